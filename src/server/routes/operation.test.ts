import { describe, expect, it } from 'vitest';
import { rulesAnswerSchema } from '../../contract/alert-rules.ts';
import { livenessSchema, readinessSchema } from '../../contract/health.ts';
import { runSchema, runStartedSchema, runsAnswerSchema, schedulerSchema } from '../../contract/runs.ts';
import {
  settingDefinitionsAnswerSchema,
  settingsHistoryAnswerSchema,
  settingsSchema,
} from '../../contract/settings.ts';
import { statusSchema } from '../../contract/status.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { aRun, NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const served = async () => {
  const ports = smallMarket();
  return { ports, app: await serve(ports) };
};

/** What serves with its alert rules loaded. */
const servedWithAlerts = async () => {
  const one = await served();
  one.ports.alerts = { ...one.ports.alerts, isReady: true };
  return one;
};

const patch = (payload: object) => ({ method: 'PATCH' as const, url: '/api/settings', payload });
const post = (url: string, payload?: object) => ({ method: 'POST' as const, url, ...(payload && { payload }) });

it('the status says that prices are simulated, how sources stand and how far storage is', async () => {
  const { ports, app } = await served();
  ports.turnSource('bet9ja', { state: 'degraded', reason: 'backing off', throttledUntilMs: NOW_MS + 20_000 });
  const status = await ask(app, '/api/status', statusSchema);
  expect(status).toMatchObject({ mode: 'sandbox', epoch: 'epoch-1', seq: 8, durableSeq: 8, run: null });
  expect(status.sources[2]).toMatchObject({
    ...{ bookmaker: 'bet9ja', name: 'Bet9ja', simulated: true, state: 'degraded', reason: 'backing off' },
    ...{ throttledUntil: '2026-11-24T12:00:20.000Z', looked: 1, listed: 2, requestsPerSecond: 1.23 },
  });
});

describe('settings', () => {
  it('are all there, with the bookmakers’ own, and change by PATCH and PUT alike', async () => {
    const { app } = await served();
    const before = await ask(app, '/api/settings', settingsSchema);
    expect(before).toMatchObject({ scrapeIntervalMinutes: 5, bet9jaDelayMs: 25, updatedAt: null });
    const after = await ask(app, patch({ scrapeIntervalMinutes: 7, betpawaMaxRequestsPerSecond: 2.5 }), settingsSchema);
    expect(after).toMatchObject({ scrapeIntervalMinutes: 7, betpawaMaxRequestsPerSecond: 2.5 });
    expect(after.updatedAt).toBe('2026-11-24T12:00:00.000Z');
    const put = { ...patch({ enabledBookmakers: ['bet9ja'] }), method: 'PUT' as const };
    expect(await ask(app, put, settingsSchema)).toMatchObject({ enabledBookmakers: ['bet9ja'] });
    const whole = await ask(app, '/api/settings', settingsSchema);
    expect(await ask(app, { ...put, payload: whole }, settingsSchema)).toEqual(whole);
  });

  it('change all or nothing, and every bad field is named', async () => {
    const { app, ports } = await served();
    const bad = { batchSize: 5, nonsense: 1, scrapeIntervalMinutes: 6 };
    const { details } = await askWrongly(app, patch(bad), 'INVALID_SETTINGS');
    expect(details.map(({ path }) => path)).toEqual(['batchSize', 'nonsense']);
    expect(ports.settings.flat.scrapeIntervalMinutes).toBe(5);
    const across = await askWrongly(app, patch({ staleAfterMinutes: 5 }), 'INVALID_SETTINGS');
    expect(across.details.map(({ path }) => path)).toEqual(['staleAfterMinutes']);
  });

  it('show what can be set', async () => {
    const { app } = await served();
    const { definitions } = await ask(app, '/api/settings/definitions', settingDefinitionsAnswerSchema);
    expect(definitions.find(({ name }) => name === 'bet9jaDelayMs')).toMatchObject({
      ...{ bookmaker: 'bet9ja', default: 25, kind: { type: 'integer', min: 0, max: 1000 } },
    });
  });

  it('remember who changed what, newest first, page by page', async () => {
    const { app } = await served();
    await ask(app, patch({ batchSize: 60 }), settingsSchema);
    await ask(app, patch({ bet9jaDelayMs: 50 }), settingsSchema);
    const first = await ask(app, '/api/settings/history?limit=1', settingsHistoryAnswerSchema);
    expect(first.history).toMatchObject([{ who: 'local', name: 'bet9jaDelayMs', from: 25, to: 50 }]);
    const next = `/api/settings/history?limit=1&cursor=${first.nextCursor}`;
    const second = await ask(app, next, settingsHistoryAnswerSchema);
    expect(second).toMatchObject({ history: [{ name: 'batchSize', from: 50, to: 60 }], nextCursor: null });
  });

  it('are not changed when they cannot be kept', async () => {
    const { ports } = await served();
    const settings = { ...ports.settings, patch: () => Promise.reject(new Error('away')) };
    const app = await serve(Object.assign(Object.create(ports), { settings }));
    await askWrongly(app, patch({ batchSize: 60 }), 'NOT_READY');
  });
});

describe('runs', () => {
  it('start once, with what the body names', async () => {
    const { app, ports } = await served();
    const body = { bookmakers: ['betpawa'], eventIds: ['1001'] };
    expect(await ask(app, post('/api/runs', body), runStartedSchema, 202)).toEqual({ runId: 'run-1' });
    await askWrongly(app, post('/api/runs'), 'RUN_ACTIVE');
    expect(await ask(app, '/api/runs/run-1', runSchema)).toMatchObject({ runId: 'run-1', status: 'running' });
    expect((await ask(app, '/api/status', statusSchema)).run?.runId).toBe('run-1');
    ports.activeRun = null;
    await ask(app, post('/api/runs'), runStartedSchema, 202);
  });

  it.each([
    [{ bookmakers: ['nobody'] }, 'bookmakers'],
    [{ eventIds: ['9'] }, 'eventIds'],
    [{ eventIds: [] }, 'eventIds'],
    [{ everything: true }, 'everything'],
  ])('do not start over %j', async (body, path) => {
    const { app } = await served();
    const { details } = await askWrongly(app, post('/api/runs', body), 'INVALID_BODY');
    expect(details.map((detail) => detail.path)).toEqual([path]);
  });

  it('are listed newest first, page by page', async () => {
    const { app, ports } = await served();
    ports.pastRuns = [aRun('3'), aRun('2'), aRun('1')].map((run) => ({ ...run, status: 'completed' }));
    const first = await ask(app, '/api/runs?limit=2', runsAnswerSchema);
    const second = await ask(app, `/api/runs?limit=2&cursor=${first.nextCursor}`, runsAnswerSchema);
    expect([...first.runs, ...second.runs].map(({ runId }) => runId)).toEqual(['3', '2', '1']);
    expect(second.nextCursor).toBeNull();
  });

  it('are retried when something failed, and cancelled while under way', async () => {
    const { app, ports } = await served();
    ports.pastRuns = [aRun('2', { events: { total: 2, completed: 1, failed: 1 } }), aRun('1')];
    expect(await ask(app, post('/api/runs/2/retry'), runStartedSchema, 202)).toEqual({ runId: '2-retry' });
    await askWrongly(app, post('/api/runs/1/retry'), 'NOTHING_TO_RETRY');
    await askWrongly(app, post('/api/runs/9/retry'), 'RUN_NOT_FOUND');
    await askWrongly(app, post('/api/runs/2/retry', { bookmakers: ['nobody'] }), 'INVALID_BODY');
    ports.activeRun = aRun('3');
    await ask(app, post('/api/runs/3/cancel'), runStartedSchema, 202);
    await askWrongly(app, post('/api/runs/1/cancel'), 'RUN_NOT_ACTIVE');
    await askWrongly(app, post('/api/runs/9/cancel'), 'RUN_NOT_FOUND');
    await askWrongly(app, '/api/runs/9', 'RUN_NOT_FOUND');
  });
});

it('the scheduler pauses and resumes', async () => {
  const { app } = await served();
  const paused = await ask(app, post('/api/scheduler/pause'), schedulerSchema);
  expect(paused).toEqual({ paused: true, nextRunAt: '2026-11-24T12:01:00.000Z', intervalMinutes: 5 });
  expect(await ask(app, post('/api/scheduler/resume'), schedulerSchema)).toMatchObject({ paused: false });
});

describe('health', () => {
  it('is alive whatever else is the case', async () => {
    const { app, ports } = await served();
    ports.databaseState = 'down';
    await ask(app, '/healthz', livenessSchema);
  });

  it('answers nothing from a book that is still being loaded', async () => {
    const { app, ports } = await served();
    ports.bookState = 'warming';
    const reads = ['/api/events', '/api/events/1001', '/api/countries', '/api/competitions', '/api/coverage'];
    const exports = ['/api/export/odds', '/api/export/coverage'];
    for (const url of [...reads, ...exports]) await askWrongly(app, url, 'NOT_READY');
    await askWrongly(app, post('/api/runs'), 'NOT_READY');
    await ask(app, '/api/status', statusSchema);
  });

  it('is ready only with a database, a warm book and a writer that keeps up, and says what is missing', async () => {
    const { app, ports } = await servedWithAlerts();
    expect(await ask(app, '/readyz', readinessSchema)).toMatchObject({ status: 'ready', reasons: [] });
    ports.databaseState = 'down';
    ports.bookState = 'warming';
    ports.writerStatus = { ...ports.writerStatus, state: 'blocked' };
    const answer = await ask(app, '/readyz', readinessSchema, 503);
    expect(answer.reasons).toHaveLength(3);
  });

  it('is not ready before the routes of alerts are', async () => {
    const { app, ports } = await served();
    const { alerts, reasons } = await ask(app, '/readyz', readinessSchema, 503);
    expect({ alerts, reasons }).toEqual({ alerts: 'loading', reasons: ['alert rules are being loaded'] });
    await askWrongly(app, '/api/alert-rules', 'NOT_READY');
    ports.alerts = { ...ports.alerts, isReady: true };
    expect((await ask(app, '/readyz', readinessSchema)).alerts).toBe('ready');
    await ask(app, '/api/alert-rules', rulesAnswerSchema);
  });

  it('is not ready while the disk is nearly full, nor while nothing gets stored', async () => {
    const { app, ports } = await servedWithAlerts();
    const idle = ports.writerStatus;
    ports.writerStatus = { ...idle, state: 'blocked', heldUp: 'only 0.90 GB are free' };
    expect((await ask(app, '/readyz', readinessSchema, 503)).reasons).toEqual(['only 0.90 GB are free']);
    ports.writerStatus = { ...idle, state: 'writing', oldestAgeMs: 45_000 };
    expect((await ask(app, '/readyz', readinessSchema, 503)).reasons).toEqual([
      'changes have waited 45 s to be stored',
    ]);
  });
});
