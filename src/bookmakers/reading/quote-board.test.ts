import { describe, expect, it } from 'vitest';
import { ProblemLog } from './problem-log.ts';
import { QuoteBoard } from './quote-board.ts';
import { mappedMarket, mappedSelection, type SourceMarket } from './source-market.ts';

const source = (id: string, key: string, rank: number, complete: readonly string[] | null): SourceMarket => {
  const market = mappedMarket(key);
  return { id, market, rank, complete: complete?.map((one) => mappedSelection(market, one)) ?? null };
};

const first = source('A', 'total-goals-ft', 0, ['over', 'under']);
const second = source('B', 'total-goals-ft', 1, ['over', 'under']);

type Given = readonly [SourceMarket, selection: string, code: number];

const build = (given: readonly Given[], line: number | null = 10) => {
  const problems = new ProblemLog();
  const board = new QuoteBoard(problems);
  for (const [from, selection, code] of given) {
    board.put(board.draft(from, line), from, mappedSelection(from.market, selection), code);
  }
  return { quotes: board.quotes(), problems: problems.all() };
};

describe('a quote', () => {
  it('has a margin when the complete list of its source is open', () => {
    const { quotes } = build([
      [first, 'over', 1900],
      [first, 'under', 2000],
    ]);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.prices).toEqual([1900, 2000]);
    expect(quotes[0]?.margin).toBeCloseTo(1 / 1.9 + 1 / 2 - 1, 12);
    expect(quotes[0]?.implausible).toBe(false);
  });

  it('has none when a selection is closed, without price or missing', () => {
    for (const under of [-2000, 0]) {
      expect(
        build([
          [first, 'over', 1900],
          [first, 'under', under],
        ]).quotes[0]?.margin,
      ).toBeNull();
    }
    expect(build([[first, 'over', 1900]]).quotes[0]).toMatchObject({ prices: [1900, null], margin: null });
  });

  it('has none where the list does not cover every result, or more than the list is offered', () => {
    const oneSided = source('A', 'total-goals-ft', 0, null);
    expect(
      build([
        [oneSided, 'over', 1900],
        [oneSided, 'under', 2000],
      ]).quotes[0]?.margin,
    ).toBeNull();
    const short = source('A', 'correct-score-1h', 0, ['0-0', 'other']);
    const list: Given[] = [
      [short, '0-0', 1900],
      [short, 'other', 2000],
    ];
    expect(build(list, null).quotes[0]?.margin).not.toBeNull();
    expect(build([...list, [short, '1-0', 9000]], null).quotes[0]?.margin).toBeNull();
  });

  it('counts two winners for a double chance', () => {
    const chance = source('A', 'double-chance-ft', 0, ['home-draw', 'draw-away', 'home-away']);
    const { quotes } = build(
      [
        [chance, 'home-draw', 1250],
        [chance, 'home-away', 1300],
        [chance, 'draw-away', 1850],
      ],
      null,
    );
    expect(quotes[0]?.margin).toBeCloseTo(0.0549, 4);
    expect(quotes[0]?.implausible).toBe(false);
  });

  it('is implausible when its complete list implies far too much or too little', () => {
    expect(
      build([
        [first, 'over', 1200],
        [first, 'under', 1400],
      ]).quotes[0]?.implausible,
    ).toBe(true);
    expect(
      build([
        [first, 'over', 2200],
        [first, 'under', 2200],
      ]).quotes[0]?.implausible,
    ).toBe(true);
    expect(
      build([
        [first, 'over', 2050],
        [first, 'under', 2050],
      ]).quotes[0]?.implausible,
    ).toBe(false);
  });

  it('may carry more margin the longer its list is', () => {
    const scores = ['0-0', '0-1', '0-2', '1-0', '1-1', '1-2', '2-0', '2-1', '2-2', 'other'];
    const long = source('A', 'correct-score-1h', 0, scores);
    const at = (odds: number) =>
      build(
        scores.map((score): Given => [long, score, odds]),
        null,
      ).quotes[0];
    expect(at(5700)).toMatchObject({ margin: expect.closeTo(0.754, 3), implausible: false });
    expect(at(4900)).toMatchObject({ margin: expect.closeTo(1.041, 3), implausible: true });
  });

  it('is not there when nothing was listed', () => {
    const board = new QuoteBoard(new ProblemLog());
    board.draft(first, 10);
    expect(board.quotes()).toEqual([]);
  });
});

describe('two sources of one quote', () => {
  it('join: equal lines meet, other lines stay apart', () => {
    const board = new QuoteBoard(new ProblemLog());
    expect(board.draft(first, 10)).toBe(board.draft(second, 10));
    expect(board.draft(first, 11)).not.toBe(board.draft(second, 10));
    expect(board.draft(first, 0)).not.toBe(board.draft(first, null));
  });

  it('give the price of the preferred one, in whatever order they come', () => {
    const given: Given[] = [
      [first, 'over', 1900],
      [first, 'under', 2000],
      [second, 'over', 1850],
      [second, 'under', 2100],
    ];
    for (const order of [given, given.toReversed()]) {
      const { quotes, problems } = build(order);
      expect(quotes[0]?.prices).toEqual([1900, 2000]);
      expect(quotes[0]?.margin).toBeCloseTo(1 / 1.9 + 1 / 2 - 1, 12);
      expect(problems.map((problem) => problem.code)).toEqual(['duplicate-outcome', 'duplicate-outcome']);
    }
  });

  it('are no problem while they say the same', () => {
    const { problems } = build([
      [first, 'over', 1900],
      [second, 'over', 1900],
    ]);
    expect(problems).toEqual([]);
  });

  it('let a price stand against a selection without price, and take no margin from a mixture', () => {
    for (const order of [0, 1]) {
      const given: Given[] = [
        [first, 'over', 0],
        [second, 'over', 1850],
        [first, 'under', 2000],
      ];
      const { quotes } = build(order === 0 ? given : given.toReversed());
      expect(quotes[0]).toMatchObject({ prices: [1850, 2000], margin: null });
    }
  });

  it('take the margin from the source that has its own list complete', () => {
    const long = source('L', 'correct-score-1h', 1, ['0-0', 'other']);
    const short = source('S', 'correct-score-1h', 0, ['0-0', '0-1', 'other']);
    const { quotes } = build(
      [
        [long, '0-0', 2000],
        [long, 'other', 1800],
        [short, '0-1', 9000],
      ],
      null,
    );
    expect(quotes[0]?.margin).toBeCloseTo(1 / 2 + 1 / 1.8 - 1, 12);
  });
});

describe('the same source twice', () => {
  it('keeps what came first, a price or none', () => {
    const repeated = build([
      [first, 'over', 1900],
      [first, 'over', 1950],
      [first, 'over', 1900],
    ]);
    expect(repeated.quotes[0]?.prices).toEqual([1900, null]);
    expect(repeated.problems).toHaveLength(1);
    const unpriced = build([
      [first, 'over', 0],
      [first, 'over', 1950],
    ]);
    expect(unpriced.quotes[0]?.prices).toEqual([0, null]);
  });
});

describe('the problem log', () => {
  it('is bounded in number and in length, and says so', () => {
    const log = new ProblemLog();
    for (let i = 0; i < 5000; i++) log.add('bad-odds', 'x'.repeat(5000), 'y'.repeat(5000), `\u0000${'z'.repeat(5000)}`);
    const problems = log.all();
    expect(problems).toHaveLength(2001);
    expect(problems.at(-1)?.code).toBe('too-many');
    expect(problems[0]?.marketId).toHaveLength(100);
    expect(problems[0]?.sample.length).toBeLessThanOrEqual(200);
    expect(problems[0]?.sample).not.toContain('\u0000');
  });
});
