import type { LineQuarters } from '../../model/quote.ts';
import type { Journal } from './journal.ts';
import type { LiveClient } from './live-client.ts';

export type SignalTopic = 'movers' | 'alerts';

/** Something that is told under a topic, with what decides who wants it. */
export interface Signal {
  readonly eventId: string | null;
  /** What it is about; `null` where it is about no single market. */
  readonly quote: { readonly market: { readonly key: string }; readonly line: LineQuarters } | null;
  /** Its text in a frame, made when the first client is told. */
  text(): string;
}

export interface NumberedSignal extends Signal {
  readonly number: number;
}

/** Most that one frame carries; who fell so far behind is told the newest. */
const SIGNALS_PER_FRAME = 500;

/** Sends one client what it has not been told of a topic, in one frame. */
export const sendSignals = (
  client: LiveClient,
  topic: SignalTopic,
  signals: Journal<NumberedSignal>,
  last: number,
  nowMs: number,
): void => {
  const told = client.toldSignal[topic];
  if (last <= told) return;
  const filter = client.subscription.filter(topic);
  if (filter !== null && !client.takesMore(nowMs)) return;
  client.toldSignal[topic] = last;
  if (filter === null) return;
  const texts: string[] = [];
  for (const signal of signals.after(told)) if (filter.wantsSignal(signal)) texts.push(signal.text());
  if (texts.length > 0) client.sendRaw(`{"type":"${topic}","${topic}":[${texts.slice(-SIGNALS_PER_FRAME).join(',')}]}`);
};
