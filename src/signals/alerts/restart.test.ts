import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RaisedAlert } from '../../model/alert.ts';
import { ALERT_KINDS } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import { AlertBench, defaultRule, ruleOf, type Shown } from '../test/alert-bench.ts';
import type { AlertEngine } from './alert-engine.ts';
import { type Candidate, readCandidates } from './candidate.ts';
import { NOISE_OF } from './default-rules.ts';

const SLUGS = ['ours', 'a', 'b'] as const;
/** One of every kind, and one whose moves others may confirm. */
const RULES = [
  ...ALERT_KINDS.map((kind) => defaultRule(kind)),
  ruleOf(
    {
      ...defaultRule('price_moved'),
      noise: { ...NOISE_OF.price_moved, confirmSeconds: 120, confirmedBy: 'look_or_others' },
    },
    'shared',
  ),
];

/** What a consumer of the log stores in one transaction. */
interface Stored {
  seq: number;
  neededFromSeq: number;
  waiting: readonly Candidate[];
  readonly alerts: RaisedAlert[];
}

/** A consumer of the log that may be stopped after anything it stored. */
class Consumer {
  readonly #bench: AlertBench;
  readonly stored: Stored = { seq: 0, neededFromSeq: 1, waiting: [], alerts: [] };
  #engine: AlertEngine;

  constructor(bench: AlertBench) {
    this.#bench = bench;
    this.#engine = bench.freshEngine();
  }

  take(changes: readonly Change[], look: { eventId: string; bookmaker: string; atMs: number } | null): void {
    this.#engine.take(changes);
    if (look !== null) this.#engine.see(look);
    const known = new Set(this.stored.alerts.map(({ ruleId, cause }) => `${ruleId} ${cause}`));
    const raised = this.#engine.due(this.#bench.nowMs);
    this.stored.alerts.push(...raised.filter(({ ruleId, cause }) => !known.has(`${ruleId} ${cause}`)));
    this.stored.seq = changes.at(-1)?.seq ?? this.stored.seq;
    this.stored.waiting = readCandidates(JSON.parse(JSON.stringify([...this.#engine.waiting])));
    this.stored.neededFromSeq = this.#engine.neededFromSeq(this.#bench.nowMs);
  }

  restart(): void {
    this.#engine = this.#bench.freshEngine();
    const { seq, alerts: raised, waiting } = this.stored;
    this.#engine.restore({ seq, raised, waiting, seen: this.#bench.seen() });
    const all = this.#bench.log.flatMap((item) => (item.kind === 'changes' ? item.changes : []));
    this.#engine.recall(all.filter(({ seq }) => seq >= this.stored.neededFromSeq && seq <= this.stored.seq));
  }
}

const price = (around: number) => fc.integer({ min: Math.round(around * 0.8), max: Math.round(around * 1.25) });
const result = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(price(2000), price(3400), price(4200)) },
  { weight: 1, arbitrary: fc.constant([-2000, -3400, -4200] as const) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const step = fc.record({
  bookmaker: fc.constantFrom(...SLUGS),
  result,
  hasTotal: fc.boolean(),
  changes: fc.integer({ min: 0, max: 3 }),
  seconds: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 200, max: 400 })),
  crashes: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
});

it('a restart at any moment loses no alert and repeats none', () => {
  let alerts = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), (steps) => {
      const bench = new AlertBench(...RULES);
      const [steady, shaken] = [new Consumer(bench), new Consumer(bench)];
      const shown = new Map<string, Shown[]>();
      const look = (bookmaker: string, quotes: Shown[]): void => {
        const from = bench.log.length;
        bench.look(bookmaker, [{ market: 'btts-ft', prices: [1800, 1950] }, ...quotes]);
        const changes = bench.log.slice(from).flatMap((item) => (item.kind === 'changes' ? item.changes : []));
        for (const consumer of [steady, shaken]) consumer.take(changes, { eventId: '1', bookmaker, atMs: bench.nowMs });
      };
      for (const slug of SLUGS) {
        shown.set(slug, [{ prices: [2000, 3400, 4200] }]);
        look(slug, shown.get(slug) ?? []);
      }
      for (const { bookmaker, result: prices, hasTotal, changes, seconds, crashes } of steps) {
        bench.nowMs += 1_000 * seconds;
        for (const consumer of [steady, shaken]) consumer.take([], null);
        if (changes > 0) {
          const total: Shown[] = hasTotal ? [{ market: 'total-goals-ft', line: 10, prices: [1900, 1900] }] : [];
          shown.set(bookmaker, [...(prices === null ? [] : [{ prices: [...prices] }]), ...total]);
        }
        look(bookmaker, shown.get(bookmaker) ?? []);
        if (crashes) shaken.restart();
      }
      for (const { kind } of steady.stored.alerts) kinds.add(kind);
      alerts += steady.stored.alerts.length;
      const told = ({ stored }: Consumer) => stored.alerts.map(({ ruleId, cause }) => `${ruleId} ${cause}`);
      expect(told(shaken)).toEqual(told(steady));
      expect(new Set(told(shaken)).size).toBe(told(shaken).length);
    }),
    { numRuns: 150, seed: 20261124 },
  );
  expect(alerts).toBeGreaterThan(500);
  expect([...kinds].sort()).toEqual([...ALERT_KINDS].sort());
}, 60_000);

it('what belongs together is found together however far the log is behind the clock, over a restart too', () => {
  const bench = new AlertBench(defaultRule('moved_together'));
  for (const slug of SLUGS) bench.look(slug, [{ prices: [2000, 3400, 4200] }]);
  for (const slug of ['a', 'b']) {
    bench.nowMs += 30_000;
    bench.look(slug, [{ prices: [1700, 3600, 5000] }]);
  }
  const changes = bench.log.flatMap((item) => (item.kind === 'changes' ? item.changes : []));
  const before = changes.slice(0, -1);
  const last = changes.slice(-1);
  // The database was away: what was seen within a minute comes to be known much later.
  bench.nowMs += 30 * 60_000;
  const raisedBy = (engine: AlertEngine): readonly string[] => {
    engine.take(last);
    return engine.due(bench.nowMs).map(({ kind }) => kind);
  };
  const steady = bench.freshEngine();
  for (const { eventId, bookmaker, atMs } of bench.seen()) steady.see({ eventId, bookmaker, atMs });
  steady.take(before);
  const neededFromSeq = steady.neededFromSeq(bench.nowMs);
  const restarted = bench.freshEngine();
  restarted.restore({ seq: before.at(-1)?.seq ?? 0, raised: [], waiting: [], seen: bench.seen() });
  restarted.recall(before.filter(({ seq }) => seq >= neededFromSeq));
  expect(raisedBy(steady)).toEqual(['moved_together']);
  expect(raisedBy(restarted)).toEqual(['moved_together']);
});
