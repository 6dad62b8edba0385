import { expect, it } from 'vitest';
import {
  cleanupStartedSchema,
  cleanupsAnswerSchema,
  retentionPreviewSchema,
  storageAlertSchema,
  storageSchema,
} from '../../contract/storage.ts';
import { ask, askWrongly } from '../test/ask.ts';
import { NOW_MS } from '../test/fake-ports.ts';
import { serve } from '../test/serve.ts';
import { smallMarket } from '../test/small-market.ts';

const served = async () => {
  const ports = smallMarket();
  return { ports, app: await serve(ports) };
};
const alert = { id: '1', kind: 'size', message: 'above the limit', atMs: NOW_MS, dismissedAtMs: null };

it('storage shows its tables, samples and alerts', async () => {
  const { ports, app } = await served();
  ports.storage.sizes = async () => ({
    databaseBytes: 1_000,
    tables: [{ name: 'quote_change', bytes: 800, rows: 20 }],
    samples: [{ atMs: NOW_MS, databaseBytes: 1_000 }],
    alerts: [alert],
  });
  expect(await ask(app, '/api/storage', storageSchema)).toEqual({
    at: '2026-11-24T12:00:00.000Z',
    databaseBytes: 1_000,
    limitBytes: 50_000_000_000,
    tables: [{ name: 'quote_change', bytes: 800, rows: 20 }],
    samples: [{ at: '2026-11-24T12:00:00.000Z', databaseBytes: 1_000 }],
    alerts: [{ id: '1', kind: 'size', message: 'above the limit', at: '2026-11-24T12:00:00.000Z', dismissedAt: null }],
  });
});

it('a storage alert is dismissed once found', async () => {
  const { ports, app } = await served();
  ports.storage.dismissStorageAlert = async (id, nowMs) =>
    id === '1' ? { ...alert, dismissedAtMs: nowMs } : undefined;
  const dismiss = (id: string) => ({ method: 'POST' as const, url: `/api/storage/alerts/${id}/dismiss` });
  expect((await ask(app, dismiss('1'), storageAlertSchema)).dismissedAt).toBe('2026-11-24T12:00:00.000Z');
  await askWrongly(app, dismiss('2'), 'ALERT_NOT_FOUND');
});

it('a preview takes the settings in force where none are given', async () => {
  const { ports, app } = await served();
  ports.storage.retentionPreview = async ({ oddsRetentionDays }) => ({
    ...{ changesBeforeMs: NOW_MS - oddsRetentionDays * 86_400_000, eventsBeforeMs: NOW_MS },
    ...{ partitions: oddsRetentionDays, changes: 1, events: 2, bytes: 3 },
  });
  expect(await ask(app, '/api/retention/preview?oddsRetentionDays=3', retentionPreviewSchema)).toMatchObject({
    ...{ oddsRetentionDays: 3, matchRetentionDays: 14, partitions: 3, changesBefore: '2026-11-21T12:00:00.000Z' },
  });
  await askWrongly(app, '/api/retention/preview?oddsRetentionDays=0', 'INVALID_QUERY');
});

it('one clean-up runs at a time, and they are listed', async () => {
  const { ports, app } = await served();
  const run = { method: 'POST' as const, url: '/api/retention/run' };
  expect(await ask(app, run, cleanupStartedSchema, 202)).toEqual({ cleanupId: 'cleanup-1' });
  ports.cleaning = true;
  await askWrongly(app, run, 'CLEANUP_ACTIVE');
  ports.storage.cleanups = async () => [
    {
      ...{ cleanupId: 'cleanup-1', trigger: 'manual', status: 'running', startedAtMs: NOW_MS, endedAtMs: null },
      ...{ partitions: 0, changes: 0, events: 0, detail: '' },
    },
  ];
  const { cleanups } = await ask(app, '/api/retention/history', cleanupsAnswerSchema);
  expect(cleanups).toMatchObject([{ cleanupId: 'cleanup-1', status: 'running', endedAt: null }]);
});

it('nothing of it is answered while the database is away', async () => {
  const { app } = await served();
  await askWrongly(app, '/api/storage', 'NOT_READY');
  await askWrongly(app, '/api/retention/preview', 'NOT_READY');
});
