import type { BetpawaEncoding, SelectionCode } from '../encodings/encoding.ts';
import { betpawaEncodings } from '../encodings/encodings.ts';
import { decimal, signed } from '../market/line-text.ts';
import type { Listing } from '../market/listing.ts';
import { absent } from '../market/offer.ts';
import type { PricedSlot } from '../market/pricing.ts';
import { hash32 } from '../random.ts';
import { countryName } from '../world/countries.ts';
import { betpawaNoise } from './betpawa-noise.ts';
import type { Json } from './json.ts';

/** What list entries and details have in common. */
export function betpawaHeader(listing: Listing): Json {
  const { fixture } = listing;
  const { competition } = fixture;
  return {
    id: listing.id,
    name: `${listing.home} - ${listing.away}${fixture.neutralVenue ? ' (n)' : ''}`,
    startTime: new Date(listing.kickoffMs).toISOString().replace('.000Z', 'Z'),
    participants: [
      { id: String(600_000 + (fixture.home.competitorId % 90_000)), name: listing.home, position: 1 },
      { id: String(600_000 + (fixture.away.competitorId % 90_000)), name: listing.away, position: 2 },
    ],
    category: { id: '2', name: 'Football' },
    region: { id: betpawaRegionId(competition.country.name), name: countryName(competition.country, 'betpawa') },
    competition: { id: betpawaCompetitionId(competition.index), name: competition.names.betpawa },
  };
}

export function betpawaRegionId(country: string): string {
  return String(100 + (hash32('region', country) % 900));
}

export function betpawaCompetitionId(index: number): string {
  return String(11_000 + index * 13);
}

export function betpawaWidgets(listing: Listing): Json[] {
  const { fixture } = listing;
  const genius: Json = { id: String(12_000_000 + (fixture.salt % 900_000)), type: 'GENIUSSPORTS' };
  if (listing.withoutId) {
    return [genius];
  }
  const prematch: Json = { id: fixture.eventId, type: 'SPORTRADAR', retention: 'PREMATCH' };
  const inplay: Json = { id: fixture.eventId, type: 'SPORTRADAR', retention: 'INPLAY' };
  if (fixture.competition.tier === 'minor' && fixture.salt % 3 === 0) {
    return [{ id: fixture.eventId, type: 'SPORTRADAR' }];
  }
  return fixture.salt % 2 === 0 ? [prematch, genius, inplay] : [inplay, genius, prematch];
}

export function betpawaVersion(listing: Listing): string {
  return String((listing.fixture.salt % 60) + listing.version);
}

/** Number of distinct (market, line) pairs. */
export function betpawaMarketCount(listing: Listing, priced: readonly PricedSlot[]): number {
  return priced.length + betpawaNoise(listing).length;
}

export function betpawaMarkets(listing: Listing, priced: readonly PricedSlot[]): Json[] {
  const groups = new Map<BetpawaEncoding, PricedSlot[]>();
  for (const one of priced) {
    const encoding = betpawaEncodings[one.slot.encoding.index];
    if (encoding) {
      groups.set(encoding, [...(groups.get(encoding) ?? []), one]);
    }
  }
  return [...groups].map(([encoding, slots]) => market(listing, encoding, slots));
}

function market(listing: Listing, encoding: BetpawaEncoding, slots: readonly PricedSlot[]): Json {
  const columns = columnNames(encoding);
  return {
    marketType: {
      id: encoding.id,
      name: encoding.name,
      displayName: encoding.displayName,
      explainer: explainer(encoding),
      priority: 1 + encoding.index * 9,
      tabs: ['all', ...encoding.group.split(',').filter((tab) => tab !== '')],
      ...(encoding.handicapType === '' ? {} : { handicapType: encoding.handicapType }),
    },
    row: slots.flatMap((slot) => rows(listing, encoding, slot)),
    ...(columns.length > 0 ? { displayNameColumns: columns } : {}),
    additionalInfo: { cashoutable: true },
  };
}

function columnNames(encoding: BetpawaEncoding): string[] {
  switch (encoding.handicapType) {
    case 'ASIAN':
      return ['1', '2'];
    case 'EUROPEAN':
      return ['1', 'X', '2'];
    default:
      return encoding.columns === 3 && encoding.selections.length === 6 ? ['1', 'X', '2'] : [];
  }
}

function explainer(encoding: BetpawaEncoding): string {
  return `${encoding.displayName}: choose how this part of the match ends. Goals of normal time and added time count, extra time and shoot-outs never do; stakes come back if the match is called off.`;
}

function rows(listing: Listing, encoding: BetpawaEncoding, priced: PricedSlot): Json[] {
  const line = priced.slot.line;
  const order = rowOrder(encoding);
  const prices = order.flatMap((selection) => {
    const code = encoding.selections[selection];
    return code && priced.prices[selection] !== absent ? [price(listing, encoding, code, priced, selection)] : [];
  });
  const cut: Json[] = [];
  for (let from = 0; from < prices.length; from += encoding.columns) {
    cut.push({
      ...(prices.length <= encoding.columns ? { id: String(300_000_000 + idBase(listing) + priced.slot.offset) } : {}),
      ...(line === null ? {} : { handicap: line, specifier: rowSpecifier(encoding, line) }),
      prices: prices.slice(from, from + encoding.columns),
    });
  }
  return cut;
}

/** Combinations of a result and a total have a row for the overs and a row for the unders. */
function rowOrder(encoding: BetpawaEncoding): number[] {
  const order = encoding.selections.map((_, index) => index);
  if (encoding.columns !== 3 || encoding.selections.length !== 6) {
    return order;
  }
  const under = (index: number): number => (encoding.selections[index]?.selection.endsWith('-under') ? 1 : 0);
  return order.sort((a, b) => under(a) - under(b) || a - b);
}

function rowSpecifier(encoding: BetpawaEncoding, line: number): Json {
  switch (encoding.handicapType) {
    case 'NUMBER_SPECIFIER':
      return { number: decimal(line) };
    case 'NORMAL':
      return { total: decimal(line) };
    default:
      return { hcp: decimal(line) };
  }
}

function price(
  listing: Listing,
  encoding: BetpawaEncoding,
  code: SelectionCode,
  priced: PricedSlot,
  selection: number,
): Json {
  const hundredths = priced.prices[selection] ?? 0;
  const handicap = priceHandicap(encoding, code.selection, priced.slot.line);
  const signedHandicap = encoding.handicapType === 'ASIAN' || encoding.handicapType === 'EUROPEAN';
  return {
    id: String(1_500_000_000 + idBase(listing) + priced.slot.offset + selection),
    name: code.code,
    ...(code.detail === '' ? {} : { typeId: code.detail }),
    odds: hundredths > 0 ? hundredths / 100 : 0,
    ...(hundredths > 0 ? {} : { suspended: true }),
    ...(handicap === null ? {} : { handicap }),
    ...(handicap !== null && signedHandicap ? { specifier: { hcp: handicap } } : {}),
    displayName: signedHandicap
      ? '{formattedHandicap}'
      : handicap === null
        ? code.code
        : `${code.code} {formattedHandicap}`,
    additionalInfo: { anyUp: encoding.id === '28000810' && code.code !== 'X' ? 'ONE_UP' : 'NO_UP' },
    probability: { win: round(priced.wins[selection] ?? 0), refund: round(priced.refunds[selection] ?? 0) },
  };
}

function priceHandicap(encoding: BetpawaEncoding, selection: string, line: number | null): string | null {
  if (line === null) {
    return null;
  }
  switch (encoding.handicapType) {
    case 'NORMAL':
      return decimal(line);
    case 'ASIAN':
      return signed(selection === 'home' ? line : 0 - line);
    case 'EUROPEAN': {
      const side = selection === 'draw' ? (line < 0 ? 'home' : 'away') : selection;
      return side === 'home' ? `Home ${signed(line)}` : `Away ${signed(0 - line)}`;
    }
    default:
      return null;
  }
}

function idBase(listing: Listing): number {
  return (listing.fixture.salt % 90_000) * 1_000;
}

function round(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
