import type { Committed } from '../../collector/book/book-view.ts';
import type { Change } from '../../model/change.ts';
import type { EventTurned } from './events-sender.ts';
import { Journal } from './journal.ts';
import type { LookSeen } from './looks-sender.ts';
import type { NumberedSignal, Signal, SignalTopic } from './signal.ts';

const LOOKS_KEPT = 20_000;
const EVENTS_KEPT = 20_000;
const SIGNALS_KEPT = 5_000;

/** What was committed lately, ready for clients that are each at their own place. */
export class LiveFeeds {
  readonly changes: Journal<Change>;
  readonly looks = new Journal<LookSeen>(LOOKS_KEPT, ({ number }) => number, 0);
  readonly events = new Journal<EventTurned>(EVENTS_KEPT, ({ number }) => number, 0);
  readonly signals: Readonly<Record<SignalTopic, Journal<NumberedSignal>>> = {
    movers: new Journal<NumberedSignal>(SIGNALS_KEPT, ({ number }) => number, 0),
    alerts: new Journal<NumberedSignal>(SIGNALS_KEPT, ({ number }) => number, 0),
  };
  lastLook = 0;
  lastEvent = 0;
  readonly lastSignal: Record<SignalTopic, number> = { movers: 0, alerts: 0 };

  constructor(lastSeq: number, changesKept: number) {
    this.changes = new Journal<Change>(changesKept, ({ seq }) => seq, lastSeq);
  }

  takeSignal(topic: SignalTopic, signal: Signal): void {
    this.signals[topic].push({ ...signal, number: ++this.lastSignal[topic] });
  }

  /** Returns whether there is anything to tell. */
  take({ changes, look, eventId, seenAtMs, eventChanged }: Committed): boolean {
    for (const change of changes) this.changes.push(change);
    if (eventId === null) return changes.length > 0;
    if (look !== null) {
      const { bookmaker, outcome } = look;
      this.looks.push({ number: ++this.lastLook, eventId, bookmaker, outcome, seenAtMs });
    }
    if (eventChanged) this.events.push({ number: ++this.lastEvent, eventId });
    return changes.length > 0 || look !== null || eventChanged;
  }
}
