import { describe, expect, it } from 'vitest';
import type { ChangesFrame } from '../../contract/live.ts';
import type { Status } from '../../contract/status.ts';
import { aRun, type FakePorts, NOW_MS } from '../test/fake-ports.ts';
import { liveProbe, move } from '../test/live-probe.ts';
import { smallMarket } from '../test/small-market.ts';
import { UNSENT_BYTES_MAX } from './live-client.ts';

const odds = { type: 'subscribe' as const, topics: ['odds' as const] };

/** Whether frames cover numbers without a gap or an overlap. */
const contiguous = (frames: readonly ChangesFrame[], after: number): boolean =>
  frames.every(({ fromSeq, toSeq }, i) => fromSeq === (frames[i - 1]?.toSeq ?? after) + 1 && toSeq >= fromSeq);

const seqs = (frames: readonly ChangesFrame[]): number[] =>
  frames.flatMap(({ changes }) => changes.map(({ seq }) => seq));

it('a client is greeted with where the stream stands', async () => {
  const { join } = liveProbe();
  const { socket } = await join();
  expect(socket.frames).toEqual([
    { type: 'hello', epoch: 'epoch-1', seq: 8, durableSeq: 8, heartbeatMs: 15_000, resumeWindow: { oldestSeq: 8 } },
  ]);
});

describe('changes', () => {
  it('come exactly once, in order, in contiguous frames at most every 100 ms', async () => {
    const { join, ports } = liveProbe();
    const { socket } = await join(odds);
    expect(socket.of('subscribed')).toEqual([{ type: 'subscribed', topics: ['odds'], seq: 8 }]);
    for (let i = 0; i < 40; i++) {
      move(ports, 1500 + i);
      ports.clock.advance(25);
    }
    ports.clock.advance(100);
    const frames = socket.of('changes');
    expect(seqs(frames)).toEqual(Array.from({ length: 40 }, (_, i) => 9 + i));
    expect(contiguous(frames, 8)).toBe(true);
    expect(frames.every(({ merged }) => merged === 0)).toBe(true);
    expect(frames.length).toBeLessThanOrEqual(11);
    expect(frames[0]?.changes[0]).toMatchObject({
      ...{ seq: 9, eventId: '1001', bookmaker: 'betpawa', market: '1x2-ft', line: null, state: 'open' },
      ...{ notBefore: '2026-11-24T12:00:00.000Z', previous: { state: 'open', prices: { home: { odds: 1.55 } } } },
    });
  });

  it('are not sent to who does not follow them', async () => {
    const { join, ports, flush } = liveProbe();
    const { socket } = await join({ type: 'subscribe', topics: ['looks'] });
    move(ports, 1600);
    flush();
    expect(socket.of('changes')).toEqual([]);
  });

  it.each([
    [[{ topic: 'odds' as const, events: ['1002'] }], [10]],
    [[{ topic: 'odds' as const, markets: ['1x2-ft'] }], [9, 10]],
    [[{ topic: 'odds' as const, markets: ['total-goals-ft:2.5'] }], [11]],
    [[{ topic: 'odds' as const, markets: ['total-goals-ft'] }], [11, 12]],
    [
      [
        { topic: 'odds' as const, events: ['1001'], markets: ['1x2-ft'] },
        { topic: 'odds' as const, events: ['1002'] },
      ],
      [9, 10],
    ],
    [[{ topic: 'odds' as const, bookmakers: ['bet9ja'] }], []],
    [[{ topic: 'odds' as const, bookmakers: ['betpawa', 'bet9ja'], markets: ['total-goals-ft'] }], [11, 12]],
    [
      ['odds' as const, { topic: 'odds' as const, events: ['1002'] }],
      [9, 10, 11, 12],
    ],
  ])('match the filter %j, and frames cover what it leaves out', async (topics, expected) => {
    const { join, ports, flush } = liveProbe();
    const { socket } = await join({ type: 'subscribe', topics });
    move(ports, 1600);
    flush();
    move(ports, 1700, '1002');
    flush();
    for (const line of [2.5, 3.5]) {
      ports.book.quote({ eventId: '1001', bookmaker: 'betpawa', market: 'total-goals-ft', line, prices: [1900, 1900] });
      flush();
    }
    ports.clock.advance(2_000);
    const frames = socket.of('changes');
    expect(seqs(frames)).toEqual(expected);
    expect(contiguous(frames, 8)).toBe(true);
    expect(frames.at(-1)?.toSeq).toBe(12);
  });

  it('are written once for all who share a filter', async () => {
    const { join, ports, flush } = liveProbe();
    const one = await join({ type: 'subscribe', topics: [{ topic: 'odds', events: ['1001', '1002'] }] });
    const two = await join({ type: 'subscribe', topics: [{ topic: 'odds', events: ['1002', '1001'] }] });
    move(ports, 1600);
    flush();
    expect(one.socket.raw.at(-1)).toBe(two.socket.raw.at(-1));
  });

  it('are told in turns: others come in between, and what comes meanwhile is told with the next', async () => {
    const { join, ports } = liveProbe();
    const sockets = [];
    for (let i = 0; i < 3; i++) sockets.push((await join(odds)).socket);
    const order: string[] = [];
    let spentMs = 0;
    const nowMs = ports.clock.nowMs.bind(ports.clock);
    ports.clock.nowMs = () => nowMs() + spentMs;
    for (const [number, socket] of sockets.entries()) {
      const send = socket.send.bind(socket);
      socket.send = (frame) => {
        send(frame);
        order.push(`client ${number}`);
        if (order.length === 1) {
          move(ports, 1700);
          ports.clock.after(0, () => order.push('another'));
        }
        spentMs += 25;
      };
    }
    move(ports, 1600);
    ports.clock.advance(500);
    expect(order.slice(0, 5)).toEqual(['client 0', 'another', 'client 1', 'client 2', 'client 0']);
    for (const socket of sockets) {
      expect(socket.of('changes').map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
        [9, 9],
        [10, 10],
      ]);
      expect(seqs(socket.of('changes'))).toEqual([9, 10]);
    }
  });

  it('follow the subscription as it changes, parted by the number in the answer', async () => {
    const { join, ports, flush } = liveProbe();
    const { socket, say } = await join({ type: 'subscribe', topics: [{ topic: 'odds', events: ['1002'] }] });
    move(ports, 1600);
    move(ports, 1610, '1002');
    await say({ type: 'unsubscribe', topics: [{ topic: 'odds', events: ['1002'] }] });
    await say({ type: 'subscribe', topics: [{ topic: 'odds', events: ['1001'] }] });
    move(ports, 1620);
    move(ports, 1630, '1002');
    flush();
    expect(seqs(socket.of('changes'))).toEqual([10, 11]);
    expect(socket.of('subscribed').map(({ seq }) => seq)).toEqual([8, 10, 10]);
    await say({ type: 'unsubscribe', topics: ['odds'] });
    move(ports, 1640);
    flush();
    expect(seqs(socket.of('changes'))).toEqual([10, 11]);
  });
});

describe('a client that does not read', () => {
  const behind = async (changesMax?: number) => {
    const probe = liveProbe(smallMarket(), changesMax);
    const joined = await probe.join(odds);
    joined.socket.bufferedAmount = UNSENT_BYTES_MAX + 1;
    return { ...probe, ...joined };
  };

  it('gets what it missed folded: the last change per quote, with the previous value of the first', async () => {
    const { ports, socket, flush } = await behind();
    for (const price of [1600, 1610, 1620]) {
      move(ports, price);
      flush();
    }
    move(ports, 2000, '1002');
    flush();
    expect(socket.of('changes')).toEqual([]);
    socket.bufferedAmount = 0;
    flush();
    const [frame, ...others] = socket.of('changes');
    expect(others).toEqual([]);
    expect(frame).toMatchObject({ fromSeq: 9, toSeq: 12, merged: 2 });
    expect(frame?.changes).toMatchObject([
      { seq: 11, prices: { home: { odds: 1.62 } }, previous: { prices: { home: { odds: 1.55 } } } },
      { seq: 12, prices: { home: { odds: 2 } }, previous: { prices: { home: { odds: 1.7 } } } },
    ]);
    move(ports, 1630);
    flush();
    expect(socket.of('changes')[1]).toMatchObject({ fromSeq: 13, toSeq: 13, merged: 0 });
  });

  it('is closed after half a minute, and nothing was queued for it', async () => {
    const { ports, socket, flush } = await behind();
    move(ports, 1600);
    flush();
    const sent = socket.raw.length;
    ports.clock.advance(29_000);
    expect(socket.closedWith).toBeNull();
    ports.clock.advance(2_000);
    expect(socket.closedWith).toBe(1013);
    expect(socket.raw.length).toBe(sent);
  });

  it('is closed when memory no longer holds what it misses', async () => {
    const { ports, socket, flush } = await behind(100);
    for (let i = 0; i <= 101; i++) move(ports, 1500 + (i % 2));
    socket.bufferedAmount = 0;
    flush();
    expect(socket.closedWith).toBe(1013);
    expect(socket.of('changes')).toEqual([]);
  });
});

it('looks tell what was confirmed, changed or not, and nothing of other events', async () => {
  const { join, ports, flush } = liveProbe();
  const { socket } = await join({ type: 'subscribe', topics: [{ topic: 'looks', events: ['1001'] }] });
  ports.book.look('1001', 'betpawa');
  ports.book.look('1001', 'bet9ja', 'throttled');
  ports.book.look('1002', 'betpawa');
  flush();
  const narrow = await join({ type: 'subscribe', topics: [{ topic: 'looks', bookmakers: ['bet9ja'] }] });
  ports.book.look('1001', 'bet9ja');
  ports.book.look('1001', 'betpawa');
  ports.clock.advance(100);
  expect(narrow.socket.of('looks').flatMap(({ items }) => items.map(([, slug]) => slug))).toEqual(['bet9ja']);
  expect(socket.of('looks').slice(0, 1)).toEqual([
    {
      type: 'looks',
      at: '2026-11-24T12:00:00.000Z',
      items: [
        ['1001', 'betpawa', 'ok', '2026-11-24T12:00:00.000Z'],
        ['1001', 'bet9ja', 'throttled', null],
      ],
    },
  ]);
});

it('events tell of new ones, moved kick-offs and listings that came or went, once each in the newest state', async () => {
  const { join, ports, flush } = liveProbe();
  const { socket } = await join({ type: 'subscribe', topics: ['events'] });
  ports.book.moveKickoff('1001', NOW_MS + 7_200_000);
  ports.book.turnListing('1001', 'bet9ja', 'removed');
  ports.book.list({ eventId: '1005', bookmaker: 'betpawa' });
  flush();
  expect(socket.of('event').map(({ event }) => [event.eventId, event.kickoff])).toEqual([
    ['1001', '2026-11-24T14:00:00.000Z'],
    ['1005', '2026-11-24T13:00:00.000Z'],
  ]);
  expect(socket.of('event')[0]?.event.listings[2]).toMatchObject({ bookmaker: 'bet9ja', state: 'removed' });
});

it('runs are told when they begin and end, and every second in between', async () => {
  const { join, ports } = liveProbe();
  const { socket } = await join({ type: 'subscribe', topics: ['runs'] });
  const tell = (more: Parameters<typeof aRun>[1]) => {
    ports.activeRun = aRun('5', more);
    for (const listener of ports.runListeners) listener(ports.activeRun);
  };
  tell({});
  ports.clock.advance(100);
  expect(socket.of('run')).toHaveLength(1);
  for (let i = 1; i <= 30; i++) {
    tell({ events: { total: 30, completed: i, failed: 0 } });
    ports.clock.advance(100);
  }
  expect(socket.of('run').length).toBeGreaterThanOrEqual(4);
  expect(socket.of('run').length).toBeLessThanOrEqual(6);
  tell({ status: 'completed', endedAtMs: ports.clock.nowMs() });
  ports.activeRun = null;
  ports.clock.advance(100);
  expect(socket.of('run').at(-1)?.run.status).toBe('completed');
});

it('the status comes at once, and again when a source turns', async () => {
  const { join, ports } = liveProbe();
  const { socket } = await join({ type: 'subscribe', topics: ['status'] });
  expect(socket.of('status')).toHaveLength(1);
  ports.turnSource('betpawa', { state: 'down', reason: 'no answer' });
  ports.clock.advance(1_000);
  expect(socket.of('status').at(-1)?.status.sources[0]).toMatchObject({ state: 'down', reason: 'no answer' });
});

it.each<[string, (ports: FakePorts) => void, (status: Status) => unknown, unknown]>([
  [
    'the writer cannot reach its database',
    (ports) => {
      ports.writerStatus = { ...ports.writerStatus, state: 'retrying', problem: 'away' };
    },
    ({ writer }) => [writer.state, writer.problem],
    ['retrying', 'away'],
  ],
  ['the schedule is paused', (ports) => void ports.scheduler.pause(), ({ scheduler }) => scheduler.paused, true],
  [
    'a run begins',
    (ports) => {
      ports.activeRun = aRun('7');
    },
    ({ run }) => run?.runId,
    '7',
  ],
])('the status comes within a second when %s', async (_what, turn, read, expected) => {
  const { join, ports } = liveProbe();
  const { socket } = await join({ type: 'subscribe', topics: ['status'] });
  ports.clock.advance(1_000);
  const told = socket.of('status').length;
  turn(ports);
  ports.clock.advance(1_000);
  const frames = socket.of('status').slice(told);
  expect(frames.map(({ status }) => read(status))).toEqual([expected]);
});

describe('the heartbeat', () => {
  it('keeps who answers, and closes who misses two pings', async () => {
    const { join, ports } = liveProbe();
    const alive = await join();
    const dead = await join();
    for (let i = 0; i < 3; i++) {
      ports.clock.advance(15_000);
      await alive.say({ type: 'pong' });
    }
    expect(alive.socket.of('ping')).toHaveLength(3);
    expect(alive.socket.closedWith).toBeNull();
    expect(dead.socket.of('ping')).toHaveLength(2);
    expect(dead.socket.closedWith).toBe(1001);
  });

  it('answers a ping', async () => {
    const { join } = liveProbe();
    const { socket } = await join({ type: 'ping' });
    expect(socket.of('pong')).toHaveLength(1);
  });
});

describe('frames that cannot be obeyed get an error, and the socket stays open', () => {
  it.each([
    ['nonsense', 'INVALID_FRAME'],
    ['[]', 'INVALID_FRAME'],
    ['{}', 'INVALID_FRAME'],
    ['{"type":"dance"}', 'UNKNOWN_FRAME'],
    ['{"type":"subscribe"}', 'INVALID_FRAME'],
    ['{"type":"subscribe","topics":["weather"]}', 'UNKNOWN_TOPIC'],
    ['{"type":"subscribe","topics":[{"topic":"weather"}]}', 'UNKNOWN_TOPIC'],
    ['{"type":"subscribe","topics":[{"topic":"odds","markets":["no-such-market"]}]}', 'INVALID_QUERY'],
    ['{"type":"subscribe","topics":[{"topic":"odds","bookmakers":["nobody"]}]}', 'INVALID_QUERY'],
    ['{"type":"subscribe","topics":[{"topic":"odds","events":["x"]}]}', 'INVALID_FRAME'],
    ['{"type":"resume","epoch":"epoch-1","seq":-1,"topics":[]}', 'INVALID_FRAME'],
    [JSON.stringify({ type: 'subscribe', topics: Array(51).fill('odds') }), 'TOO_MANY_TOPICS'],
  ])('%s', async (frame, code) => {
    const { join } = liveProbe();
    const { socket, say } = await join();
    await say(frame);
    expect(socket.of('error').map(({ error }) => error.code)).toEqual([code]);
    expect(socket.closedWith).toBeNull();
    await say({ type: 'ping' });
    expect(socket.of('pong')).toHaveLength(1);
  });

  it('a refused subscription leaves the old one in force', async () => {
    const { join, ports, flush } = liveProbe();
    const { socket, say } = await join(odds);
    await say('{"type":"subscribe","topics":["looks",{"topic":"odds","markets":["no-such-market"]}]}');
    const many = Array.from({ length: 50 }, (_, i) => ({ topic: 'odds' as const, events: [String(i)] }));
    await say({ type: 'subscribe', topics: many });
    move(ports, 1600);
    flush();
    expect(seqs(socket.of('changes'))).toEqual([9]);
    expect(socket.of('looks')).toEqual([]);
  });

  it('too many frames at once end it', async () => {
    const { join } = liveProbe();
    const { socket, say } = await join();
    for (let i = 0; i < 101; i++) await say({ type: 'ping' });
    expect(socket.closedWith).toBe(1008);
  });
});
