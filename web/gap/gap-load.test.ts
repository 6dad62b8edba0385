import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gap } from '../../src/contract/gaps.ts';
import { gap } from '../test/wire-samples.ts';
import { readGaps, withKeptGaps } from './gap-load.ts';

const answering = (pages: readonly { events: { eventId: string; gap: Gap | null }[]; nextCursor: string | null }[]) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(pages[asked.length - 1]);
  });
  return asked;
};

afterEach(() => vi.unstubAllGlobals());

describe('the gaps of all events', () => {
  it('are read page by page, from our side, of the named bookmakers alone', async () => {
    const asked = answering([
      { events: [{ eventId: '1', gap: gap(-2) }], nextCursor: 'more' },
      { events: [{ eventId: '2', gap: gap(1) }], nextCursor: null },
    ]);
    const gaps = await readGaps('betpawa', ['betpawa', 'bet9ja'], new AbortController().signal);
    expect([...gaps.keys()]).toEqual(['1', '2']);
    const first = new URL(asked[0] ?? '', 'http://desk').searchParams;
    expect(first.get('reference')).toBe('betpawa');
    expect(first.getAll('bookmakers')).toEqual(['betpawa', 'bet9ja']);
    expect(new URL(asked[1] ?? '', 'http://desk').searchParams.get('cursor')).toBe('more');
  });

  it('end with the first event that has none', async () => {
    const asked = answering([
      {
        events: [
          { eventId: '1', gap: gap(2) },
          { eventId: '2', gap: null },
        ],
        nextCursor: 'more',
      },
    ]);
    const gaps = await readGaps('betpawa', [], new AbortController().signal);
    expect([...gaps.keys()]).toEqual(['1']);
    expect(asked).toHaveLength(1);
  });

  it('stay the very same objects where nothing changed', () => {
    const before = new Map([
      ['1', gap(2)],
      ['2', gap(1)],
    ]);
    const kept = withKeptGaps(
      before,
      new Map([
        ['1', gap(2)],
        ['2', gap(3)],
      ]),
    );
    expect(kept.get('1')).toBe(before.get('1'));
    expect(kept.get('2')?.points).toBe(3);
  });
});
