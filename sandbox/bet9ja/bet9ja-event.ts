import { bet9jaEncodings } from '../encodings/encodings.ts';
import type { Listing } from '../market/listing.ts';
import type { PricedSlot } from '../market/pricing.ts';
import { hash32 } from '../random.ts';
import { countryName } from '../world/countries.ts';
import { bet9jaCategories } from './bet9ja-dictionary.ts';
import { bet9jaNoise } from './bet9ja-noise.ts';
import { bet9jaOdds } from './bet9ja-odds.ts';

export function bet9jaGroupId(competition: number): number {
  return 1_900_000 + competition * 17;
}

export function bet9jaCountryId(country: string): number {
  return 11_000 + (hash32('country', country) % 8_000);
}

/** `YYYY-MM-DD HH:MM:SS`, UTC without saying so. */
export function bet9jaTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** What list entries and details have in common, in the site's order. */
function header(listing: Listing) {
  const { fixture } = listing;
  const { competition } = fixture;
  const start = bet9jaTime(listing.kickoffMs);
  return {
    INCTYPE: 0,
    ST: 1,
    GID: bet9jaGroupId(competition.index),
    C: String(1_000 + (fixture.salt % 9_000)),
    STARTDATE: start,
    SGID: bet9jaCountryId(competition.country.name),
    EXTID: listing.withoutId ? '' : fixture.eventId,
    PLAYER_EID: competition.tier === 'top' ? 9_000_000 + (fixture.salt % 900_000) : 0,
    DS: `${listing.home} - ${listing.away}`,
    SID: 1,
    P: 0,
    PRV: 1,
    ENDVISIBILITYDATE: start,
    ID: Number(listing.id),
    PL: 0,
    TYPE: 0,
    GN: competition.names.bet9ja,
    GP: 100,
    SG: countryName(competition.country, 'bet9ja'),
    S: 'Soccer',
    EXCLUDED_BONUS: [],
  };
}

/** The detail up to the dictionary, which is the same for all. Long parts are put together as text. */
export function bet9jaDetailHead(listing: Listing, priced: readonly PricedSlot[]): string {
  const { odds, lines, markets } = bet9jaOdds(priced, bet9jaNoise(listing));
  const { EXCLUDED_BONUS, GP: _listed, ...rest } = header(listing);
  const before = {
    ...rest,
    MKNUM: markets.length,
    SPORTCAST_FIXTURE_ID: String(500_000 + (listing.fixture.salt % 90_000)),
    IS_BOOSTED: false,
    IS_BETBUILDER: true,
    ISSTREAMINGVIDEO: false,
    PLAYER_SID: 301,
    GP: 0,
  };
  const after = {
    AUX: Object.fromEntries(
      Object.entries(lines).map(([key, values]) => [key, Object.fromEntries(values.map((line) => [line, line]))]),
    ),
    EXCLUDED_BONUS,
    BOOSTED_ODDS: [],
    BOOSTED_MARKETS: [],
    CATMARKET: bet9jaCategories.map((name, index) => ({ CODE: String(100 + index), VALUE: name })),
  };
  const oddsText = odds.map((one) => `"${one.key}":"${one.odds}"`).join(',');
  const marketsText = markets.map(marketText).join(',');
  return `{"R":"OK","D":${opened(before)},"O":{${oddsText}},${opened(after).slice(1)},"MK":[${marketsText}],"TRANS":`;
}

/** A JSON object without its closing brace. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

const listMarkets = /^(S_1X2|S_DC|S_OU)$/;

export function isListMarket(oddsKey: string): boolean {
  return listMarkets.test(oddsKey);
}

/** The list shows the result, the double chance and the half totals up to 4.5. */
export function bet9jaListEntry(listing: Listing, priced: readonly PricedSlot[]) {
  const headline = priced.filter(({ slot }) => slot.line === null || slot.line <= 18);
  const { odds, lines } = bet9jaOdds(headline, new Map());
  return { ...header(listing), O: Object.fromEntries(odds.map((one) => [one.key, one.odds])), AUX: lines };
}

const marketTexts = new Map<string, string>();

function marketText(key: string): string {
  const text = marketTexts.get(key) ?? JSON.stringify(describeMarket(key));
  marketTexts.set(key, text);
  return text;
}

function describeMarket(key: string) {
  const encodings = bet9jaEncodings.filter(({ id }) => id === key);
  const name = encodings[0]?.name ?? key.slice(2);
  const suffixes = encodings.flatMap(({ selections }) => selections.map(({ code }) => code));
  return {
    ID: key,
    DS: name,
    MDESC: `You have to predict the outcome of ${name}. The bet is settled on what happens in normal time, added time included.`,
    P: String(1 + (hash32('priority', key) % 900)),
    VW: encodings.some(({ line }) => line.form === 'parameter') ? '3' : '0',
    GCAT: encodings[0]?.group ?? 'OTHER',
    MARKETID: String(300 + (hash32('id', key) % 15_000)),
    M_PAYOUT: '120',
    CNT: 'GR',
    CNTLABEL: 'Generic Result',
    SGN: suffixes,
    SGNK: suffixes,
  };
}
