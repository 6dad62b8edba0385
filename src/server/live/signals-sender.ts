import type { Journal } from './journal.ts';
import type { LiveClient } from './live-client.ts';

import type { NumberedSignal, SignalTopic } from './signal.ts';

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
