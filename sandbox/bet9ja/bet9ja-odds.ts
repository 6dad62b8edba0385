import type { Bet9jaEncoding } from '../encodings/encoding.ts';
import { bet9jaEncodings } from '../encodings/encodings.ts';
import { decimal } from '../market/line-text.ts';
import { absent } from '../market/offer.ts';
import type { PricedSlot } from '../market/pricing.ts';
import { hash32 } from '../random.ts';

/** Odds keys and what stands at them, in the site's order; and the lines of the markets that have some. */
export interface Bet9jaOdds {
  O: Record<string, string>;
  lines: Map<string, number[]>;
  keys: Set<string>;
}

export function bet9jaOdds(priced: readonly PricedSlot[], noise: ReadonlyMap<string, string>): Bet9jaOdds {
  const entries: [string, string][] = [...noise];
  const lines = new Map<string, Set<number>>();
  const keys = new Set<string>([...noise.keys()].map(marketKeyOf));
  for (const { slot, prices } of priced) {
    const encoding = bet9jaEncodings[slot.encoding.index];
    if (!encoding || prices.every((price) => price === absent)) {
      continue;
    }
    keys.add(encoding.id);
    const parameter = parameterOf(encoding, slot.line);
    if (parameter !== null) {
      lines.set(encoding.id, (lines.get(encoding.id) ?? new Set()).add(Number(parameter)));
    }
    prices.forEach((price, selection) => {
      if (price !== absent) {
        const suffix = encoding.selections[selection]?.code ?? '';
        entries.push([`${encoding.id}${parameter === null ? '' : `@${parameter}`}_${suffix}`, oddsText(price)]);
      }
    });
  }
  entries.sort(([a], [b]) => keyRank(a) - keyRank(b));
  return {
    O: Object.fromEntries(entries),
    lines: new Map([...lines].map(([key, values]) => [key, [...values].sort((a, b) => a - b)])),
    keys: new Set([...keys].sort((a, b) => keyRank(a) - keyRank(b))),
  };
}

/** The site's order of keys: that of a hash table, the same for every event. */
function keyRank(key: string): number {
  const known = ranks.get(key);
  if (known !== undefined) {
    return known;
  }
  const rank = hash32('bet9ja', key);
  ranks.set(key, rank);
  return rank;
}

const ranks = new Map<string, number>();

function parameterOf({ line }: Bet9jaEncoding, quarters: number | null): string | null {
  switch (line.form) {
    case 'parameter':
      return quarters === null ? null : decimal(quarters);
    case 'constant':
      return line.text;
    default:
      return null;
  }
}

/** `1` stands for a price that there is not; otherwise as short as possible. */
function oddsText(hundredths: number): string {
  return hundredths > 0 ? String(hundredths / 100) : '1';
}

/** `S_OU` of `S_OU@2.5_O`. */
export function marketKeyOf(oddsKey: string): string {
  return /^S_[^@_]+/.exec(oddsKey)?.[0] ?? oddsKey;
}
