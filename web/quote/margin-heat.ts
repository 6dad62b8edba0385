import { heatStep } from '../analysis/heat.ts';
import type { DeskMarket } from '../book/desk-market.ts';

/**
 * How strongly our margin differs from the mean of the others' in one market: a step of heat, below 0 where ours is
 * lower; `undefined` where nothing is comparable.
 */
export const marginHeat = (
  market: DeskMarket | undefined,
  reference: string,
  compared: readonly string[],
): number | undefined => {
  const marginOf = (slug: string): number | null => {
    const quote = market?.quotes[slug];
    return quote?.shown === 'open' ? quote.margin : null;
  };
  const ours = compared.includes(reference) ? marginOf(reference) : null;
  const theirs = compared.filter((slug) => slug !== reference).flatMap((slug) => marginOf(slug) ?? []);
  if (ours === null || theirs.length === 0) return undefined;
  return heatStep(100 * (ours - theirs.reduce((sum, one) => sum + one, 0) / theirs.length));
};
