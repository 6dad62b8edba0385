import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listed, problemCodes, readMarkets, soldOnly } from './quotes.ts';

interface Outcome {
  readonly outcome?: string;
  readonly odds?: number;
  readonly error?: string;
}

interface Expectation extends Outcome {
  readonly market?: string;
  readonly line?: number | null;
  readonly outcomes?: readonly Outcome[];
  readonly rows?: readonly { readonly line: number | null; readonly outcomes: readonly Outcome[] }[];
}

interface Vector {
  readonly id: string;
  readonly platform: string;
  readonly input: Record<string, unknown>;
  readonly expect: Expectation;
  readonly why: string;
}

const vectors: readonly Vector[] = JSON.parse(readFileSync(new URL('test-vectors.json', import.meta.url), 'utf8'));

const marketsOf = ({ platform, input }: Vector): unknown =>
  platform === 'bet9ja' ? { [String(input.key)]: input.value } : [input];

/** Expected outcomes by line; a vector that fails as a whole expects none. */
const expectedLines = (vector: Vector): readonly { line: number | null; outcomes: readonly Outcome[] }[] => {
  const { rows, outcomes, line = null, ...single } = vector.expect;
  if (rows !== undefined) return rows;
  if (outcomes !== undefined) return [{ line, outcomes }];
  return single.error === undefined ? [{ line, outcomes: [single] }] : [];
};

const expectedPrices = (vector: Vector): string[] =>
  expectedLines(vector)
    .flatMap(({ line, outcomes }) =>
      outcomes.flatMap(({ outcome, odds }) => {
        const suffix = line === null ? '' : `:${line}`;
        return odds === undefined ? [] : [`${vector.expect.market}${suffix} ${outcome} ${Math.round(odds * 1000)}`];
      }),
    )
    .sort();

const expectedErrors = (vector: Vector): string[] => [
  ...(vector.expect.error === undefined ? [] : [vector.expect.error]),
  ...expectedLines(vector).flatMap(({ outcomes }) => outcomes.flatMap(({ error }) => (error ? [error] : []))),
];

describe('the shared test vectors', () => {
  it('are a hundred', () => {
    expect(vectors).toHaveLength(100);
  });

  it.each(vectors.map((vector) => [vector.id, vector.why, vector] as const))('%s: %s', (_id, _why, vector) => {
    const event = soldOnly(readMarkets(vector.platform, marketsOf(vector)));
    const open = listed(event).filter((price) => !/ (0|-\d+)$/.test(price));
    expect(open).toEqual(expectedPrices(vector));
    // What is listed and cannot be bet on is no problem but a closed selection.
    const errors = expectedErrors(vector);
    expect(listed(event).length - open.length > 0).toBe(errors.includes('inactive'));
    for (const error of errors) if (error !== 'inactive') expect(problemCodes(event)).toContain(error);
    if (errors.length === 0) expect(event.problems).toEqual([]);
  });
});
