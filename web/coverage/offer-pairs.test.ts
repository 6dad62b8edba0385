import { expect, it } from 'vitest';
import type { DeskEvent, DeskListing } from '../book/desk-event.ts';
import { offerPairs } from './offer-pairs.ts';

const event = (slugs: readonly string[], kickoffMs = 2_000, gone: readonly string[] = []): DeskEvent => ({
  ...{ eventId: '1', home: 'A', away: 'B', kickoffMs, country: 'C', competition: { id: '1', name: 'L' } },
  listings: Object.fromEntries(
    [...slugs, ...gone].map((slug) => [slug, { stored: gone.includes(slug) ? 'removed' : 'offered' } as DeskListing]),
  ),
});

it('counts who of two offers a match that has not begun; what was removed is not offered', () => {
  const events = [event(['us', 'a']), event(['a']), event(['us', 'b']), event(['a'], 2_000, ['us']), event(['a'], 500)];
  expect(offerPairs(events, 'us', ['a', 'b'], 1_000)).toEqual([
    { slug: 'a', both: 1, onlyThey: 2, onlyWe: 1 },
    { slug: 'b', both: 1, onlyThey: 0, onlyWe: 1 },
  ]);
});
