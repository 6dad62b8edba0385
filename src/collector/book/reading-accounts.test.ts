import { expect, it } from 'vitest';
import { factsOf, problem } from '../test/book-bench.ts';
import { accountsOf } from './reading-accounts.ts';

const readingOf = (bookmaker: string, sample: string) => ({
  facts: factsOf(bookmaker),
  phase: 'pre' as const,
  quotes: [],
  problems: [{ ...problem('unknown-market'), sample }],
  marketsSeen: 1,
  marketsMapped: 0,
});

it("keeps each bookmaker's own sample of an unmapped market, where two name it alike", () => {
  const samples = ['alpha', 'bravo'].map((slug) => accountsOf(readingOf(slug, `of ${slug}`)).unmapped[0]?.sample);
  expect(samples).toEqual(['of alpha', 'of bravo']);
});

it('keeps one object for all occurrences at a bookmaker', () => {
  const [first] = accountsOf(readingOf('alpha', 'once')).unmapped;
  expect(accountsOf(readingOf('alpha', 'twice')).unmapped[0]).toBe(first);
});
