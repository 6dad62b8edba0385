import type { ErrorCode } from '../../contract/errors.ts';
import type { ServerPorts } from '../ports.ts';
import { ApiError } from './api-error.ts';

/** Refuses a slug that names no bookmaker. `fields` are the values by the names under which they were given. */
export const requireKnownSlugs = (
  { bookmakers }: ServerPorts,
  fields: Readonly<Record<string, readonly string[] | string | undefined>>,
  code: ErrorCode = 'INVALID_QUERY',
): void => {
  const details = Object.entries(fields).flatMap(([path, value]) =>
    [value ?? []]
      .flat()
      .filter((slug) => !bookmakers.some((known) => known.slug === slug))
      .map((slug) => ({ path, message: `there is no bookmaker ${slug}` })),
  );
  const [first] = details;
  if (first !== undefined) throw new ApiError(code, `${first.path}: ${first.message}`, details);
};
