import type { SelectionCode, SportybetEncoding } from '../encodings/encoding.ts';
import { sportybetEncodings } from '../encodings/encodings.ts';
import { decimal, signed, startingScore } from '../market/line-text.ts';
import type { Listing } from '../market/listing.ts';
import { absent } from '../market/offer.ts';
import type { PricedSlot } from '../market/pricing.ts';
import { hash32, unit } from '../random.ts';

export interface SportybetOutcome {
  id: string;
  odds: string;
  probability: string;
  voidProbability: string;
  isActive: 0 | 1;
  desc: string;
}

export interface SportybetMarket {
  id: string;
  specifier?: string;
  product: number;
  desc: string;
  status: number;
  group?: string;
  groupId?: string;
  marketGuide?: string;
  title?: string;
  name?: string;
  favourite: number;
  outcomes: SportybetOutcome[];
  farNearOdds: number;
  sourceType: string;
  lastOddsChangeTime?: number;
  banned: boolean;
}

/** Markets as the detail shows them: those of one id together, their lines in no order. */
export function sportybetMarkets(listing: Listing, priced: readonly PricedSlot[]): SportybetMarket[] {
  return [...priced]
    .sort((a, b) => a.slot.encoding.index - b.slot.encoding.index || lineRank(a) - lineRank(b))
    .flatMap((one) => {
      const encoding = sportybetEncodings[one.slot.encoding.index];
      return encoding ? [market(listing, encoding, one)] : [];
    });
}

/** Whole lines before halves, and both scrambled a little. */
function lineRank({ slot }: PricedSlot): number {
  const line = slot.line ?? 0;
  return (line % 4 === 0 ? 0 : 1_000) + (line % 8) * 20 + line;
}

function market(listing: Listing, encoding: SportybetEncoding, priced: PricedSlot): SportybetMarket {
  const { slot } = priced;
  const specifier = specifierOf(encoding, slot.line);
  const stamped = unit('stamp', listing.fixture.salt, slot.index) > 0.05;
  const lineName = slot.line === null ? '' : ` ${lineText(encoding, slot.line)}`;
  return {
    id: encoding.id,
    ...(specifier === '' ? {} : { specifier }),
    product: 3,
    desc: `${encoding.name}${lineName}`,
    status: priced.state === 'suspended' ? 1 : 0,
    group: encoding.group,
    groupId: groupId(encoding.group),
    marketGuide: guideOf(encoding.name),
    title: titleOf(encoding, slot.line),
    name: encoding.name,
    favourite: slot.line === null ? 0 : 1,
    outcomes: encoding.selections.flatMap((code, selection) =>
      priced.prices[selection] === absent ? [] : [outcome(listing, encoding, code, priced, selection)],
    ),
    farNearOdds: 0,
    sourceType: encoding.source,
    ...(stamped ? { lastOddsChangeTime: listing.changedAtMs[slot.scope] + (encoding.index % 7) } : {}),
    banned: false,
  };
}

/** The paragraph that the site prints under every market. */
export function guideOf(name: string): string {
  return `${name}: predict what will happen in regular time. Goals, cards and corners of added time count, those of extra time do not. Bets are void if the match is abandoned before it is decided.`;
}

const groupIds = new Map<string, string>();

function groupId(group: string): string {
  const hash = hash32('group', group);
  const id = groupIds.get(group) ?? `${200_101_000_000 + hash}MGI${10_000_000 + (hash % 9_000_000)}`;
  groupIds.set(group, id);
  return id;
}

function specifierOf(encoding: SportybetEncoding, line: number | null): string {
  return line === null
    ? encoding.specifier
    : encoding.specifier.replace('{line}', decimal(line)).replace('{score}', startingScore(line));
}

function lineText(encoding: SportybetEncoding, line: number): string {
  return encoding.specifier.includes('{score}') ? startingScore(line) : decimal(line);
}

function titleOf(encoding: SportybetEncoding, line: number | null): string {
  const columns =
    encoding.selections.length <= 3 ? encoding.selections.map(({ selection }) => selection).join(',') : '';
  return line === null || columns === '' ? columns : `Line,${columns}`;
}

function outcome(
  listing: Listing,
  encoding: SportybetEncoding,
  code: SelectionCode,
  priced: PricedSlot,
  selection: number,
): SportybetOutcome {
  const hundredths = priced.prices[selection] ?? 0;
  const isActive = hundredths > 0 || (hundredths < 0 && priced.state === 'suspended') ? 1 : 0;
  const withoutPrice = unit('void', listing.fixture.salt, priced.slot.index, selection) < 0.5 ? '1.00' : '0.00';
  const refund = priced.refunds[selection] ?? 0;
  return {
    id: code.code,
    odds: hundredths === 0 ? withoutPrice : (Math.abs(hundredths) / 100).toFixed(2),
    probability: (priced.wins[selection] ?? 0).toFixed(10),
    voidProbability: refund === 0 ? '0E-10' : refund.toFixed(10),
    isActive,
    desc: describe(listing, encoding, code, priced.slot.line),
  };
}

function describe(listing: Listing, encoding: SportybetEncoding, code: SelectionCode, line: number | null): string {
  const text = code.detail.replaceAll('{home}', listing.home).replaceAll('{away}', listing.away);
  if (line === null) {
    return text.replace('{total}', /total=([\d.]+)/.exec(encoding.specifier)?.[1] ?? '');
  }
  const score = encoding.specifier.includes('{score}');
  return text
    .replace('{total}', decimal(line))
    .replace('{-hcp}', score ? startingScore(line) : signed(0 - line))
    .replace('{hcp}', score ? startingScore(line) : signed(line));
}
