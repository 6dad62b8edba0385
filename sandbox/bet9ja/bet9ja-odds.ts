import type { Bet9jaEncoding } from '../encodings/encoding.ts';
import { bet9jaEncodings } from '../encodings/encodings.ts';
import type { Slot } from '../market/layout.ts';
import { decimal } from '../market/line-text.ts';
import { absent } from '../market/offer.ts';
import type { PricedSlot } from '../market/pricing.ts';
import type { Product } from '../market/product.ts';
import { hash32 } from '../random.ts';

interface OddsKey {
  key: string;
  /** Place in the site's order of keys: that of a hash table, the same for every event. */
  rank: number;
}

export interface Bet9jaOdds {
  /** In the site's order. */
  odds: { key: string; odds: string }[];
  /** Lines of the markets that have some, ascending. */
  lines: Record<string, number[]>;
  /** Keys of all markets. */
  markets: string[];
}

export function bet9jaOdds(priced: readonly PricedSlot[], noise: ReadonlyMap<string, string>): Bet9jaOdds {
  const ranked = [...noise].map(([key, odds]) => ({ ...oddsKey(key), odds }));
  const lines = new Map<string, number[]>();
  const markets = new Set([...noise.keys()].map(marketKeyOf));
  for (const { slot, prices } of priced) {
    const encoding = bet9jaEncodings[slot.encoding.index];
    if (!encoding || prices.every((price) => price === absent)) {
      continue;
    }
    markets.add(encoding.id);
    const parameter = parameterOf(encoding, slot.line);
    const known = lines.get(encoding.id) ?? [];
    if (parameter !== null && !known.includes(Number(parameter))) {
      lines.set(
        encoding.id,
        [...known, Number(parameter)].sort((a, b) => a - b),
      );
    }
    keysOf(slot, encoding).forEach(({ key, rank }, selection) => {
      const price = prices[selection] ?? absent;
      if (price !== absent) {
        ranked.push({ key, rank, odds: oddsText(price) });
      }
    });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return { odds: ranked, lines: Object.fromEntries(lines), markets: [...markets].sort(byRank) };
}

const known = new Map<Product, OddsKey[]>();

function keysOf({ product, line }: Slot, encoding: Bet9jaEncoding): OddsKey[] {
  const made = known.get(product);
  if (made) {
    return made;
  }
  const parameter = parameterOf(encoding, line);
  const market = parameter === null ? encoding.id : `${encoding.id}@${parameter}`;
  const keys = encoding.selections.map(({ code }) => oddsKey(`${market}_${code}`));
  known.set(product, keys);
  return keys;
}

function oddsKey(key: string): OddsKey {
  return { key, rank: hash32('bet9ja', key) };
}

function byRank(a: string, b: string): number {
  return hash32('bet9ja', a) - hash32('bet9ja', b);
}

function parameterOf({ line }: Bet9jaEncoding, quarters: number | null): string | null {
  switch (line.form) {
    case 'parameter':
      return quarters === null ? null : decimal(quarters);
    case 'constant':
      return line.text;
    default:
      return null;
  }
}

/** `1` stands for a price that there is not; otherwise as short as possible. */
function oddsText(hundredths: number): string {
  return hundredths > 0 ? String(hundredths / 100) : '1';
}

/** `S_OU` of `S_OU@2.5_O`. */
function marketKeyOf(oddsKey: string): string {
  return /^S_[^@_]+/.exec(oddsKey)?.[0] ?? oddsKey;
}
