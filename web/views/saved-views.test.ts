import { describe, expect, it } from 'vitest';
import { readViews, withView, withViewUp } from './saved-views.ts';

const A = { name: 'a', address: '/?q=a' };
const B = { name: 'b', address: '/?q=b' };

describe('saved views', () => {
  it('keep their place when they are saved again, and come last when they are new', () => {
    expect(withView([A, B], 'a', '/?q=c')).toEqual([{ name: 'a', address: '/?q=c' }, B]);
    expect(withView([A], ' b ', '/?q=b')).toEqual([A, B]);
    expect(withView([A], '  ', '/')).toEqual([A]);
  });

  it('can be moved up, so that a smaller key opens them', () => {
    expect(withViewUp([A, B], 'b')).toEqual([B, A]);
    expect(withViewUp([A, B], 'a')).toEqual([A, B]);
  });

  it('are bounded', () => {
    let views = readViews(null);
    for (let number = 0; number < 100; number += 1) views = withView(views, `view ${number}`, '/');
    expect(views).toHaveLength(30);
  });

  it('survive whatever else is in their place', () => {
    expect(readViews('{')).toEqual([]);
    expect(readViews('"text"')).toEqual([]);
    const kept = [A, null, { name: 1, address: '/' }, { name: 'away', address: '//elsewhere.example' }];
    expect(readViews(JSON.stringify(kept))).toEqual([A]);
  });
});
