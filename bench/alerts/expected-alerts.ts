import type { AlertKind } from '../../src/model/alert.ts';

/** A change as the API tells it. */
export interface LoggedChange {
  readonly seq: number;
  readonly at: string;
  readonly notBefore: string | null;
  readonly eventId: string;
  readonly bookmaker: string;
  readonly market: string;
  readonly line: number | null;
  readonly state: string;
  readonly prices: Prices;
  readonly previous: { readonly state: string; readonly prices: Prices } | null;
  readonly afterGap: boolean;
  readonly lookId: string | null;
}
type Prices = Readonly<Record<string, { readonly odds: number | null; readonly open: boolean }>>;

/** Thresholds in percent, from mild to grave. */
export const THRESHOLDS = { warning: 3, elevated: 5, critical: 8 } as const;
export const MARKETS = ['1x2-ft', 'total-goals-ft', 'btts-ft', 'asian-handicap-ft'];
export const LEAST_MINUTES_TO_KICKOFF = 90;
/** Up to so many quotes that turned in one look are told one by one. */
const TOLD_ONE_BY_ONE = 3;

export interface Circumstances {
  readonly kickoffMs: ReadonlyMap<string, number>;
  /** When each life of the service began. */
  readonly startedAtMs: readonly number[];
  readonly staleAfterMs: number;
}

/** Whether a change is told of at all: it was watched, by one life of the service, without a gap. */
const isNews = (change: LoggedChange, { kickoffMs, startedAtMs, staleAfterMs }: Circumstances): boolean => {
  if (change.previous === null || change.notBefore === null || change.afterGap) return false;
  const [from, to] = [Date.parse(change.notBefore), Date.parse(change.at)];
  if (to - from > staleAfterMs || startedAtMs.some((start) => start > from && start <= to)) return false;
  const kickoff = kickoffMs.get(change.eventId);
  return kickoff !== undefined && (kickoff - to) / 60_000 >= LEAST_MINUTES_TO_KICKOFF;
};

interface Size {
  readonly selection: string;
  readonly percent: number;
}

const largestMove = ({ state, prices, previous }: LoggedChange): Size | undefined => {
  if (previous === null || state !== 'open' || previous.state !== 'open') return undefined;
  let largest: Size | undefined;
  for (const [selection, { odds, open }] of Object.entries(prices)) {
    const before = previous.prices[selection];
    if (!open || odds === null || before?.open !== true || before.odds === null || before.odds === odds) continue;
    // As the API rounds: 2 to 2.06 is 3 %, though binary numbers say a hair less.
    const percent = Math.round((1e8 * (odds - before.odds)) / before.odds) / 1e6;
    if (largest === undefined || Math.abs(percent) > Math.abs(largest.percent)) largest = { selection, percent };
  }
  return largest;
};

const gradeOf = (percent: number): number => {
  const size = Math.abs(percent);
  return size >= THRESHOLDS.critical ? 3 : size >= THRESHOLDS.elevated ? 2 : size >= THRESHOLDS.warning ? 1 : 0;
};

const lookOf = ({ eventId, bookmaker, lookId, at }: LoggedChange): string => `${eventId} ${bookmaker} ${lookId ?? at}`;

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

/** How alerts are recognised: what they are about, and the change that made them. */
export const nameOf = (
  kind: string,
  {
    seq,
    eventId,
    bookmaker,
  }: { readonly seq: number | null; readonly eventId: string | null; readonly bookmaker: string | null },
  market: string | null,
  line: number | null,
  rest: string,
): string => [kind, seq, eventId, bookmaker, market, line, rest].join(' ');

/** Every alert that the rules must have raised from the log, by what it is about. */
export const expectedAlerts = (changes: readonly LoggedChange[], around: Circumstances): readonly string[] => {
  const news = changes.filter((change) => MARKETS.includes(change.market) && isNews(change, around));
  const moves = news.flatMap((change) => {
    const move = largestMove(change);
    return move === undefined || gradeOf(move.percent) === 0 ? [] : [{ change, ...move }];
  });
  const moved = grouped(moves, ({ change }) => `${lookOf(change)} ${change.market}`).map((lines) => {
    const [worst] = [...lines].sort(
      (a, b) =>
        gradeOf(b.percent) - gradeOf(a.percent) ||
        Math.round(1e6 * (Math.abs(b.percent) - Math.abs(a.percent))) ||
        a.change.seq - b.change.seq,
    );
    if (worst === undefined) return '';
    const { change, selection, percent } = worst;
    const severity = ['', 'warning', 'elevated', 'critical'][gradeOf(percent)];
    return nameOf('price_moved', change, change.market, change.line, `${selection} ${severity} ${percent.toFixed(3)}`);
  });
  return [...moved, ...turned('suspended', news), ...turned('returned', news)];
};

const hasTurned = (kind: AlertKind, { state, previous }: LoggedChange): boolean =>
  kind === 'suspended'
    ? state === 'suspended' && previous?.state === 'open'
    : state === 'open' && previous !== null && previous.state !== 'open';

const turned = (kind: 'suspended' | 'returned', news: readonly LoggedChange[]): readonly string[] =>
  grouped(
    news.filter((change) => hasTurned(kind, change)),
    lookOf,
  ).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length > TOLD_ONE_BY_ONE) return [nameOf(kind, first, null, null, String(group.length))];
    return group.map((change) => nameOf(kind, change, change.market, change.line, ''));
  });
