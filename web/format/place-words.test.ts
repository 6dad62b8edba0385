import { expect, it } from 'vitest';
import { placeWords } from './place-words.ts';

it('names a country once', () => {
  expect(placeWords('England', 'Premier League')).toBe('England · Premier League');
  expect(placeWords('Zambira', 'Zambira Cup')).toBe('Zambira Cup');
});
