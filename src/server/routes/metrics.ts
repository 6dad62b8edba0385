import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import type { App } from '../http/app.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { changeRateMetric } from '../metrics/change-rate-metric.ts';
import { lookCounts } from '../metrics/look-counts.ts';
import { type Metric, metricsText } from '../metrics/metrics-text.ts';
import { requestCounts } from '../metrics/request-counts.ts';
import { serviceMetrics } from '../metrics/service-metrics.ts';
import { streamMetrics } from '../metrics/stream-metrics.ts';
import type { ServerPorts } from '../ports.ts';
import type { ChangeRateDesk } from '../signals/change-rate-desk.ts';

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

const processMetrics = (loopDelay: { readonly max: number; reset(): void }): readonly Metric[] => {
  const maxMs = loopDelay.max / 1e6;
  loopDelay.reset();
  return [
    {
      ...{ name: 'process_resident_memory_bytes', type: 'gauge', help: 'Memory of this process.' },
      samples: [{ value: process.memoryUsage.rss() }],
    },
    {
      ...{ name: 'process_cpu_seconds_total', type: 'counter', help: 'CPU time of this process.' },
      samples: [{ value: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }],
    },
    {
      ...{ name: 'overround_event_loop_delay_max_ms', type: 'gauge', help: 'Longest delay since it was last asked.' },
      samples: [{ value: Math.round(maxMs * 10) / 10 }],
    },
  ];
};

export const metricsRoute = (app: App, ports: ServerPorts, hub: LiveHub, rates: ChangeRateDesk): void => {
  const loopDelay = monitorEventLoopDelay({ resolution: 20 });
  loopDelay.enable();
  const requests = requestCounts(app);
  const looks = lookCounts(ports);
  app.addHook('onClose', async () => {
    loopDelay.disable();
    looks.close();
  });
  app.get(
    '/metrics',
    {
      schema: {
        tags: ['health'],
        summary: 'Measurements in Prometheus text',
        querystring: z.strictObject({}),
        response: {
          200: { description: 'One sample a line.', content: { 'text/plain': { schema: z.string() } } },
        },
      },
    },
    async (_request, reply) => {
      const metrics = [
        ...serviceMetrics(ports),
        ...streamMetrics(hub.clients),
        looks.metric(),
        changeRateMetric(rates),
        requests(),
        ...processMetrics(loopDelay),
      ];
      return reply.type(PROMETHEUS).send(metricsText(metrics));
    },
  );
};
