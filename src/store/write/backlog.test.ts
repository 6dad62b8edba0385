import { describe, expect, it } from 'vitest';
import { CommitMaker, EMPTY } from '../test/commit-maker.ts';
import { Backlog } from './backlog.ts';
import { lastSeqOf } from './batch.ts';

const maker = (): CommitMaker => new CommitMaker({ epoch: 'e', lastSeq: 0 });

describe('a batch', () => {
  it('holds about as many changes as asked for, and a larger commit alone', () => {
    const commits = maker();
    const backlog = new Backlog();
    const moves = (count: number) =>
      Array.from({ length: count }, (_, line) => ({ market: 'total-goals-ft', line, prices: [1, 2] }));
    for (const count of [3, 3, 9, 1]) backlog.append(commits.look(count, 1, moves(count)));
    expect(backlog.changes).toBe(16);
    const sizes: number[] = [];
    while (!backlog.isEmpty) sizes.push(backlog.take(6).commits.reduce((sum, { changes }) => sum + changes.length, 0));
    expect(sizes).toEqual([6, 9, 1]);
    expect(backlog.changes).toBe(0);
  });

  it('keeps of mere confirmations the newest instant only', () => {
    const commits = maker();
    const backlog = new Backlog();
    for (const atMs of [5, 9, 7]) backlog.append(commits.look(1, atMs, []));
    backlog.append(commits.look(2, 1, [], 'failed'));
    const { commits: taken, sides } = backlog.take(100);
    expect([...sides.seen]).toEqual([[1, 9]]);
    expect(taken.map(({ look }) => look?.look.outcome)).toEqual(['failed']);
  });

  it('gives the oldest age while commits wait, over many batches', () => {
    const backlog = new Backlog();
    for (let index = 0; index < 12_000; index++) backlog.append({ ...EMPTY, committedAtMs: index });
    expect(backlog.oldestMs).toBe(0);
    backlog.take(1);
    expect(backlog.oldestMs).toBe(5_000);
    backlog.take(1);
    expect(backlog.commits).toBe(2_000);
    expect(lastSeqOf(backlog.take(1).commits)).toBe(0);
    expect(backlog.oldestMs).toBeUndefined();
  });

  it('adds up counts of the unmapped, and bounds how many different ones wait', () => {
    const backlog = new Backlog();
    const count = { bookmaker: 'alpha', name: '', sample: '' };
    backlog.saveUnmapped([{ ...count, id: '1', count: 2, seenAtMs: 5 }]);
    backlog.saveUnmapped([{ ...count, id: '1', count: 3, seenAtMs: 9 }]);
    for (let index = 2; index < 9_000; index++)
      backlog.saveUnmapped([{ ...count, id: `${index}`, count: 1, seenAtMs: 1 }]);
    const { unmapped } = backlog.take(1).sides;
    expect(unmapped[0]).toEqual({ ...count, id: '1', count: 5, firstSeenAtMs: 5, seenAtMs: 9 });
    expect(unmapped).toHaveLength(5_000);
  });
});
