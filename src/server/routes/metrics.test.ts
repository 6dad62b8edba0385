import { expect, it } from 'vitest';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

it('measurements are lines of Prometheus text, requests counted by route and not by address', async () => {
  const ports = smallMarket();
  const app = await serve(ports);
  ports.book.look('1001', 'betpawa', 'superseded');
  ports.writerStatus = { ...ports.writerStatus, rejectedCommits: 2 };
  await app.inject('/api/events/1001');
  await app.inject('/api/events/9999');
  const answer = await app.inject('/metrics');
  expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const samples = answer.body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of samples) expect(line).toMatch(/^[a-z_0-9]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[\d.e+]+$/);
  expect(samples).toContain('overround_book_events 4');
  expect(samples).toContain('overround_source_latency_p95_ms{bookmaker="bet9ja"} 517');
  expect(samples).toContain('overround_looks_total{bookmaker="betpawa",outcome="superseded"} 1');
  expect(samples).toContain('overround_writer_rejected_commits_total 2');
  const route = 'method="GET",route="/api/events/:eventId"';
  expect(samples).toContain(`overround_http_answers_total{${route},status="200"} 1`);
  expect(samples).toContain(`overround_http_answers_total{${route},status="404"} 1`);
});
