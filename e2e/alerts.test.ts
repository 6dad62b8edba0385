import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKET, type RuleName, setRules, TARGET_ODDS } from './alert-rules.ts';
import type { Alert, Arrived } from './alert-stream.ts';
import { fairByHalving } from './fair.ts';
import { Field, type Look, type Odds, openOdds, receivedAtMs } from './planting.ts';
import { removeDataDir, type Service, startService, until } from './service.ts';
import type { Truth } from './truth.ts';

const US = 'betpawa';
const THEM = ['sportybet', 'bet9ja'] as const;
const ALL = [US, ...THEM] as const;
/** From the look that saw it to whoever follows the stream. */
const WITHIN_MS = 1_000;

const fairOf = (odds: Odds, winners = 1): Odds => {
  const fair = fairByHalving(Object.values(odds), winners);
  return Object.fromEntries(Object.keys(odds).map((selection, index) => [selection, fair[index] ?? Number.NaN]));
};

/** Change of the fair probability of a selection when one price of the list moves, in points. */
const pointsOf = (odds: Odds, selection: string, to: number, winners = 1): number =>
  100 * ((fairOf({ ...odds, [selection]: to }, winners)[selection] ?? 0) - (fairOf(odds, winners)[selection] ?? 0));

/** A selection in the middle of the grid of odds, where every percent can be hit. */
const middling = (odds: Odds): string | undefined =>
  Object.keys(odds).find((selection) => (odds[selection] ?? 0) >= 1.5 && (odds[selection] ?? 0) <= 2.55);

interface LineFound {
  readonly odds: Odds;
  readonly selection: string;
}

const lineOf = (truth: Truth, bookmaker: string, market: string): LineFound | undefined => {
  const odds = openOdds(truth, { bookmaker, market });
  const selection = odds === undefined ? undefined : middling(odds);
  return odds === undefined || selection === undefined ? undefined : { odds, selection };
};

describe('alerts of a whole service', () => {
  let service: Service;
  let field: Field;
  let rules: Readonly<Record<RuleName, string>>;
  /** What was planted, as `rule event`, once for each alert that must come of it. */
  const expected: string[] = [];
  const times: { readonly what: string; readonly ms: number }[] = [];
  /** Quotes that are kept from the first pass, by what becomes of them. */
  let late: { market: string[]; line: [string, number][]; ours: string[] };

  beforeAll(async () => {
    service = await startService({ SANDBOX_EVENTS: '90' });
    rules = await setRules(service);
    field = await Field.of(service);
    late = await holdBack();
  });
  afterAll(async () => {
    field.stream.close();
    await service.stop();
    removeDataDir(service.dataDir);
    console.log(times.map(({ what, ms }) => `${what}: ${ms} ms after its look`).join('\n'));
  });

  /** Three of each: some may be near their kick-off, which is not known before the first pass. */
  const holdBack = async () => {
    const held: { market: string[]; line: [string, number][]; ours: string[] } = { market: [], line: [], ours: [] };
    for (let i = 0; i < 3; i++) {
      const [market] = field.pick((truth) => openOdds(truth, { bookmaker: 'bet9ja', market: MARKET.disagree }));
      await field.set({ event: market, bookmaker: 'bet9ja', market: MARKET.disagree }, 'removed');
      held.market.push(market);
      const [lined, line] = field.pick(
        (truth) =>
          truth.bookmakers.sportybet?.quotes.find(({ market: key, state }) => key === MARKET.lines && state === 'open')
            ?.line ?? undefined,
      );
      await field.set({ event: lined, bookmaker: 'sportybet', market: MARKET.lines, line }, 'removed');
      held.line.push([lined, line]);
      const [own] = field.pick((truth) => openOdds(truth, { bookmaker: US, market: MARKET.disagree }));
      await field.set({ event: own, bookmaker: US, market: MARKET.disagree }, 'removed');
      held.ours.push(own);
    }
    return held;
  };

  /** The look at the bookmaker's listing that an alert came from, checked against the log. */
  const causeOf = async (alert: Alert, looks: readonly Look[]): Promise<Look> => {
    const { changes } = await service.get<{ changes: { seq: number; at: string; lookId: string }[] }>(
      `/api/changes?after=${alert.seq - 1}&limit=1`,
    );
    const look = looks.find(({ lookId }) => lookId === changes[0]?.lookId);
    expect(changes[0]).toMatchObject({ seq: alert.seq, at: alert.at });
    expect(look).toBeDefined();
    return look as Look;
  };

  const noteTime = (what: string, { arrivedAtMs }: Arrived, fromMs: number): void => {
    times.push({ what, ms: arrivedAtMs - fromMs });
    expect(arrivedAtMs - fromMs, what).toBeLessThan(WITHIN_MS);
  };

  /** Looks at the event and takes the alert that must come of what was planted there. */
  const found = async (what: string, rule: RuleName, eventId: string, count = 1): Promise<Alert> => {
    const looks = await field.look(eventId);
    expected.push(`${rules[rule]} ${eventId}`);
    const arrived = (await field.told(eventId, count)).at(-1);
    if (arrived === undefined) throw new Error('nothing arrived');
    const look = await causeOf(arrived.alert, looks);
    expect(Math.abs(Date.parse(arrived.alert.at) - receivedAtMs(look))).toBeLessThan(100);
    noteTime(what, arrived, receivedAtMs(look));
    expect(arrived.alert.ruleId).toBe(rules[rule]);
    expect(arrived.alert.evidence.every(({ lookId, seq }) => lookId !== null && seq > 0)).toBe(true);
    return arrived.alert;
  };

  /** What is planted here comes through last: when it has arrived, everything before it has been gone through. */
  const nothingElseComes = async (): Promise<void> => {
    const before = field.stream.arrived.length;
    const [eventId, { selection }] = field.pick((truth) => lineOf(truth, US, MARKET.percent));
    await field.move({ event: eventId, bookmaker: US, market: MARKET.percent }, selection, 1.3);
    await field.look(eventId);
    expected.push(`${rules.percent} ${eventId}`);
    await field.told(eventId, 1);
    expect(field.stream.arrived.slice(before).map(({ alert }) => `${alert.ruleId} ${alert.eventId}`)).toEqual([
      `${rules.percent} ${eventId}`,
    ]);
  };

  it('a first pass raises nothing', async () => {
    expect(await field.pass()).toBe('completed');
    expect(await field.pass()).toBe('completed');
    await nothingElseComes();
  });

  it.each([
    ['betpawa', 1.085, 'warning'],
    ['sportybet', 1.12, 'elevated'],
    ['bet9ja', 1.2, 'critical'],
  ] as const)('a price of %s that moved by a factor of %d is %s', async (bookmaker, factor, severity) => {
    const [eventId, { odds, selection }] = field.pick((truth) => lineOf(truth, bookmaker, MARKET.percent));
    const { from, to } = await field.move({ event: eventId, bookmaker, market: MARKET.percent }, selection, factor);
    const alert = await found(`price moved, ${severity}`, 'percent', eventId);
    expect(alert).toMatchObject({
      ...{ kind: 'price_moved', severity, state: 'new', bookmaker, market: MARKET.percent, line: null, selection },
      numbers: { from, to, selectionsMoved: 1, lines: 1 },
      evidence: [{ bookmaker, odds: to, previousOdds: from }],
    });
    expect(alert.numbers.percent).toBeCloseTo((100 * (to - from)) / from, 4);
    expect(alert.numbers.points).toBeCloseTo(pointsOf(odds, selection, to), 4);
  });

  it('a price that moved by less raises nothing', async () => {
    const [eventId, { selection }] = field.pick((truth) => lineOf(truth, US, MARKET.percent));
    await field.move({ event: eventId, bookmaker: US, market: MARKET.percent }, selection, 1.05);
    await field.look(eventId);
    await nothingElseComes();
  });

  it('a price that moved by points is measured by its fair probability', async () => {
    const [eventId, { odds, selection }] = field.pick((truth) => lineOf(truth, 'sportybet', MARKET.points));
    const { to } = await field.move(
      { event: eventId, bookmaker: 'sportybet', market: MARKET.points },
      selection,
      pointsOf(odds, selection, 0.82 * (odds[selection] ?? 0)) > 6 ? 0.82 : 0.78,
    );
    const points = pointsOf(odds, selection, to);
    const alert = await found('price moved by points', 'points', eventId);
    expect(alert).toMatchObject({ bookmaker: 'sportybet', severity: points >= 9 ? 'critical' : 'elevated', selection });
    expect(alert.numbers.points).toBeCloseTo(points, 4);
  });

  it('a price that comes to its target is told, one that stops short of it is not', async () => {
    const place = { bookmaker: 'bet9ja', market: MARKET.target, line: 2.5 };
    const shortOf = () =>
      field.pick((truth) => {
        const over = openOdds(truth, place)?.over ?? 0;
        return over > 1.6 && over < 1.9 ? over : undefined;
      });
    const [near, under] = shortOf();
    await field.move({ event: near, ...place }, 'over', (TARGET_ODDS - 0.04) / under);
    await field.look(near);
    const [eventId, over] = shortOf();
    const { from, to } = await field.move({ event: eventId, ...place }, 'over', (TARGET_ODDS + 0.06) / over);
    const alert = await found('a target', 'target', eventId);
    expect(alert).toMatchObject({
      ...{ kind: 'price_target', severity: 'critical', bookmaker: 'bet9ja', market: MARKET.target, line: 2.5 },
      ...{ selection: 'over', numbers: { from, to, target: TARGET_ODDS } },
    });
    expect(from).toBeLessThan(TARGET_ODDS);
    expect(to).toBeGreaterThanOrEqual(TARGET_ODDS);
    expect(field.stream.arrived.filter((arrived) => arrived.alert.eventId === near)).toEqual([]);
  });

  it('we and another that moved opposite ways disagree', async () => {
    const [eventId, found2] = field.pick((truth) => {
      const [mine, theirs] = [lineOf(truth, US, MARKET.disagree), lineOf(truth, 'sportybet', MARKET.disagree)];
      return mine && theirs && mine.selection === theirs.selection ? { mine, theirs } : undefined;
    });
    const { mine, theirs } = found2;
    const { selection } = mine;
    const up = await field.move({ event: eventId, bookmaker: US, market: MARKET.disagree }, selection, 0.92);
    const down = await field.move({ event: eventId, bookmaker: 'sportybet', market: MARKET.disagree }, selection, 1.1);
    const alert = await found('direction disagreement', 'disagree', eventId);
    expect(alert).toMatchObject({
      ...{ kind: 'direction_disagreement', severity: 'elevated', market: MARKET.disagree, selection },
      numbers: { ourOdds: up.to, theirOdds: down.to },
      evidence: [
        { bookmaker: US, odds: up.to, previousOdds: up.from },
        { bookmaker: 'sportybet', odds: down.to, previousOdds: down.from },
      ],
    });
    expect(alert.numbers.ourPoints).toBeCloseTo(pointsOf(mine.odds, selection, up.to), 4);
    expect(alert.numbers.theirPoints).toBeCloseTo(pointsOf(theirs.odds, selection, down.to), 4);
  });

  it('two that moved the same way within the time are told together', async () => {
    const [eventId, lines] = field.pick((truth) => {
      const [a, b] = THEM.map((bookmaker) => lineOf(truth, bookmaker, MARKET.together));
      return a && b && a.selection === b.selection ? [a, b] : undefined;
    });
    const selection = lines[0]?.selection ?? '';
    const points: number[] = [];
    for (const [index, bookmaker] of THEM.entries()) {
      const { to } = await field.move({ event: eventId, bookmaker, market: MARKET.together }, selection, 0.9);
      points.push(pointsOf(lines[index]?.odds ?? {}, selection, to));
    }
    const alert = await found('moved together', 'together', eventId);
    expect(alert).toMatchObject({
      kind: 'moved_together',
      severity: 'critical',
      selection,
      numbers: { bookmakers: 2 },
    });
    expect(alert.numbers.points).toBeCloseTo(((points[0] ?? 0) + (points[1] ?? 0)) / 2, 4);
    expect(new Set(alert.evidence.map(({ bookmaker }) => bookmaker))).toEqual(new Set(THEM));
  });

  it('being out of line for as long as the rule says is told once every price has been seen since', async () => {
    const winners = 2;
    const gapsOf = (mine: Odds, theirs: readonly Odds[]): Odds => {
      const [own, ...others] = [mine, ...theirs].map((odds) => fairOf(odds, winners));
      const mean = (selection: string) => others.reduce((sum, odds) => sum + (odds[selection] ?? 0), 0) / others.length;
      return Object.fromEntries(
        Object.entries(own ?? {}).map(([selection, p]) => [selection, 100 * (p - mean(selection))]),
      );
    };
    const worstOf = (gaps: Odds) => Object.entries(gaps).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0] ?? ['', 0];
    const [eventId, { mine, theirs, moved }] = field.pick((truth) => {
      const [own, ...others] = ALL.map((bookmaker) => openOdds(truth, { bookmaker, market: MARKET.outOfLine }));
      const line = lineOf(truth, US, MARKET.outOfLine);
      const both = others.filter((odds): odds is Odds => odds !== undefined);
      if (own === undefined || line === undefined || both.length < 2) return undefined;
      if (Math.abs(worstOf(gapsOf(own, both))[1]) > 2.5) return undefined;
      const after = { ...own, [line.selection]: 1.15 * (own[line.selection] ?? 0) };
      return Math.abs(worstOf(gapsOf(after, both))[1]) > 3.3
        ? { mine: own, theirs: both, moved: line.selection }
        : undefined;
    });
    const { to } = await field.move({ event: eventId, bookmaker: US, market: MARKET.outOfLine }, moved, 1.15);
    const [first] = (await field.look(eventId)).filter(({ bookmaker }) => bookmaker === US);
    const dueAtMs = receivedAtMs(first as Look) + 1_000;
    await until('a second has passed', () => (Date.now() > dueAtMs ? true : undefined));
    expect(field.stream.arrived.filter(({ alert }) => alert.eventId === eventId)).toEqual([]);
    const looks = await field.look(eventId);
    expected.push(`${rules.outOfLine} ${eventId}`);
    const [arrived] = await field.told(eventId, 1);
    if (arrived === undefined) throw new Error('nothing arrived');
    noteTime('out of line', arrived, Math.max(...looks.map(receivedAtMs)));
    const gaps = gapsOf({ ...mine, [moved]: to }, theirs);
    const [selection, points] = worstOf(gaps);
    const { alert } = arrived;
    const size = Math.abs(points);
    expect(alert).toMatchObject({
      ...{ kind: 'out_of_line', bookmaker: US, market: MARKET.outOfLine, selection, method: 'power' },
      severity: size >= 8 ? 'critical' : size >= 5 ? 'elevated' : 'warning',
      numbers: { bookmakers: 2, offeredBy: 3 },
    });
    expect(alert.numbers.points).toBeCloseTo(points, 4);
    const fair = (alert.numbers.probability ?? 0) - points / 100;
    expect(alert.numbers.fairProbability).toBeCloseTo(fair, 5);
    expect(alert.numbers.edge).toBeCloseTo(fair * (alert.numbers.odds ?? 0) - 1, 4);
    expect(alert.evidence.map(({ bookmaker }) => bookmaker)).toEqual(ALL);
  });

  it.each([
    [US, 'suspendedOurs', 'returnedOurs', 'removedOurs'],
    ['bet9ja', 'suspendedTheirs', 'returnedTheirs', 'removedTheirs'],
  ] as const)(
    'a quote of %s that is suspended, returns and is removed is told each time',
    async (bookmaker, suspended, returned, removed) => {
      const [event] = field.pick((truth) => openOdds(truth, { bookmaker, market: MARKET.turns }));
      const place = { event, bookmaker, market: MARKET.turns };
      const about = { bookmaker, market: MARKET.turns, line: null, selection: null };
      await field.set(place, 'suspended');
      const closed = await found(`suspended at ${bookmaker}`, suspended, event);
      expect(closed).toMatchObject({ ...about, kind: 'suspended' });
      await field.look(event);
      await field.set(place, 'open');
      const opened = await found(`returned at ${bookmaker}`, returned, event, 2);
      expect(opened).toMatchObject({ ...about, kind: 'returned' });
      const lastClosedMs = Date.parse(opened.at) - (opened.numbers.intervalMs ?? 0);
      expect(opened.numbers.closedForMs).toBe(lastClosedMs - Date.parse(closed.at));
      expect(opened.numbers.closedForMs).toBeGreaterThan(0);
      await field.set(place, 'removed');
      expect(await found(`removed at ${bookmaker}`, removed, event, 3)).toMatchObject({ ...about, kind: 'removed' });
    },
  );

  it('a market and a line that others open are told, one that we open is not', async () => {
    const inTime = async (eventId: string) => {
      const { kickoff } = await service.get<{ kickoff: string }>(`/api/events/${eventId}`);
      return Date.parse(kickoff) > Date.now() + 1_800_000;
    };
    const first = async <T>(all: readonly T[], idOf: (one: T) => string): Promise<T> => {
      for (const one of all) if (await inTime(idOf(one))) return one;
      throw new Error('all begin too soon');
    };
    const own = await first(late.ours, (id) => id);
    await field.set({ event: own, bookmaker: US, market: MARKET.disagree }, 'open');
    expect((await field.look(own)).some(({ bookmaker }) => bookmaker === US)).toBe(true);

    const event = await first(late.market, (id) => id);
    await field.set({ event, bookmaker: 'bet9ja', market: MARKET.disagree }, 'open');
    expect(await found('new market', 'newTheirs', event)).toMatchObject({
      ...{ kind: 'new_market', severity: 'warning', bookmaker: 'bet9ja', market: MARKET.disagree, selection: null },
    });
    const [lined, line] = await first(late.line, ([id]) => id);
    await field.set({ event: lined, bookmaker: 'sportybet', market: MARKET.lines, line }, 'open');
    expect(await found('new line', 'newTheirs', lined)).toMatchObject({ bookmaker: 'sportybet', line });
    expect(field.stream.arrived.filter(({ alert }) => alert.eventId === own)).toEqual([]);
  });

  it('a market that stands still and a bookmaker that is away raise nothing', async () => {
    expect(await field.pass()).toBe('completed');
    await field.sandbox.post('/__faults', [{ bookmaker: 'sportybet', fault: 'outage', share: 1, forMs: 600_000 }]);
    expect(await field.pass()).toBe('partial');
    await field.sandbox.post('/__faults', []);
    expect(await field.pass()).toBe('completed');
    await nothingElseComes();
  });

  it('each was told exactly once, and nothing else was', async () => {
    const told = field.stream.arrived.map(({ alert }) => `${alert.ruleId} ${alert.eventId}`);
    expect([...told].sort()).toEqual([...expected].sort());
    const stored = await field.stored();
    expect(stored.map(({ alertId }) => alertId).sort()).toEqual(
      field.stream.arrived.map(({ alert }) => alert.alertId).sort(),
    );
  });

  it.each(['a clean stop', 'a kill'])('after %s nothing is told again, nor what changed meanwhile', async (how) => {
    const before = await field.stored();
    field.stream.close();
    await (how === 'a kill' ? service.kill() : service.stop());
    // The simulated market begins anew with the service: all that was planted has turned back.
    service = await startService({ SANDBOX_EVENTS: '90' }, service.dataDir);
    field = await Field.of(service, field);
    expect(await field.pass()).toBe('completed');
    await nothingElseComes();
    expect((await field.stored()).length).toBe(before.length + 1);
  });
});
