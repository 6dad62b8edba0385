import type { ServerPorts } from '../ports.ts';
import type { Metric } from './metrics-text.ts';

/** Counts the looks since the start by how they ended; those that came too late (`superseded`) are seen nowhere else. */
export const lookCounts = ({ feed }: Pick<ServerPorts, 'feed'>): { metric(): Metric; close(): void } => {
  const counts = new Map<string, { readonly labels: Record<string, string>; value: number }>();
  const close = feed.onCommit(({ look }) => {
    if (look === null) return;
    const { bookmaker, outcome } = look;
    const key = `${bookmaker} ${outcome}`;
    const count = counts.get(key) ?? { labels: { bookmaker, outcome }, value: 0 };
    count.value++;
    counts.set(key, count);
  });
  return {
    metric: () => ({
      name: 'overround_looks_total',
      type: 'counter',
      help: 'Looks by bookmaker and outcome.',
      samples: [...counts.values()],
    }),
    close,
  };
};
