import type { ErrorDetail } from '../../contract/errors.ts';
import { MARKETS, marketByKey } from '../../markets/catalogue.ts';
import type { Market } from '../../markets/market.ts';
import { type AlertFilters, type AlertKind, isAboutSelections } from '../../model/alert.ts';
import { lineOfQuarters, quartersOfLine } from '../../model/quote.ts';

const keyOf = (ref: string): string => ref.split(':', 1)[0] ?? '';

/** `total-goals-ft:2.50` as `total-goals-ft:2.5`: a line has one name. What is wrong stays, for `filterFaults` to say so. */
export const plainRef = (ref: string): string => {
  const [key, line] = ref.split(':');
  const quarters = line === undefined ? undefined : quartersOfLine(Number(line));
  return quarters === undefined ? ref : `${key}:${lineOfQuarters(quarters)}`;
};

const refFault = (ref: string): string | undefined => {
  const market = marketByKey(keyOf(ref));
  const line = ref.split(':')[1];
  if (market === undefined) return `there is no market ${keyOf(ref)}`;
  if (line === undefined) return undefined;
  if (market.lineType === 'none') return `the market ${market.key} has no lines`;
  return quartersOfLine(Number(line)) === undefined ? `${ref}: a line is a multiple of 0.25` : undefined;
};

const selectionFaults = (kind: AlertKind, { markets, selections }: AlertFilters): readonly string[] => {
  if (selections === null) return [];
  if (!isAboutSelections(kind)) return [`a rule of kind ${kind} is about whole quotes`];
  const covered: readonly (Market | undefined)[] = markets?.map((ref) => marketByKey(keyOf(ref))) ?? MARKETS;
  const known = new Set(covered.flatMap((market) => market?.selections ?? []).map(({ key }) => key));
  return selections.filter((key) => !known.has(key)).map((key) => `there is no selection ${key} in these markets`);
};

/** What is wrong with what narrows a rule. */
export const filterFaults = (
  kind: AlertKind,
  filters: AlertFilters,
  bookmakers: readonly string[],
): readonly ErrorDetail[] => {
  const faults: ErrorDetail[] = [];
  for (const slug of filters.bookmakers?.filter((one) => !bookmakers.includes(one)) ?? []) {
    faults.push({ path: 'filters.bookmakers', message: `there is no bookmaker ${slug}` });
  }
  for (const ref of filters.markets ?? []) {
    const message = refFault(ref);
    if (message !== undefined) faults.push({ path: 'filters.markets', message });
  }
  for (const message of selectionFaults(kind, filters)) faults.push({ path: 'filters.selections', message });
  const { least, most } = filters.minutesToKickoff;
  if (most !== null && most < least) {
    faults.push({ path: 'filters.maxMinutesToKickoff', message: 'must not be below minMinutesToKickoff' });
  }
  return faults;
};
