import type { AlertRecord } from '../../model/alert.ts';
import type { AlertStorage } from '../../model/alert-storage.ts';
import type { ServerPorts } from '../ports.ts';

const EVERY_MS = 1_000;

interface EventTurned {
  readonly eventId: string;
  readonly kickoffMs: number;
}

/** Watches the kick-offs of events that have alerts: alerts follow an event that is moved, and are past when it begins. */
export class KickoffWatch {
  readonly #ports: Pick<ServerPorts, 'book' | 'clock' | 'log'>;
  readonly #storage: Pick<AlertStorage, 'moveKickoff'>;
  readonly #tell: (alerts: readonly AlertRecord[]) => void;
  readonly #kickoffMs = new Map<string, number>();
  #cancelTurn: (() => void) | null = null;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    ports: Pick<ServerPorts, 'book' | 'clock' | 'log'>,
    storage: Pick<AlertStorage, 'moveKickoff'>,
    tell: (alerts: readonly AlertRecord[]) => void,
  ) {
    this.#ports = ports;
    this.#storage = storage;
    this.#tell = tell;
  }

  /** Begins with the events whose alerts are not past yet. */
  start(events: readonly EventTurned[]): void {
    for (const { eventId, kickoffMs } of events) this.#kickoffMs.set(eventId, kickoffMs);
    this.#cancelTurn ??= this.#ports.clock.after(EVERY_MS, () => this.#begin());
  }

  /** Alerts that are new. */
  note(alerts: readonly AlertRecord[]): void {
    for (const { eventId, kickoffMs } of alerts) this.#kickoffMs.set(eventId, kickoffMs);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTurn?.();
    await this.#turn;
  }

  #begin(): void {
    this.#turn = this.#look().finally(() => {
      if (!this.#stopped) this.#cancelTurn = this.#ports.clock.after(EVERY_MS, () => this.#begin());
    });
  }

  async #look(): Promise<void> {
    const nowMs = this.#ports.clock.nowMs();
    const turned: EventTurned[] = [];
    for (const [eventId, knownMs] of this.#kickoffMs) {
      const kickoffMs = this.#ports.book.event(eventId)?.kickoffMs ?? knownMs;
      if (kickoffMs !== knownMs || kickoffMs <= nowMs) turned.push({ eventId, kickoffMs });
    }
    if (turned.length === 0) return;
    try {
      const alerts = await this.#storage.moveKickoff(turned, nowMs);
      for (const { eventId, kickoffMs } of turned) {
        if (kickoffMs <= nowMs) this.#kickoffMs.delete(eventId);
        else this.#kickoffMs.set(eventId, kickoffMs);
      }
      if (alerts.length > 0) this.#tell(alerts);
    } catch (error) {
      this.#ports.log.warn({ err: error }, 'alerts could not follow their kick-offs');
    }
  }
}
