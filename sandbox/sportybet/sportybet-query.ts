export interface TournamentQuery {
  tournaments: readonly string[];
  marketIds: readonly string[];
}

/** Reads the body of the list call, an array of one or more queries; null when it is not what the site understands. */
export function readTournamentQuery(body: string): TournamentQuery | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed) || parsed.length === 0) {
    return null;
  }
  const queries = parsed.map((query: unknown) => ({
    tournaments: strings(field(query, 'tournamentId')),
    marketIds: String(field(query, 'marketId') ?? '1').split(','),
  }));
  return {
    tournaments: queries.flatMap(({ tournaments }) => tournaments),
    marketIds: queries.flatMap(({ marketIds }) => marketIds),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => (typeof item === 'string' ? [item] : strings(item)))
    : [];
}
