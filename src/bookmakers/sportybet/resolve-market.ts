import type { LineType } from '../../markets/market.ts';
import { fitsLineType, quartersOfText } from '../reading/line.ts';
import { windowMarket } from './market-map.ts';
import { type SportybetId, type SportybetMarket, WINDOW_KEY } from './markets/define.ts';
import { specifierParts } from './specifier.ts';

export type Resolved =
  | { readonly kind: 'market'; readonly source: SportybetMarket; readonly line: number | null }
  /** The specifier cannot be read, or says something that the market does not declare: it may be another bet. */
  | { readonly kind: 'bad-specifier' }
  /** The specifier is of a sister market that the map does not have. */
  | { readonly kind: 'unknown-market' };

const BAD: Resolved = { kind: 'bad-specifier' };
const UNKNOWN: Resolved = { kind: 'unknown-market' };

/** Which market of an id an object is, and its line. */
export const resolveMarket = (id: SportybetId, specifier: unknown): Resolved => {
  const parts = specifierParts(specifier);
  if (parts === undefined || parts.size !== id.specifierKeys.size) return BAD;
  for (const key of parts.keys()) if (!id.specifierKeys.has(key)) return BAD;
  const source = id.window === null ? sister(id, parts) : window(id, parts);
  if (source === undefined) return UNKNOWN;
  if (source.lineKey === null) return { kind: 'market', source, line: null };
  const line = lineOf(parts.get(source.lineKey) ?? '', source.market.lineType);
  return line === undefined ? BAD : { kind: 'market', source, line };
};

const sister = (id: SportybetId, parts: ReadonlyMap<string, string>): SportybetMarket | undefined =>
  id.markets.find((market) => {
    for (const [key, value] of market.fixed) if (!sameValue(parts.get(key) ?? '', value)) return false;
    return true;
  });

/** Constants are texts, or numbers that may be written in several ways. */
const sameValue = (found: string, wanted: string): boolean => {
  if (found === wanted) return true;
  const quarters = quartersOfText(wanted);
  return quarters !== undefined && quarters === quartersOfText(found);
};

const window = (id: SportybetId, parts: ReadonlyMap<string, string>): SportybetMarket | undefined => {
  const minute = parts.get(WINDOW_KEY) ?? '';
  return /^\d{1,3}$/.test(minute) ? windowMarket(id, Number(minute)) : undefined;
};

const SCORE = /^(\d{1,2}):(\d{1,2})$/;

/** Three-way handicaps are written as a score that the match begins with (`0:1` is -1), all others as a decimal. */
const lineOf = (text: string, lineType: LineType): number | undefined => {
  if (lineType === 'handicap-european') {
    const score = SCORE.exec(text);
    return score === null ? undefined : (Number(score[1]) - Number(score[2])) * 4;
  }
  const quarters = quartersOfText(text);
  return quarters !== undefined && fitsLineType(quarters, lineType) ? quarters : undefined;
};
