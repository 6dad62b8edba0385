import { BET9JA } from './bet9ja/bet9ja.ts';
import { BETPAWA } from './betpawa/betpawa.ts';
import type { Bookmaker } from './bookmaker.ts';
import { SPORTYBET } from './sportybet/sportybet.ts';

/** Every bookmaker that is known, in the order in which they are shown. */
export const BOOKMAKERS: readonly Bookmaker[] = [BETPAWA, SPORTYBET, BET9JA];

const bySlug = new Map(BOOKMAKERS.map((bookmaker) => [bookmaker.slug, bookmaker]));

export const bookmakerBySlug = (slug: string): Bookmaker | undefined => bySlug.get(slug);
