import { fairOpinion } from '../fair/fair-opinion.ts';
import { gapOn, pointsOn } from './comparison.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Gap } from './gap.ts';
import type { GapEvent, GapView } from './gap-input.ts';

/** Every gap of an event, worst first: the largest difference of opinion, whatever its sign. */
export const eventGaps = (event: GapEvent, view: GapView): readonly Gap[] => {
  const gaps: Gap[] = [];
  for (const comparison of comparisonsOf(event, view, (quote) => fairOpinion(quote, view.method))) {
    for (let selection = 0; selection < comparison.reference.opinion.length; selection++) {
      if (Number.isNaN(pointsOn(comparison, selection))) continue;
      gaps.push(gapOn(comparison, selection, view.method));
    }
  }
  return gaps.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
};
