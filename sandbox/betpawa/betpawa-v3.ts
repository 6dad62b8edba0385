import type { Json } from './json.ts';

type Old = { [key: string]: Old | Old[] | string | string[] | number | boolean | null };

/** A v4 body in the retired form: `price`, empty values written out, counts as numbers, lines as quarters in text. */
export function toV3(body: Json): Old {
  const { markets, marketCounters, version, totalMarketCount, additionalInfo, ...rest } = body;
  return {
    ...rest,
    results: null,
    totalMarketCount: Number(totalMarketCount ?? 0),
    version: Number(version ?? 0),
    score: 0.42,
    neutralVenue: false,
    inplayBooked: additionalInfo !== undefined,
    widgets: objects(body.widgets).map((widget) => ({ ...widget, retention: widget.retention ?? null })),
    additionalInfo: { live: false },
    markets: objects(markets).map(market),
  };
}

function objects(value: Json[string] | undefined): Json[] {
  return Array.isArray(value) ? value.flatMap((item) => (typeof item === 'string' ? [] : [item])) : [];
}

function object(value: Json[string] | undefined): Json {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function market(body: Json): Old {
  const type = object(body.marketType);
  const rows = objects(body.row);
  const columns = Math.max(1, ...rows.map((row) => objects(row.prices).length));
  return {
    marketType: {
      ...type,
      handicapType: type.handicapType ?? '',
      priceColumnCount: columns,
      priceSortingMethod: 'PRICE_TYPE_ID',
    },
    row: rows.map(row),
    displayNameRows: [],
    displayNameColumns: body.displayNameColumns ?? [],
    additionalInfo: { boosted: false, cashoutable: true, twoUp: false },
  };
}

function row(body: Json): Old {
  const quarters = typeof body.handicap === 'number' ? String(body.handicap) : null;
  const used = object(body.specifier);
  const specifier: Old = { hcp: null, total: null, player: null, score: null, number: null, group: null };
  for (const key of Object.keys(used)) {
    specifier[key] = quarters;
  }
  return {
    ...(body.id === undefined ? {} : { id: body.id }),
    handicap: body.handicap ?? null,
    formattedHandicap: null,
    prices: objects(body.prices).map(price),
    specifier,
  };
}

function price(body: Json): Old {
  const { odds, probability, specifier, suspended, handicap, additionalInfo, ...rest } = body;
  return {
    ...rest,
    price: odds ?? 0,
    suspended: suspended === true,
    handicap: handicap ?? null,
    additionalInfo: { hot: false, twoUp: false, ...object(additionalInfo) },
    probability: Buffer.from(JSON.stringify(probability ?? {})).toString('base64'),
    specifier: { teamPosition: null, formattedHandicap: handicap ?? null },
  };
}
