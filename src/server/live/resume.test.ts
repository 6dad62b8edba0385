import { describe, expect, it } from 'vitest';
import type { ClientFrame } from '../../contract/live.ts';
import type { Change } from '../../model/change.ts';
import { liveProbe, move } from '../test/live-probe.ts';
import { smallMarket } from '../test/small-market.ts';

const resume = (seq: number, more: Partial<Extract<ClientFrame, { type: 'resume' }>> = {}): ClientFrame => ({
  ...{ type: 'resume', epoch: 'epoch-1', seq, topics: ['odds'] },
  ...more,
});

describe('a client that comes back', () => {
  it('gets every missed change in order, then the live ones, without a gap', async () => {
    const { join, ports, flush } = liveProbe();
    for (let i = 0; i < 10; i++) move(ports, 1500 + i);
    const { socket } = await join(resume(12));
    expect(socket.of('resumed')).toEqual([{ type: 'resumed', fromSeq: 13 }]);
    flush();
    move(ports, 1700);
    flush();
    const frames = socket.of('changes');
    expect(frames.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
      [13, 18],
      [19, 19],
    ]);
    expect(frames.flatMap(({ changes }) => changes.map(({ seq }) => seq))).toEqual([13, 14, 15, 16, 17, 18, 19]);
  });

  it('gets what was before this start from the durable log, and the tail that is not stored from memory', async () => {
    const ports = smallMarket();
    for (let i = 0; i < 5; i++) move(ports, 1500 + i);
    ports.storeAll();
    const { join, flush } = liveProbe(ports);
    for (let i = 0; i < 5; i++) move(ports, 1600 + i);
    expect(ports.writerStatus.durableSeq).toBe(13);
    const { socket } = await join(resume(8));
    flush();
    const [frame] = socket.of('changes');
    expect(frame).toMatchObject({ fromSeq: 9, toSeq: 18, durableSeq: 13, merged: 0 });
    expect(frame?.changes.map(({ seq }) => seq)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  });

  it('follows the topics of the resume and no others', async () => {
    const { join, ports, flush } = liveProbe();
    const { socket, say } = await join({ type: 'subscribe', topics: ['looks'] });
    move(ports, 1600);
    move(ports, 1610, '1002');
    await say(resume(8, { topics: [{ topic: 'odds', events: ['1002'] }] }));
    move(ports, 1620, '1002');
    flush();
    expect(socket.of('changes').flatMap(({ changes }) => changes.map(({ seq }) => seq))).toEqual([10, 11]);
    expect(socket.of('looks')).toEqual([]);
  });

  it('gets only its events from the durable log, in order, and asks for no others', async () => {
    const ports = smallMarket();
    for (let i = 0; i < 5; i++) for (const eventId of ['1001', '1002', '1004']) move(ports, 1500 + i, eventId);
    ports.storeAll();
    const { join, flush } = liveProbe(ports);
    const { changesAfter } = ports.storage;
    const asked: unknown[] = [];
    ports.storage.changesAfter = (question) => {
      if (question.limit > 1) asked.push(question.eventIds);
      return changesAfter(question);
    };
    const { socket } = await join(resume(8, { topics: [{ topic: 'odds', events: ['1002', '1001'] }] }));
    flush();
    const seqs = socket.of('changes').flatMap(({ changes }) => changes.map(({ seq }) => seq));
    expect(seqs).toEqual([9, 10, 12, 13, 15, 16, 18, 19, 21, 22]);
    expect(asked).toEqual([['1002', '1001']]);
  });

  it('misses nothing that happens while the log is read', async () => {
    const ports = smallMarket();
    move(ports, 1500);
    ports.storeAll();
    const { join, flush } = liveProbe(ports);
    const { changesAfter } = ports.storage;
    let reads = 0;
    ports.storage.changesAfter = async (question) => {
      if (reads++ === 0) move(ports, 1600);
      return changesAfter(question);
    };
    const { socket } = await join(resume(8));
    move(ports, 1700);
    flush();
    flush();
    expect(socket.of('changes').flatMap(({ changes }) => changes.map(({ seq }) => seq))).toEqual([9, 10, 11]);
  });

  it('in one hour and no later', async () => {
    const { join, ports } = liveProbe();
    move(ports, 1500);
    ports.clock.advance(3_600_000);
    const inTime = await join(resume(8));
    expect(inTime.socket.of('resumed')).toHaveLength(1);
    ports.clock.advance(1);
    const late = await join(resume(8));
    expect(late.socket.of('snapshot_required')).toEqual([{ type: 'snapshot_required', reason: 'too_old' }]);
  });

  it.each<[string, Extract<ClientFrame, { type: 'resume' }>['topics'], (change: Change) => boolean]>([
    ['events', [{ topic: 'odds', events: ['1002'] }], ({ eventId }) => eventId === '1002'],
    ['a market', [{ topic: 'odds', markets: ['btts-ft'] }], ({ market }) => market.key === 'btts-ft'],
    ['a bookmaker', [{ topic: 'odds', bookmakers: ['sportybet'] }], ({ bookmaker }) => bookmaker === 'sportybet'],
    [
      'several entries',
      [
        { topic: 'odds', events: ['1001'], markets: ['1x2-ft'] },
        { topic: 'odds', bookmakers: ['sportybet'] },
      ],
      ({ eventId, market, bookmaker }) => (eventId === '1001' && market.key === '1x2-ft') || bookmaker === 'sportybet',
    ],
  ])('after an hour away, following %s, misses nothing: the log first, then the tail', async (_what, topics, wants) => {
    const ports = smallMarket();
    const { join, flush } = liveProbe(ports, 400);
    const here = await join({ type: 'subscribe', topics });
    const { seq } = here.socket.of('subscribed')[0] ?? { seq: 0 };
    for (let i = 0; i < 720; i++) {
      const [eventId, bookmaker] = i % 3 === 0 ? ['1002', 'betpawa'] : ['1001', i % 3 === 1 ? 'betpawa' : 'sportybet'];
      const market = i % 2 === 0 ? '1x2-ft' : 'btts-ft';
      ports.book.quote({
        eventId,
        bookmaker,
        market,
        prices: market === 'btts-ft' ? [1500 + i, 1900] : [1500 + i, 4200, 6100],
      });
      ports.clock.advance(5_000);
      // The last ones are in memory alone, and memory has forgotten the first ones.
      if (i === 700) ports.storeAll();
    }
    const { socket } = await join(resume(seq, { topics }));
    for (let i = 0; i < 3; i++) flush();
    const expected = ports.book.changes
      .filter((change) => change.seq > seq && wants(change))
      .map((change) => change.seq);
    const frames = socket.of('changes');
    expect(socket.of('snapshot_required')).toEqual([]);
    expect(frames.flatMap(({ changes }) => changes.map((change) => change.seq))).toEqual(expected);
    expect(frames.map(({ fromSeq }, i) => fromSeq - (frames[i - 1]?.toSeq ?? seq))).toEqual(frames.map(() => 1));
    expect(frames.at(-1)?.toSeq).toBe(ports.book.lastSeq);
  });

  it.each([
    ['of another epoch', resume(8, { epoch: 'epoch-0' })],
    ['from the future', resume(9)],
  ])('%s needs a snapshot', async (_what, frame) => {
    const { join } = liveProbe();
    const { socket } = await join(frame);
    expect(socket.of('snapshot_required')).toEqual([{ type: 'snapshot_required', reason: 'epoch_changed' }]);
    expect(socket.of('resumed')).toEqual([]);
  });

  it('after too many matching changes needs a snapshot, and goes on from there', async () => {
    const { join, ports, flush } = liveProbe(smallMarket(), 100);
    for (let i = 0; i < 101; i++) move(ports, 1500 + (i % 2));
    ports.storeAll();
    const { socket } = await join(resume(8));
    expect(socket.of('snapshot_required')).toEqual([{ type: 'snapshot_required', reason: 'too_many' }]);
    const few = await join(resume(8, { topics: [{ topic: 'odds', events: ['1002'] }] }));
    expect(few.socket.of('resumed')).toHaveLength(1);
    move(ports, 1700);
    flush();
    expect(socket.of('changes')).toMatchObject([{ fromSeq: 110, toSeq: 110 }]);
  });

  it('gets many missed changes in several frames, and reads them at its own pace', { timeout: 30_000 }, async () => {
    const { join, ports, flush } = liveProbe();
    for (let i = 0; i < 12_000; i++) move(ports, 1500 + (i % 2));
    const { socket } = await join(resume(8));
    for (let i = 0; i < 5; i++) flush();
    const frames = socket.of('changes');
    expect(frames.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
      [9, 5_008],
      [5_009, 10_008],
      [10_009, 12_008],
    ]);
    expect(frames.every(({ merged }) => merged === 0)).toBe(true);
  });

  it('is told when the log cannot be read, and needs a snapshot', async () => {
    const ports = smallMarket();
    move(ports, 1500);
    const { join } = liveProbe(ports);
    ports.storage.changesAfter = () => Promise.reject(new Error('away'));
    const { socket } = await join(resume(8));
    expect(socket.of('error').map(({ error }) => error.code)).toEqual(['NOT_READY']);
    expect(socket.of('snapshot_required')).toHaveLength(1);
  });
});
