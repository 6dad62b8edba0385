import type { Gap as GapRow } from '../../contract/gaps.ts';
import { lineOfQuarters } from '../../model/quote.ts';
import { caveatsOf } from '../../signals/gaps/caveats.ts';
import type { Gap, GapPart } from '../../signals/gaps/gap.ts';
import { pointsRange } from '../../signals/gaps/points-range.ts';
import { instant } from '../http/instant.ts';
import { fraction } from '../rows/prices.ts';

const rounded = (value: number): number => fraction(value) ?? 0;

const partRow = (part: GapPart): GapRow['reference'] => ({
  bookmaker: part.bookmaker,
  odds: part.odds,
  probability: rounded(part.probability),
  margin: rounded(part.margin),
  seenAt: instant(part.seenAtMs),
  changedAt: instant(part.changedAtMs),
  seq: part.seq,
  lookId: part.lookId,
});

export const gapRow = (gap: Gap): GapRow => {
  const range = pointsRange(gap);
  return {
    market: gap.market.key,
    line: lineOfQuarters(gap.line),
    selection: gap.market.selections[gap.selection]?.key ?? '',
    points: rounded(gap.points),
    edge: rounded(gap.edge),
    reference: partRow(gap.reference),
    fair: {
      probability: rounded(gap.probability),
      method: gap.method,
      spread: rounded(range.spread),
      bookmakers: gap.others.map(({ bookmaker }) => bookmaker),
      offeredBy: gap.offeredBy,
      quotes: gap.others.map(partRow),
    },
    range: { least: rounded(range.least), most: rounded(range.most) },
    caveats: [...caveatsOf(gap, range)],
    at: instant(gap.atMs),
  };
};
