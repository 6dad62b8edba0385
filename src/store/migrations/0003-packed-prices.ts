import type { Migration } from './migration.ts';

/**
 * Prices packed: four bytes each, in the order of the market's selections, the most significant first; the smallest
 * number of all stands for "not listed". An array says of itself in 20 bytes what is the same for every row. Whoever asks
 * the database directly writes `price_codes(prices)`.
 */
export const PACKED_PRICES: Migration = {
  version: 3,
  name: 'packed-prices',
  sql: `
CREATE FUNCTION pack_prices(codes int[]) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT coalesce(string_agg(int4send(coalesce(code, -2147483648)), '' ORDER BY place), '')
  FROM unnest(codes) WITH ORDINALITY AS u(code, place)
$$;

CREATE FUNCTION price_codes(packed bytea) RETURNS int[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(nullif(
    (get_byte(packed, place) << 24) | (get_byte(packed, place + 1) << 16) | (get_byte(packed, place + 2) << 8)
      | get_byte(packed, place + 3), -2147483648) ORDER BY place), '{}')
  FROM generate_series(0, length(packed) - 4, 4) AS place
$$;

ALTER TABLE quote ALTER COLUMN prices TYPE bytea USING pack_prices(prices),
                  ALTER COLUMN first_prices TYPE bytea USING pack_prices(first_prices);
ALTER TABLE quote_change ALTER COLUMN prices TYPE bytea USING pack_prices(prices);
`,
};
