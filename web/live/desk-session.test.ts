import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServerFrame } from '../../src/contract/live.ts';
import { DeskBook } from '../book/desk-book.ts';
import { btts, change, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { DeskSession } from './desk-session.ts';
import type { LiveSocket } from './live-socket.ts';

const hello: ServerFrame = {
  type: 'hello',
  epoch: 'e1',
  seq: 10,
  durableSeq: 10,
  heartbeatMs: 15_000,
  resumeWindow: { oldestSeq: 1 },
};

const rows = (odds: number) => [btts([quote('betpawa', { yes: odds, no: 1.9 })])];

let pages: { events: ReturnType<typeof eventRow>[]; nextCursor: string | null }[];
let asked: string[];
let seq: number;
let socket: LiveSocket;
let session: DeskSession;
let book: DeskBook;
let timers: { ms: number; run: () => void }[];

const receive = (frame: ServerFrame): void => socket.onmessage?.({ data: JSON.stringify(frame) });

const changesFrame = (fromSeq: number, toSeq: number, changes: ReturnType<typeof change>[]): ServerFrame => ({
  type: 'changes',
  epoch: 'e1',
  fromSeq,
  toSeq,
  durableSeq: toSeq,
  merged: 0,
  changes,
});

beforeEach(() => {
  pages = [];
  asked = [];
  timers = [];
  seq = 10;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (!path.startsWith('/api/events')) return Response.json({});
    const page = pages.shift() ?? { events: [], nextCursor: null };
    return Response.json({ ...page, total: 3, asOf: { epoch: 'e1', seq } });
  });
  book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  session = new DeskSession({
    book,
    queries: new QueryClient(),
    openSocket: () => {
      socket = { send: () => {}, close: () => {}, onmessage: null, onclose: null };
      return socket;
    },
    clock: {
      nowMs: () => T0_MS,
      random: () => 0,
      after: (ms, run) => {
        const timer = { ms, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    },
    boardMarkets: ['btts-ft'],
  });
  session.start();
});

afterEach(() => {
  session.stop();
  vi.unstubAllGlobals();
});

const ready = (): Promise<void> => vi.waitFor(() => expect(session.load.get().phase).toBe('ready'));

describe('the first load', () => {
  it('waits for the stream, then reads all pages with the cursor of each', async () => {
    pages = [
      { events: [eventRow('1', rows(1.9)), eventRow('2', rows(1.9))], nextCursor: 'next' },
      { events: [eventRow('3', rows(1.9))], nextCursor: null },
    ];
    expect(asked.filter((path) => path.startsWith('/api/events'))).toEqual([]);
    receive(hello);
    receive({ type: 'subscribed', topics: ['odds'], seq: 10 });
    await ready();
    const events = asked.filter((path) => path.startsWith('/api/events'));
    expect(events).toEqual([
      '/api/events?limit=200&market=btts-ft',
      '/api/events?limit=200&market=btts-ft&cursor=next',
    ]);
    expect(book.size).toBe(3);
  });

  it('does not wait for ever: without a stream it begins after a moment', async () => {
    pages = [{ events: [eventRow('1', rows(1.9))], nextCursor: null }];
    for (const { ms, run } of [...timers]) if (ms === 1_500) run();
    await ready();
    expect(book.size).toBe(1);
  });

  it('loses nothing that the stream told while pages were on their way', async () => {
    pages = [{ events: [eventRow('1', rows(1.9))], nextCursor: null }];
    receive(hello);
    receive({ type: 'subscribed', topics: ['odds'], seq: 10 });
    receive(changesFrame(11, 12, [change(12, '1', 'betpawa', { yes: 2.1, no: 1.7 })]));
    await ready();
    expect(book.market('1', 'btts-ft')?.quotes.betpawa?.prices.yes?.odds).toBe(2.1);
  });

  it('says what failed, and tries again by itself', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    receive(hello);
    receive({ type: 'subscribed', topics: ['odds'], seq: 10 });
    await vi.waitFor(() => expect(session.load.get().phase).toBe('failed'));
    expect(session.load.get().error).toContain('503');
    expect(timers.some(({ ms }) => ms === 1_000)).toBe(true);
  });
});

describe('a stream that lost its thread', () => {
  it('loads again, drops what is gone, and tells pages to load their own again', async () => {
    pages = [{ events: [eventRow('1', rows(1.9)), eventRow('2', rows(1.9))], nextCursor: null }];
    receive(hello);
    receive({ type: 'subscribed', topics: ['odds'], seq: 10 });
    await ready();
    pages = [{ events: [eventRow('2', rows(2.2))], nextCursor: null }];
    seq = 99;
    receive(changesFrame(50, 60, []));
    receive({ type: 'subscribed', topics: ['odds'], seq: 60 });
    await vi.waitFor(() => expect(book.size).toBe(1));
    expect(book.market('2', 'btts-ft')?.quotes.betpawa?.prices.yes?.odds).toBe(2.2);
    expect(session.resyncs.get()).toBe(1);
  });
});
