import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../model/alert.ts';
import { AlertBench, defaultRule, ruleOf, type Shown } from '../test/alert-bench.ts';
import { DEFAULT_RULES, NO_FILTERS, NOISE_OF } from './default-rules.ts';

const RESULT = [2000, 3400, 4200];
const CLOSED = [-2000, -3400, -4200];

const showing = (...prices: number[]): Shown[] => [{ prices }];

/** Three bookmakers that agree on the result, looked at twice, five minutes apart. */
const started = (...rules: AlertRule[]): AlertBench => {
  const bench = new AlertBench(...rules);
  for (const slug of ['ours', 'a', 'b']) bench.look(slug, showing(...RESULT));
  bench.wait(300);
  bench.confirmAll();
  bench.wait(60);
  expect(bench.told()).toEqual([]);
  return bench;
};

describe('a price that moved', () => {
  it.each([
    [1.07, ['price_moved warning a 1x2-ft home']],
    [1.1, ['price_moved elevated a 1x2-ft home']],
    [1.15, ['price_moved critical a 1x2-ft home']],
    [0.92, ['price_moved warning a 1x2-ft home']],
    [1.06, []],
  ])('by a factor of %d is as grave as the thresholds say', (factor, expected) => {
    const bench = started(defaultRule('price_moved'));
    bench.look('a', showing(Math.round(2000 * factor), 3400, 4200));
    expect(bench.told()).toEqual(expected);
  });

  it('carries the numbers that made it', () => {
    const bench = started(defaultRule('price_moved'));
    bench.look('ours', showing(2300, 3400, 4200));
    expect(bench.raised[0]).toMatchObject({
      numbers: { from: 2, to: 2.3, percent: 15, intervalMs: 60_000, selectionsMoved: 1 },
      evidence: [
        { bookmaker: 'ours', odds: 2.3, previousOdds: 2, atMs: bench.nowMs, notBeforeMs: bench.nowMs - 60_000 },
      ],
    });
    expect(bench.raised[0]?.numbers.points).toBeLessThan(-3);
    expect(bench.raised[0]?.evidence[0]?.lookId).toMatch(/^\d+$/);
  });

  it('is told once of all lines of a market that moved in one look: the worst of them', () => {
    const bench = new AlertBench(defaultRule('price_moved'));
    const lines = (...overs: number[]): Shown[] =>
      overs.map((over, index) => ({ market: 'total-goals-ft', line: 6 + 4 * index, prices: [over, 1900] }));
    bench.look('a', lines(1500, 1900, 2600));
    bench.wait(300);
    bench.look('a', lines(1620, 2300, 3000));
    expect(bench.raised).toMatchObject([{ line: 10, severity: 'critical', numbers: { lines: 3, from: 1.9, to: 2.3 } }]);
    bench.wait(60);
    bench.look('a', lines(1500, 2300, 3000));
    expect(bench.raised).toHaveLength(1);
  });

  it('is measured in points of probability where the rule says so', () => {
    const condition = { kind: 'price_moved', unit: 'points', warning: 3, elevated: 6, critical: 9 } as const;
    const bench = started(defaultRule('price_moved', { condition }));
    bench.look('a', showing(2000, 3400, 4700));
    expect(bench.told()).toEqual([]);
    bench.look('b', showing(1800, 3500, 4700));
    expect(bench.told()).toEqual(['price_moved warning b 1x2-ft home']);
  });

  it('is raised once, unless it moves more within the quiet time, and again after it', () => {
    const bench = started(defaultRule('price_moved'));
    bench.look('a', showing(2150, 3400, 4200));
    bench.wait(60);
    bench.look('a', showing(2000, 3400, 4200));
    expect(bench.told()).toEqual(['price_moved warning a 1x2-ft home']);
    bench.wait(60);
    bench.look('a', showing(2350, 3400, 4200));
    expect(bench.told()).toEqual(['price_moved critical a 1x2-ft home']);
    for (let minute = 0; minute < 15; minute++) {
      bench.wait(60);
      bench.confirmAll();
    }
    bench.look('a', showing(2150, 3400, 4200));
    expect(bench.told()).toEqual(['price_moved warning a 1x2-ft home']);
  });

  it('waits for a look that confirms it where the rule says so; a price that came back raises nothing', () => {
    const noise = { ...NOISE_OF.price_moved, confirmSeconds: 60 };
    const bench = started(defaultRule('price_moved', { noise }));
    bench.look('a', showing(2300, 3400, 4200));
    bench.wait(30);
    bench.look('a', showing(2010, 3400, 4200));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
    bench.look('b', showing(2300, 3400, 4200));
    bench.wait(59);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
    bench.wait(1);
    expect(bench.told()).toEqual([]);
    bench.confirmAll();
    expect(bench.told()).toEqual(['price_moved critical b 1x2-ft home']);
  });
});

describe('nothing is raised', () => {
  const all = () =>
    (['price_moved', 'direction_disagreement', 'moved_together', 'out_of_line'] as const)
      .map((kind) => defaultRule(kind))
      .concat(
        (['suspended', 'returned', 'removed', 'new_market', 'price_target'] as const).map((kind) => defaultRule(kind)),
      );
  const far = showing(3000, 3400, 2400);

  it('by a first pass, however far the bookmakers are from each other', () => {
    const bench = new AlertBench(...all());
    bench.look('ours', [...showing(...RESULT), { market: 'btts-ft', prices: [1800, 1950] }]);
    bench.look('a', far);
    bench.look('b', [...far, { market: 'btts-ft', prices: [-1800, -1950] }]);
    bench.wait(300);
    bench.confirmAll();
    bench.wait(300);
    expect(bench.told()).toEqual([]);
  });

  it('by a market that stands still, though we are out of line', () => {
    const bench = new AlertBench(...all());
    bench.look('ours', showing(...RESULT));
    for (const slug of ['a', 'b']) bench.look(slug, far);
    for (let pass = 0; pass < 24; pass++) {
      bench.wait(300);
      bench.confirmAll();
    }
    expect(bench.told()).toEqual([]);
  });

  it('by an outage, nor by what it hid', () => {
    const bench = started(...all());
    bench.wait(16 * 60);
    for (const slug of ['ours', 'a']) bench.confirm(slug);
    expect(bench.told()).toEqual([]);
    bench.look('b', far);
    bench.wait(120);
    bench.confirmAll();
    bench.wait(120);
    expect(bench.told()).toEqual([]);
  });

  it('by the first looks after a stop that lost its tail', () => {
    const bench = started(...all());
    bench.loseTail();
    for (const slug of ['ours', 'a', 'b']) bench.look(slug, slug === 'ours' ? far : [...showing(...CLOSED)]);
    bench.wait(120);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
  });

  it('by the first looks after a clean stop', () => {
    const bench = started(...all());
    bench.startedAtMs = bench.nowMs;
    bench.engine = bench.freshEngine();
    bench.engine.restore({ seq: 0, raised: [], waiting: [], seen: bench.seen() });
    bench.wait(10);
    bench.look('ours', far);
    bench.look('a', [...showing(...CLOSED), { market: 'btts-ft', prices: [1800, 1950] }]);
    bench.wait(120);
    bench.confirmAll();
    bench.wait(120);
    expect(bench.told()).toEqual([]);
    bench.look('b', far);
    expect(bench.told()).toContain('price_moved critical b 1x2-ft home');
  });

  it('after kick-off', () => {
    const bench = started(...all());
    bench.kickoffMs = bench.nowMs;
    bench.look('a', far);
    bench.wait(120);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
  });

  it('under a muted rule, or on a muted event', () => {
    const bench = started(defaultRule('price_moved', { muted: true }), defaultRule('suspended'));
    bench.look('a', far);
    bench.look('b', showing(...CLOSED));
    bench.muted.add('1');
    bench.wait(120);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
  });
});

describe('a quote that turned', () => {
  const turns = () => [defaultRule('suspended'), defaultRule('returned'), defaultRule('removed')];

  it('is told when a look a minute later shows the same', () => {
    const bench = started(...turns());
    bench.look('a', showing(...CLOSED));
    bench.wait(59);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
    bench.wait(61);
    bench.confirmAll();
    expect(bench.told()).toEqual(['suspended warning a 1x2-ft']);
    bench.look('a', showing(...RESULT));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual(['returned warning a 1x2-ft']);
  });

  it('is not told when it flickers', () => {
    const bench = started(...turns());
    for (let i = 0; i < 4; i++) {
      bench.look('a', showing(...CLOSED));
      bench.wait(30);
      bench.confirmAll();
      bench.look('a', showing(...RESULT));
      bench.wait(90);
      bench.confirmAll();
    }
    expect(bench.told()).toEqual([]);
  });

  it('is told as ours and as theirs by rules that ask for it', () => {
    const ours = defaultRule('suspended', { filters: { ...NO_FILTERS, whose: 'ours' } });
    const theirs = defaultRule('removed', { filters: { ...NO_FILTERS, whose: 'others' } });
    const bench = started(ours, theirs);
    bench.look('ours', showing(...CLOSED));
    bench.look('a', showing(...CLOSED));
    bench.look('b', []);
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual(['suspended warning ours 1x2-ft', 'removed warning b 1x2-ft']);
  });

  it('is one alert when a whole match turns in one look', () => {
    const lines = [6, 10, 14].map((line) => ({ market: 'total-goals-ft', line, prices: [1900, 1900] }));
    const bench = started(...turns());
    bench.look('a', [...showing(...RESULT), ...lines]);
    bench.wait(300);
    bench.confirmAll();
    bench.look('a', [...showing(...CLOSED), ...lines.map((one) => ({ ...one, prices: [-1900, -1900] }))]);
    bench.wait(60);
    bench.confirmAll();
    expect(bench.raised).toMatchObject([{ kind: 'suspended', bookmaker: 'a', market: null, numbers: { quotes: 4 } }]);
  });

  it('leaves its first moves after it opened again out of account', () => {
    const bench = started(defaultRule('price_moved'));
    bench.look('a', showing(...CLOSED));
    bench.wait(120);
    bench.look('a', showing(2000, 3400, 4200));
    bench.wait(20);
    bench.look('a', showing(2300, 3400, 4200));
    bench.wait(39);
    bench.look('a', showing(2000, 3400, 4200));
    expect(bench.told()).toEqual([]);
    bench.wait(1);
    bench.look('a', showing(2300, 3400, 4200));
    expect(bench.told()).toEqual(['price_moved critical a 1x2-ft home']);
  });
});

describe('a new market', () => {
  it('or line of the others is told when it is still there a minute later', () => {
    const bench = started(defaultRule('new_market'));
    const line = { market: 'total-goals-ft', line: 10, prices: [1900, 1900] };
    bench.look('a', [...showing(...RESULT), line]);
    bench.look('ours', [...showing(...RESULT), line]);
    bench.look('b', [...showing(...RESULT), line]);
    bench.wait(30);
    bench.look('b', showing(...RESULT));
    bench.wait(30);
    bench.confirmAll();
    expect(bench.told()).toEqual(['new_market warning a total-goals-ft 2.5']);
  });

  it('is told by the next start when a stop came before it could be', () => {
    const bench = started(defaultRule('new_market', { noise: { ...NOISE_OF.new_market, confirmSeconds: 0 } }));
    const from = bench.log.length;
    bench.look('a', [...showing(...RESULT), { market: 'btts-ft', prices: [1800, 1950] }]);
    bench.look('a', showing(...RESULT), '2');
    expect(bench.told()).toEqual(['new_market warning a btts-ft']);
    const next = bench.freshEngine();
    next.restore({ seq: 0, raised: [], waiting: [], seen: bench.seen() });
    bench.wait(10);
    bench.startedAtMs = bench.nowMs;
    next.take(bench.log.slice(from).flatMap((item) => (item.kind === 'changes' ? item.changes : [])));
    expect(next.due(bench.nowMs)).toMatchObject([{ kind: 'new_market', eventId: '1', market: 'btts-ft' }]);
  });

  it('is not told when it came while nobody looked for too long', () => {
    const bench = started(defaultRule('new_market', { noise: { ...NOISE_OF.new_market, confirmSeconds: 0 } }));
    bench.wait(16 * 60);
    bench.look('a', [...showing(...RESULT), { market: 'btts-ft', prices: [1800, 1950] }]);
    expect(bench.told()).toEqual([]);
  });

  it('is nothing that a listing brings along', () => {
    const bench = started(defaultRule('new_market'));
    bench.look('a', showing(...RESULT), '2');
    bench.wait(120);
    bench.confirm('a', '2');
    expect(bench.told()).toEqual([]);
  });
});

describe('moves that are compared', () => {
  it('are told when so many bookmakers moved the same way within the time', () => {
    const bench = started(defaultRule('moved_together'));
    bench.look('a', showing(1850, 3500, 4600));
    bench.wait(100);
    bench.look('ours', showing(1850, 3500, 4600));
    expect(bench.told()).toEqual([]);
    bench.look('b', showing(1860, 3500, 4600));
    expect(bench.raised).toMatchObject([
      { kind: 'moved_together', selection: 'home', numbers: { bookmakers: 2, withinMs: 100_000, atMostMs: 160_000 } },
    ]);
    expect(bench.raised[0]?.evidence.map(({ bookmaker }) => bookmaker)).toEqual(['a', 'b']);
  });

  it('are not when the time between them is longer, or one went the other way', () => {
    const bench = started(defaultRule('moved_together'));
    bench.look('a', showing(1850, 3500, 4600));
    bench.wait(301);
    bench.look('b', showing(1860, 3500, 4600));
    bench.wait(10);
    bench.look('a', showing(2000, 3400, 4200));
    expect(bench.told()).toEqual([]);
  });

  it('disagree when we went one way and another the other', () => {
    const bench = started(defaultRule('direction_disagreement'));
    bench.look('a', showing(1850, 3500, 4600));
    bench.look('b', showing(2150, 3400, 3900));
    expect(bench.told()).toEqual([]);
    bench.look('ours', showing(2100, 3400, 4000));
    expect(bench.raised).toMatchObject([{ kind: 'direction_disagreement', severity: 'elevated', selection: 'home' }]);
    expect(bench.raised[0]?.evidence.map(({ bookmaker }) => bookmaker)).toEqual(['ours', 'a']);
    expect(bench.raised[0]?.numbers.ourPoints).toBeLessThan(0);
    expect(bench.raised[0]?.numbers.theirPoints).toBeGreaterThan(0);
  });
});

describe('being out of line', () => {
  it('is told when it has lasted and every price has been seen since it began', () => {
    const bench = started(defaultRule('out_of_line'));
    bench.look('ours', showing(2400, 3400, 3300));
    bench.wait(60);
    expect(bench.told()).toEqual([]);
    bench.confirmAll();
    expect(bench.raised).toMatchObject([
      { kind: 'out_of_line', bookmaker: 'ours', market: '1x2-ft', selection: 'home', method: 'power' },
    ]);
    const [alert] = bench.raised;
    expect(alert?.numbers.points).toBeLessThan(-3);
    expect(alert?.numbers.edge).toBeGreaterThan(0);
    expect(alert?.numbers).toMatchObject({ odds: 2.4, bookmakers: 2, offeredBy: 3 });
    expect(alert?.evidence.map(({ bookmaker, odds }) => [bookmaker, odds])).toEqual([
      ['ours', 2.4],
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('is told of us also when it is the others who moved', () => {
    const bench = started(defaultRule('out_of_line'));
    bench.look('a', showing(1700, 3600, 5500));
    bench.look('b', showing(1700, 3600, 5500));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.raised).toMatchObject([{ kind: 'out_of_line', bookmaker: 'ours' }]);
  });

  it('is not told when it ends in time, and is when it gets worse', () => {
    const bench = started(defaultRule('out_of_line'));
    bench.look('ours', showing(2400, 3400, 3300));
    bench.wait(30);
    bench.look('ours', showing(...RESULT));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual([]);
    bench.look('ours', showing(2250, 3400, 3600));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual(['out_of_line elevated ours 1x2-ft home']);
    bench.look('ours', showing(2700, 3400, 2800));
    bench.wait(60);
    bench.confirmAll();
    expect(bench.told()).toEqual(['out_of_line critical ours 1x2-ft home']);
  });
});

describe('a rule', () => {
  const move = (bench: AlertBench) => bench.look('a', showing(2300, 3400, 4200));
  const filtered = (filters: Partial<AlertRule['filters']>) =>
    started(defaultRule('price_moved', { filters: { ...NO_FILTERS, ...filters } }));

  it.each<[string, Partial<AlertRule['filters']>, boolean]>([
    ['its markets', { markets: ['btts-ft'] }, false],
    ['its markets', { markets: ['btts-ft', '1x2-ft'] }, true],
    ['its lines', { markets: ['1x2-ft:0', 'total-goals-ft'] }, false],
    ['its selections', { selections: ['draw', 'away'] }, false],
    ['its selections', { selections: ['home'] }, true],
    ['its events', { events: ['2'] }, false],
    ['its events', { events: ['1', '2'] }, true],
    ['its competitions', { competitions: ['11'] }, false],
    ['its competitions', { competitions: ['10'] }, true],
    ['its bookmakers', { bookmakers: ['b'] }, false],
    ['its bookmakers', { bookmakers: ['a'] }, true],
    ['our prices', { whose: 'ours' }, false],
    ['those of others', { whose: 'others' }, true],
    ['the time to kick-off', { minutesToKickoff: { least: 0, most: 120 } }, false],
    ['the time to kick-off', { minutesToKickoff: { least: 354, most: 354 } }, true],
    ['the time to kick-off', { minutesToKickoff: { least: 355, most: null } }, false],
  ])('is about %s: %o', (_, filters, isRaised) => {
    const bench = filtered(filters);
    move(bench);
    expect(bench.told()).toEqual(isRaised ? ['price_moved critical a 1x2-ft home'] : []);
  });

  it('is about one line of a market where it names one', () => {
    const bench = new AlertBench(
      defaultRule('price_moved', { filters: { ...NO_FILTERS, markets: ['total-goals-ft:2.5'] } }),
    );
    const lines = (over: number): Shown[] =>
      [6, 10].map((line) => ({ market: 'total-goals-ft', line, prices: [over, 1900] }));
    bench.look('a', lines(1900));
    bench.wait(60);
    bench.look('a', lines(2300));
    expect(bench.raised).toMatchObject([{ line: 10, numbers: { lines: 1 } }]);
  });

  it.each([
    ['moved_together', ['a', 'b']],
    ['direction_disagreement', ['a', 'ours']],
    ['out_of_line', ['ours']],
  ] as const)('of kind %s is about its selections alone', (kind, movers) => {
    const told = (selections: string[]) => {
      const bench = started(
        defaultRule(kind, {
          filters: { ...NO_FILTERS, selections },
          noise: { ...NOISE_OF[kind], repeatAfterMinutes: 0 },
        }),
      );
      movers.forEach((slug, index) => {
        const down = kind === 'direction_disagreement' && index === 1;
        bench.look(slug, down ? showing(2200, 3400, 3700) : showing(1800, 3400, 5000));
      });
      bench.wait(60);
      bench.confirmAll();
      return new Set(bench.raised.map(({ selection }) => selection));
    };
    expect(told(['home'])).toEqual(new Set(['home']));
    expect(told(['away'])).toEqual(new Set(['away']));
    expect(told(['draw'])).toEqual(new Set());
  });

  it('may take another bookmaker for us', () => {
    const rule = defaultRule('price_moved', { reference: 'a', filters: { ...NO_FILTERS, whose: 'ours' } });
    const bench = started(rule);
    move(bench);
    expect(bench.told()).toHaveLength(1);
  });
});

describe('a derived quote', () => {
  const sheet = (derived: boolean, ...prices: number[]): Shown[] => [
    { market: 'home-clean-sheet-1h', prices, derived },
    { prices: RESULT },
  ];
  const watched = (...rules: AlertRule[]): AlertBench => {
    const bench = new AlertBench(...rules);
    for (const slug of ['ours', 'a', 'b']) bench.look(slug, sheet(slug === 'a', 1900, 1900));
    bench.wait(300);
    bench.confirmAll();
    bench.wait(60);
    return bench;
  };
  const everything = DEFAULT_RULES.map((rule, at) => ruleOf({ ...rule, filters: NO_FILTERS }, String(at)));

  it('raises nothing, whatever becomes of it: the quote that it follows from does', () => {
    const bench = watched(...everything);
    bench.look('a', sheet(true, 1300, 3500));
    bench.wait(300);
    bench.look('a', sheet(true, -1300, -3500));
    bench.wait(300);
    bench.look('a', [{ prices: RESULT }]);
    bench.wait(300);
    bench.look('a', sheet(true, 1300, 3500));
    bench.wait(300);
    expect(bench.told()).toEqual([]);
  });

  it('does so where it is not derived', () => {
    const bench = watched(...everything);
    bench.look('a', sheet(false, 1300, 3500));
    expect(bench.told()).toContain('price_moved critical a home-clean-sheet-1h no');
  });

  it('speaks for its bookmaker beside a move of ours', () => {
    const bench = watched(defaultRule('direction_disagreement', { filters: NO_FILTERS }));
    bench.look('a', sheet(true, 1700, 2150));
    bench.wait(10);
    bench.look('ours', sheet(false, 2150, 1700));
    expect(bench.told()).toMatchObject([expect.stringContaining('direction_disagreement')]);
  });
});
