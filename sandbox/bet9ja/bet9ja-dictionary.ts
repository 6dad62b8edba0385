import { bet9jaEncodings } from '../encodings/encodings.ts';
import { prepareTail } from '../serving/payload.ts';

export const bet9jaCategories = [...new Set(bet9jaEncodings.map(({ group }) => group))];

/** The labels of every key of the sport, the same in every detail; most of its bytes. */
function dictionary(): Record<string, unknown> {
  const labels: Record<string, unknown> = {};
  for (const encoding of bet9jaEncodings) {
    describe(
      labels,
      encoding.id,
      encoding.name,
      encoding.selections.map(({ code }) => code),
    );
  }
  for (let product = 1; product <= 150; product += 1) {
    const id = `S_SPECIAL${product}`;
    describe(labels, id, `Special ${product}`, ['1', 'X', '2', 'Y', 'N', 'O', 'U', 'E'].slice(0, 2 + (product % 7)));
  }
  return labels;
}

function describe(labels: Record<string, unknown>, id: string, name: string, suffixes: readonly string[]): void {
  labels[`M#${id}`] = {
    NAME: name,
    DESC: `You have to predict the outcome of ${name}. The bet is settled on what happens in normal time, added time included.`,
  };
  labels[`MH#${id}`] = suffixes.slice(0, 3).join('|');
  for (const suffix of suffixes) {
    labels[`M#${id}_${suffix}`] = `${name} ${suffix}`;
    labels[`MCU#${id}_${suffix}`] = suffix === '1' ? '{T1}' : suffix === '2' ? '{T2}' : `${suffix} ({HNDS})`;
  }
}

/** Text of the dictionary and what closes a detail after it. */
export const dictionaryTail = prepareTail(`${JSON.stringify(dictionary())}}}`);
