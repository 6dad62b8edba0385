import { comboRules } from './families/combo-rules.ts';
import { halfRules } from './families/half-rules.ts';
import { orderRules } from './families/order-rules.ts';
import { resultRules } from './families/result-rules.ts';
import { scoreRules } from './families/score-rules.ts';
import { scoringRules } from './families/scoring-rules.ts';
import { totalRules } from './families/total-rules.ts';
import { windowRules } from './families/window-rules.ts';
import type { MarketRule } from './market-rule.ts';

const families = [
  resultRules,
  totalRules,
  scoringRules,
  scoreRules,
  halfRules,
  comboRules,
  orderRules,
  windowRules,
].flat();

const known = new Map<string, MarketRule | undefined>();

/** The meaning of a canonical market, or undefined when the model has no reading of it. */
export function marketRule(market: string): MarketRule | undefined {
  if (!known.has(market)) {
    known.set(market, read(market));
  }
  return known.get(market);
}

function read(market: string): MarketRule | undefined {
  for (const family of families) {
    const match = family.keys.exec(market);
    if (match) {
      return family.rule(match);
    }
  }
  return undefined;
}
