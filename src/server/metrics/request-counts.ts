import type { App } from '../http/app.ts';
import type { Metric } from './metrics-text.ts';

/** Counts the answers of every route by status; the number of series is bounded by the routes. */
export const requestCounts = (app: App): (() => Metric) => {
  const counts = new Map<string, { readonly labels: Record<string, string>; value: number }>();
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    const key = Object.values(labels).join(' ');
    const count = counts.get(key) ?? { labels, value: 0 };
    count.value++;
    counts.set(key, count);
  });
  return () => ({
    name: 'overround_http_answers_total',
    type: 'counter',
    help: 'Answers by route and status.',
    samples: [...counts.values()],
  });
};
