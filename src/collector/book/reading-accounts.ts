import type { EventReading, ProblemCode } from '../../bookmakers/bookmaker.ts';

/** Problems of whole occurrences of a market: those seen are those mapped and those with one of these. */
const UNMAPPED: ReadonlySet<ProblemCode> = new Set(['unknown-market', 'bad-specifier', 'bad-line', 'no-line']);

/** One of a bookmaker's markets that was not understood, once for each time that a body shows it. */
export interface UnmappedOccurrence {
  readonly marketId: string;
  readonly name: string;
  readonly sample: string;
}

/** What a body adds to the accounts of a run: markets seen are those mapped and those unmapped. */
export interface ReadingAccounts {
  readonly marketsSeen: number;
  readonly marketsMapped: number;
  /** Quotes whose prices cannot belong together, derived ones not counted. */
  readonly implausible: number;
  readonly unmapped: readonly UnmappedOccurrence[];
}

export const accountsOf = ({ facts, marketsSeen, marketsMapped, quotes, problems }: EventReading): ReadingAccounts => ({
  marketsSeen,
  marketsMapped,
  implausible: quotes.filter(({ implausible, derived }) => implausible && !derived).length,
  unmapped: problems
    .filter(({ code }) => UNMAPPED.has(code))
    .map((problem) => sharedOccurrence(facts.bookmaker, problem)),
});

/** More kinds than this are not shared. */
const MOST_SHARED = 20_000;
const shared = new Map<string, UnmappedOccurrence>();

/**
 * One object for all occurrences of a bookmaker's market: a listing keeps hundreds for as long as its body stays the same, and a text
 * cut out of a body would keep the whole body.
 */
const sharedOccurrence = (bookmaker: string, { marketId, name, sample }: UnmappedOccurrence): UnmappedOccurrence => {
  const key = `${bookmaker} ${marketId} ${name}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const occurrence = { marketId: own(marketId), name: own(name), sample: own(sample) };
  if (shared.size < MOST_SHARED) shared.set(own(key), occurrence);
  return occurrence;
};

/** The text by itself, without the longer one that it was cut from. */
const own = (text: string): string => Buffer.from(text).toString();
