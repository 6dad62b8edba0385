import type { Alert } from '../../src/contract/alerts.ts';
import { expectedAlerts, type LoggedChange, nameOf } from './expected-alerts.ts';
import type { ServiceLife } from './killable-service.ts';
import type { Received } from './receiver.ts';

export interface Verdict {
  readonly changes: number;
  readonly expected: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  readonly invented: number;
  /** Raised by a later life than the one that saw what it is about: a kill came in between. */
  readonly toldByALaterLife: number;
  readonly deliveries: number;
  readonly deadDeliveries: number;
  readonly posts: number;
  /** Posts of a delivery that had come before: the receiver sees them by their id. */
  readonly repeatedPosts: number;
  readonly alertsReceived: number;
  readonly alertsNotReceived: number;
  readonly alertsUnderSeveralIds: number;
  readonly badSignatures: number;
  /** Their kick-off was moved meanwhile, so that it cannot be told what the rules covered. */
  readonly eventsLeftOut: number;
  readonly isSound: boolean;
  readonly differences: readonly string[];
}

interface Lives {
  readonly startedAtMs: readonly number[];
  readonly kickoffSamples: readonly ReadonlyMap<string, number>[];
  readonly received: Received;
}

const DIFFERENCES_TOLD = 20;

const allChanges = async (life: ServiceLife): Promise<readonly LoggedChange[]> => {
  const changes: LoggedChange[] = [];
  for (let after = 0; ; ) {
    const page = await life.get<{ changes: LoggedChange[]; nextAfter: number }>(
      `/api/changes?after=${after}&limit=10000`,
    );
    changes.push(...page.changes);
    if (page.changes.length === 0) return changes;
    after = page.nextAfter;
  }
};

/** Every page of a list. */
const allOf = async <T>(life: ServiceLife, path: string, name: string): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let cursor = ''; ; ) {
    const page = await life.get<Record<string, unknown>>(`${path}?limit=200${cursor}`);
    all.push(...(page[name] as T[]));
    if (page.nextCursor === null) return all;
    cursor = `&cursor=${String(page.nextCursor)}`;
  }
};

const nameOfStored = (alert: Alert): string => {
  const { kind, market, line, selection, severity, numbers } = alert;
  const rest =
    kind === 'price_moved'
      ? `${selection} ${severity} ${(numbers.percent ?? 0).toFixed(3)}`
      : market === null
        ? String(numbers.quotes)
        : '';
  return nameOf(kind, alert, market, line, rest);
};

/** Events that kept their kick-off, and how many did not. */
const steadyKickoffs = (samples: readonly ReadonlyMap<string, number>[]) => {
  const seen = new Map<string, Set<number>>();
  for (const sample of samples) {
    for (const [eventId, atMs] of sample) seen.set(eventId, (seen.get(eventId) ?? new Set()).add(atMs));
  }
  const steady = new Map(
    [...seen].flatMap(([eventId, [atMs = 0, ...others]]) => (others.length === 0 ? [[eventId, atMs] as const] : [])),
  );
  return { steady, leftOut: seen.size - steady.size };
};

/** Compares what was raised with what follows from the log, and what was received with what was raised. */
export const judge = async (life: ServiceLife, { startedAtMs, kickoffSamples, received }: Lives): Promise<Verdict> => {
  const { steady, leftOut } = steadyKickoffs(kickoffSamples);
  const { staleAfterMinutes } = await life.get<{ staleAfterMinutes: number }>('/api/settings');
  const changes = await allChanges(life);
  const around = { kickoffMs: steady, startedAtMs, staleAfterMs: 60_000 * staleAfterMinutes };
  const expected = new Set(expectedAlerts(changes, around));
  const all = await allOf<Alert>(life, '/api/alerts', 'alerts');
  const stored = all.filter(({ eventId }) => steady.has(eventId ?? ''));
  const names = stored.map(nameOfStored);
  const known = new Set(names);
  const lost = [...expected].filter((name) => !known.has(name));
  const invented = [...known].filter((name) => !expected.has(name));
  const deliveries = await allOf<{ alertId: string; state: string }>(life, '/api/webhook-deliveries', 'deliveries');
  const ids = [...received.deliveriesOfAlert.values()];
  const counts = {
    changes: changes.length,
    expected: expected.size,
    stored: stored.length,
    lost: lost.length,
    doubled: names.length - known.size,
    invented: invented.length,
    toldByALaterLife: all.filter(({ at, raisedAt }) =>
      startedAtMs.some((start) => start > Date.parse(at) && start <= Date.parse(raisedAt)),
    ).length,
    deliveries: deliveries.length,
    deadDeliveries: deliveries.filter(({ state }) => state === 'dead').length,
    posts: received.posts,
    repeatedPosts: received.posts - received.postsOfDelivery.size,
    alertsReceived: received.deliveriesOfAlert.size,
    alertsNotReceived: all.filter(({ alertId }) => !received.deliveriesOfAlert.has(alertId)).length,
    alertsUnderSeveralIds: ids.filter(({ size }) => size > 1).length,
    badSignatures: received.badSignatures,
    eventsLeftOut: leftOut,
  };
  const { doubled, deadDeliveries, alertsNotReceived, alertsUnderSeveralIds, badSignatures } = counts;
  const faults = [
    lost.length,
    invented.length,
    doubled,
    deadDeliveries,
    alertsNotReceived,
    alertsUnderSeveralIds,
    badSignatures,
  ];
  const isWhole = all.length === deliveries.length && received.deliveriesOfAlert.size === all.length;
  return {
    ...counts,
    // Without alerts nothing has been proven.
    isSound: faults.every((count) => count === 0) && isWhole && stored.length > 0,
    differences: [...lost.map((name) => `lost: ${name}`), ...invented.map((name) => `invented: ${name}`)].slice(
      0,
      DIFFERENCES_TOLD,
    ),
  };
};
