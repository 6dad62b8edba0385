import type { Facets } from '../board/use-facets.ts';
import type { AnalysisView } from '../view/analysis-view.ts';

/** History knows competitions and no countries: a country is all of its competitions. */
export const competitionsMeant = (
  { competition, country }: AnalysisView,
  { competitions }: Facets,
): { readonly competition?: readonly string[] } => {
  if (competition.length > 0) return { competition };
  return country.length > 0 ? { competition: competitions.map(({ value }) => value) } : {};
};
