import { beforeEach, describe, expect, it } from 'vitest';
import { BookBench, factsOf, KICKOFF_MS } from '../test/book-bench.ts';
import { reportContradictions } from './contradictions.ts';

const MINUTE_MS = 60_000;
let bench: BookBench;

beforeEach(() => {
  bench = new BookBench();
});

/** `bookmaker` lists event `id` so many minutes later than the others do. */
const list = (bookmaker: string, id: string, laterMinutes = 0): void => {
  const kickoffMs = KICKOFF_MS + laterMinutes * MINUTE_MS;
  bench.listed(factsOf(bookmaker, { bookmakerEventId: id, eventId: id, kickoffMs }));
};

const reported = (bookmakers = ['alpha', 'bravo', 'carol']): Record<string, number> => {
  const counts: Record<string, number> = {};
  reportContradictions(bench.book, bookmakers, (code, bookmaker) => {
    counts[`${bookmaker} ${code}`] = (counts[`${bookmaker} ${code}`] ?? 0) + 1;
  });
  return counts;
};

describe('kick-offs', () => {
  it('are a problem of the bookmaker that is more than five minutes from the others', () => {
    for (const id of ['1', '2', '3']) {
      list('alpha', id);
      list('bravo', id, id === '2' ? 6 : 5);
      list('carol', id);
    }
    expect(reported()).toEqual({ 'bravo kickoff-apart': 1 });
  });

  it('are a clock that is read wrongly when most of them are exactly an hour off', () => {
    for (const id of ['1', '2', '3', '4']) {
      list('alpha', id);
      list('bravo', id, id === '4' ? 0 : 60);
      list('carol', id);
    }
    expect(reported()).toEqual({ 'bravo clock-offset': 1, 'bravo kickoff-apart': 3 });
  });

  it('are no such clock when it is half of them, or another span', () => {
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      list('alpha', id);
      list('bravo', id, Number(id) <= 3 ? 60 : 0);
      list('carol', id, 59);
    }
    expect(Object.keys(reported()).filter((key) => key.endsWith('clock-offset'))).toEqual([]);
  });

  it('say nothing of an event that one bookmaker lists alone', () => {
    list('alpha', '1', 500);
    expect(reported()).toEqual({});
  });
});

describe('what is set aside', () => {
  it('is a problem of its bookmaker, once for each listing, while it is offered', () => {
    const twin = factsOf('alpha', { bookmakerEventId: 'twin', eventId: '1' });
    list('alpha', '1');
    bench.listed(twin);
    bench.listed(factsOf('bravo', { bookmakerEventId: 'bare', eventId: null }));
    expect(reported()).toEqual({ 'alpha duplicate-listing': 1 });
    expect(reported(['bravo'])).toEqual({});
    bench.absent(twin, 1_000);
    expect(reported()).toEqual({});
  });

  it('names sides the other way round', () => {
    bench.listed(factsOf('alpha'));
    bench.listed(factsOf('bravo', { home: 'Southam Athletic', away: 'Northfield Rovers' }));
    expect(reported()).toEqual({ 'alpha orientation-conflict': 1, 'bravo orientation-conflict': 1 });
  });
});
