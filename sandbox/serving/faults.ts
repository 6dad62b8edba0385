import { type Bookmaker, isBookmaker } from '../bookmaker.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import type { RequestKind } from './site.ts';

export const faultNames = [
  'outage',
  'slow',
  'drop',
  '403',
  '5xx',
  'retired',
  '429',
  '429-retry-after',
  'html200',
  'truncated',
  'stale',
  'other-event',
  'renamed-field',
  'incomplete-list',
] as const;

export type FaultName = (typeof faultNames)[number];

export interface Fault {
  bookmaker: Bookmaker;
  fault: FaultName;
  /** Chance of each request to suffer it. */
  share: number;
  /** How long it lasts; null = until it is cleared. */
  forMs: number | null;
}

interface ActiveFault extends Fault {
  untilMs: number;
}

/** The faults in force. */
export class Faults {
  private active: ActiveFault[] = [];
  private readonly clock: Clock;
  private readonly random: Random;

  constructor(clock: Clock, random: Random) {
    this.clock = clock;
    this.random = random;
  }

  replace(faults: readonly Fault[]): void {
    const now = this.clock.now();
    this.active = faults.map((fault) => ({
      ...fault,
      untilMs: fault.forMs === null ? Number.POSITIVE_INFINITY : now + fault.forMs,
    }));
  }

  list(): (Fault & { leftMs: number | null })[] {
    const now = this.clock.now();
    return this.active
      .filter(({ untilMs }) => untilMs > now)
      .map(({ untilMs, ...fault }) => ({ ...fault, leftMs: Number.isFinite(untilMs) ? untilMs - now : null }));
  }

  isActive(bookmaker: Bookmaker, fault: FaultName): boolean {
    return this.list().some((one) => one.bookmaker === bookmaker && one.fault === fault);
  }

  /** The faults that strike one request. */
  strike(bookmaker: Bookmaker, kind: RequestKind): Set<FaultName> {
    const now = this.clock.now();
    const struck = this.active.filter(
      (fault) =>
        fault.bookmaker === bookmaker &&
        fault.untilMs > now &&
        concerns(fault.fault, kind) &&
        this.random.chance(fault.share),
    );
    return new Set(struck.map(({ fault }) => fault));
  }
}

function concerns(fault: FaultName, kind: RequestKind): boolean {
  switch (fault) {
    case 'incomplete-list':
      return kind === 'list';
    case 'stale':
    case 'other-event':
      return kind === 'detail';
    default:
      return true;
  }
}

export type FaultsResult = { ok: true; faults: Fault[] } | { ok: false; message: string };

/** Reads the body of the faults control. */
export function readFaults(body: unknown): FaultsResult {
  if (!Array.isArray(body)) {
    return { ok: false, message: 'an array of faults is expected' };
  }
  const faults: Fault[] = [];
  for (const entry of body as readonly unknown[]) {
    const fault = readFault(entry);
    if (typeof fault === 'string') {
      return { ok: false, message: fault };
    }
    faults.push(fault);
  }
  return { ok: true, faults };
}

function readFault(entry: unknown): Fault | string {
  const fields: Record<string, unknown> = typeof entry === 'object' && entry !== null ? { ...entry } : {};
  const { bookmaker, share = 1, forMs = null } = fields;
  const fault = faultNames.find((name) => name === fields.fault);
  if (!isBookmaker(bookmaker)) {
    return `unknown bookmaker ${JSON.stringify(bookmaker)}`;
  }
  if (!fault) {
    return `unknown fault ${JSON.stringify(fields.fault)}; known: ${faultNames.join(', ')}`;
  }
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
    return 'share is a number from 0 to 1';
  }
  if (forMs !== null && (typeof forMs !== 'number' || !(forMs >= 0))) {
    return 'forMs is a number of milliseconds, or null';
  }
  return { bookmaker, fault, share, forMs };
}
