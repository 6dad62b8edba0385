import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpRequest, HttpResult } from '../../collector/lanes/http.ts';
import { alertSchema } from '../../contract/alerts.ts';
import { deliveriesAnswerSchema, deliverySchema } from '../../contract/webhook-deliveries.ts';
import { defaultRule } from '../../signals/test/alert-bench.ts';
import { startedAlerts } from '../test/alert-ports.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { serve } from '../test/serve.ts';
import { ATTEMPTS_MAX, webhookOutcome } from './webhook-outcome.ts';
import { WebhookSender } from './webhook-sender.ts';
import { webhookOrigins } from './webhook-target.ts';

const SECRET = 'a secret of sixteen';

const answer = (status: number, headers: Record<string, string> = {}): HttpResult => ({
  ...{ kind: 'answer', status, headers, body: new Uint8Array(), headersMs: 1, requestedAtMs: 0, receivedAtMs: 0 },
});
const failure = (kind: Extract<HttpResult, { kind: 'failure' }>['failure']): HttpResult => ({
  ...{ kind: 'failure', failure: kind, detail: 'so it is', requestedAtMs: 0, receivedAtMs: 0 },
});

/** A service whose price moves are sent to a webhook that answers as the test says. */
const served = async () => {
  const ports = await startedAlerts();
  const rule = { ...defaultRule('price_moved'), webhook: { url: 'https://desk.test/hook' } };
  const { ruleId } = await ports.alerts.addRule(rule, SECRET);
  const requests: HttpRequest[] = [];
  const answers: HttpResult[] = [];
  const sender = new WebhookSender({
    ports,
    storage: ports.alertStorage,
    http: async (request) => {
      requests.push(request);
      return answers.shift() ?? answer(204);
    },
    random: () => 0.5,
  });
  sender.start();
  onTestFinished(() => sender.stop());
  return { ports, requests, answers, ruleId, move: () => ports.show('betpawa', [2300, 3400, 3600]) };
};

describe('a webhook', () => {
  it('gets each alert once, signed', async () => {
    const { ports, requests, ruleId, move } = await served();
    move();
    await ports.pass(5_000);
    expect(requests).toHaveLength(1);
    const [{ method, url, headers, body = '' } = { method: '', url: '', headers: {} as Record<string, string> }] =
      requests;
    expect([method, url]).toEqual(['POST', 'https://desk.test/hook']);
    const sent = JSON.parse(body);
    expect(sent).toMatchObject({ deliveryId: headers['x-overround-delivery'], ruleId, mode: 'sandbox' });
    expect(alertSchema.parse(sent.alert)).toMatchObject({ kind: 'price_moved', severity: 'critical' });
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['x-overround-signature'] ?? '') ?? [];
    expect(signature).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'));
    expect(Math.abs(Number(seconds) * 1_000 - ports.clock.nowMs())).toBeLessThan(10_000);
  });

  it('is tried again after what passes, and given up after what does not', async () => {
    const { ports, requests, answers, move } = await served();
    answers.push(answer(500), failure('timeout'), answer(404));
    move();
    await ports.pass(2_000);
    expect(requests).toHaveLength(1);
    await ports.pass(12_000);
    expect(requests).toHaveLength(2);
    await ports.pass(32_000);
    expect(requests).toHaveLength(3);
    await ports.pass(120_000);
    expect(requests).toHaveLength(3);
    expect(ports.alertStorage.sent).toMatchObject([{ state: 'dead', attempts: 3, status: 404, problem: 'HTTP 404' }]);
  });

  it('is listed when it was given up, and sent again when that is asked for', async () => {
    const { ports, requests, answers, move } = await served();
    answers.push(answer(410));
    move();
    await ports.pass(2_000);
    const app = await serve(ports);
    const dead = async () => (await ask(app, '/api/webhook-deliveries?state=dead', deliveriesAnswerSchema)).deliveries;
    const [delivery] = await dead();
    expect(delivery).toMatchObject({ state: 'dead', attempts: 1, status: 410, nextAt: null });
    const retry = { method: 'POST' as const, url: `/api/webhook-deliveries/${delivery?.deliveryId}/retry` };
    expect(await ask(app, retry, deliverySchema)).toMatchObject({ state: 'waiting', attempts: 0 });
    await ports.pass(2_000);
    expect(requests).toHaveLength(2);
    expect(await dead()).toEqual([]);
    await askWrongly(app, retry, 'DELIVERY_NOT_FOUND');
  });

  it('is not called when its rule has gone', async () => {
    const { ports, requests, ruleId, move } = await served();
    ports.alertStorage.isAway = false;
    move();
    ports.storeAll();
    ports.alertStorage.secrets.delete(ruleId);
    await ports.pass(2_000);
    expect(requests).toEqual([]);
    expect(ports.alertStorage.sent).toMatchObject([{ state: 'dead' }]);
  });
});

describe('what an attempt comes to', () => {
  const NOW = 1_000_000;
  const outcome = (result: HttpResult, attempts = 0, random = 0.5) => webhookOutcome(result, attempts, NOW, random);

  it('waits longer and longer, up to an hour, and varies', () => {
    const waits = Array.from({ length: ATTEMPTS_MAX - 1 }, (_, n) => outcome(answer(503), n).nextAtMs - NOW);
    expect(waits).toEqual([10_000, 30_000, 90_000, 270_000, 810_000, 2_430_000, 3_600_000]);
    expect(outcome(answer(503), ATTEMPTS_MAX - 1).state).toBe('dead');
    expect(outcome(answer(503), 0, 0).nextAtMs - NOW).toBe(8_000);
  });

  it('waits as long as it is asked to', () => {
    expect(outcome(answer(429, { 'retry-after': '120' }))).toMatchObject({ state: 'waiting', nextAtMs: NOW + 120_000 });
    expect(outcome(answer(429, { 'retry-after': '999999' })).nextAtMs).toBe(NOW + 3_600_000);
    expect(outcome(answer(429, { 'retry-after': 'soon' })).nextAtMs).toBe(NOW + 10_000);
  });

  it.each([
    [answer(200), 'delivered'],
    [answer(302), 'dead'],
    [answer(400), 'dead'],
    [answer(408), 'waiting'],
    [answer(500), 'waiting'],
    [failure('network'), 'waiting'],
    [failure('refused-host'), 'dead'],
  ])('%o', (result, state) => {
    expect(outcome(result).state).toBe(state);
  });
});

it('webhooks may be called at both schemes of the configured hosts, and nowhere else', () => {
  expect(webhookOrigins(['desk.test', 'other.test:8443', 'no host'])).toEqual([
    'https://desk.test',
    'http://desk.test',
    'https://other.test:8443',
    'http://other.test:8443',
  ]);
  expect(webhookOrigins([])).toEqual([]);
});
