import type { LineQuarters } from '../../model/quote.ts';

export type SignalTopic = 'movers' | 'alerts';

/** Something that is told under a topic, with what decides who wants it. */
export interface Signal {
  readonly eventId: string | null;
  /** What it is about; `null` where it is about no single market. */
  readonly quote: { readonly market: { readonly key: string }; readonly line: LineQuarters } | null;
  /** Whose quote; `null` where it is about nobody's alone. */
  readonly bookmaker: string | null;
  /** Its text in a frame, made when the first client is told. */
  text(): string;
}

export interface NumberedSignal extends Signal {
  readonly number: number;
}
