/** One query of a list call, with the site's defaults filled in. */
export interface ListQuery {
  live: boolean;
  competitions: readonly string[];
  /** Null = not filtered. */
  marketTypes: readonly string[] | null;
  skip: number;
  take: number;
}

/** Reads the `q` parameter; null when it is not what the site understands. */
export function readListQueries(text: string): ListQuery[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const queries = field(parsed, 'queries');
  if (!Array.isArray(queries)) {
    return null;
  }
  return queries.map((entry: unknown) => {
    const query = field(entry, 'query');
    const types = field(field(entry, 'view'), 'marketTypes');
    return {
      live: field(query, 'eventType') === 'LIVE',
      competitions: texts(field(field(query, 'zones'), 'competitions')),
      marketTypes: Array.isArray(types) ? texts(types) : null,
      skip: count(field(entry, 'skip'), 0),
      take: count(field(entry, 'take'), 20),
    };
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function count(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : fallback;
}
