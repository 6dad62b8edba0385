import type { ClientBase } from 'pg';
import { marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import { StorageError } from '../storage-error.ts';

/**
 * Small numbers that stand for bookmakers and markets in rows. New ones are given here (there is one writer) and
 * stored with the batch that needs them first.
 */
export class Surrogates {
  readonly #bookmakers = new Map<string, number>();
  readonly #markets = new Map<string, number>();
  readonly #slugs = new Map<number, string>();
  readonly #keys = new Map<number, string>();
  readonly #newBookmakers = new Map<string, number>();
  readonly #newMarkets = new Map<string, { readonly id: number; readonly market: Market }>();

  /** Reads what is stored, and adds to stored markets the selections that the catalogue has appended. */
  async load(client: ClientBase): Promise<void> {
    const bookmakers = await client.query<{ id: number; slug: string }>(
      'SELECT bookmaker_id AS id, slug FROM bookmaker',
    );
    for (const { id, slug } of bookmakers.rows) this.#addBookmaker(slug, id);
    const markets = await client.query<{ id: number; key: string; selections: string[] }>(
      'SELECT market_id AS id, key, selections FROM market',
    );
    for (const { id, key, selections } of markets.rows) {
      this.#addMarket(key, id);
      const market = marketByKey(key);
      if (market === undefined || !continues(market, selections)) continue;
      await client.query('UPDATE market SET selections = $2 WHERE market_id = $1', [id, selectionKeys(market)]);
    }
  }

  bookmakerId(slug: string): number {
    const known = this.#bookmakers.get(slug);
    if (known !== undefined) return known;
    const id = this.#bookmakers.size + 1;
    this.#addBookmaker(slug, id);
    this.#newBookmakers.set(slug, id);
    return id;
  }

  marketId(market: Market): number {
    const known = this.#markets.get(market.key);
    if (known !== undefined) return known;
    const id = this.#markets.size + 1;
    this.#addMarket(market.key, id);
    this.#newMarkets.set(market.key, { id, market });
    return id;
  }

  /** The bookmaker of a number; empty where there is none. */
  bookmakerOf(id: number): string {
    return this.#slugs.get(id) ?? '';
  }

  /** The market of a number; `undefined` where the catalogue has lost it. */
  marketOf(id: number): Market | undefined {
    const key = this.#keys.get(id);
    return key === undefined ? undefined : marketByKey(key);
  }

  /** The number of a bookmaker that was stored before; `undefined` where there is none. */
  knownBookmakerId(slug: string): number | undefined {
    return this.#bookmakers.get(slug);
  }

  /** The number of a market that was stored before; `undefined` where there is none. */
  knownMarketId(market: Market): number | undefined {
    return this.#markets.get(market.key);
  }

  #addBookmaker(slug: string, id: number): void {
    this.#bookmakers.set(slug, id);
    this.#slugs.set(id, slug);
  }

  #addMarket(key: string, id: number): void {
    this.#markets.set(key, id);
    this.#keys.set(id, key);
  }

  /** Stores what is new; `committed` forgets that it is new once the transaction has succeeded. */
  async storeNew(client: ClientBase): Promise<{ committed(): void }> {
    const bookmakers = [...this.#newBookmakers];
    const markets = [...this.#newMarkets];
    for (const [slug, id] of bookmakers) {
      await client.query('INSERT INTO bookmaker (bookmaker_id, slug) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        id,
        slug,
      ]);
    }
    if (markets.length > 0) {
      await client.query(
        `INSERT INTO market (market_id, key, selections)
         SELECT id, key, string_to_array(selections, ' ')
         FROM unnest($1::smallint[], $2::text[], $3::text[]) AS m(id, key, selections) ON CONFLICT DO NOTHING`,
        [
          markets.map(([, { id }]) => id),
          markets.map(([key]) => key),
          markets.map(([, { market }]) => selectionKeys(market).join(' ')),
        ],
      );
    }
    return {
      committed: () => {
        for (const [slug] of bookmakers) this.#newBookmakers.delete(slug);
        for (const [key] of markets) this.#newMarkets.delete(key);
      },
    };
  }
}

const selectionKeys = (market: Market): string[] => market.selections.map(({ key }) => key);

/** Whether the catalogue has appended selections. Anything else than appending would misread stored prices. */
const continues = (market: Market, stored: readonly string[]): boolean => {
  const keys = selectionKeys(market);
  if (stored.some((key, index) => keys[index] !== key)) {
    throw new StorageError(
      'catalogue',
      `Market ${market.key} is stored with the selections ${stored.join(', ')}, but the catalogue has ` +
        `${keys.join(', ')}: selections may only be appended, because stored prices are read by position.`,
    );
  }
  return keys.length > stored.length;
};
