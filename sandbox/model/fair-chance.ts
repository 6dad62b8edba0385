import { cellsOf } from './cells.ts';
import type { MarketRule } from './market-rule.ts';
import { marketRule } from './market-rules.ts';
import type { MatchModel } from './match-model.ts';

export interface FairChance {
  win: number;
  refund: number;
}

/** How a selection settles, as sparse weights over the cells of its space. The same for every match. */
export interface SelectionWeights {
  space: MarketRule['space'];
  cells: Uint16Array;
  wins: Float64Array;
  refunds: Float64Array | null;
}

const known = new Map<string, SelectionWeights | undefined>();

/**
 * The weights of a selection; undefined when the market does not have it.
 * @param line in quarters
 */
export function selectionWeights(market: string, selection: string, line: number | null): SelectionWeights | undefined {
  const key = `${market}|${selection}|${line}`;
  if (!known.has(key)) {
    known.set(key, compile(market, selection, line));
  }
  return known.get(key);
}

/** The chance of a selection under a model. */
export function chanceUnder(model: MatchModel, { space, cells, wins, refunds }: SelectionWeights): FairChance {
  const weights = model.weights(space);
  let win = 0;
  let refund = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const weight = weights[cells[index] ?? 0] ?? 0;
    win += weight * (wins[index] ?? 0);
    if (refunds) {
      refund += weight * (refunds[index] ?? 0);
    }
  }
  return { win, refund };
}

/** The chance that the bet wins given that it is not returned: what decimal odds price. */
export function pricedChance(chance: FairChance): number {
  return chance.refund >= 1 ? 0 : chance.win / (1 - chance.refund);
}

function compile(market: string, selection: string, line: number | null): SelectionWeights | undefined {
  const rule = marketRule(market);
  const settle = rule?.settle(selection, line);
  if (!rule || !settle) {
    return undefined;
  }
  const cells: number[] = [];
  const wins: number[] = [];
  const refunds: number[] = [];
  cellsOf(rule.space).forEach((cell, index) => {
    const { win, refund } = settle(cell);
    if (win !== 0 || refund !== 0) {
      cells.push(index);
      wins.push(win);
      refunds.push(refund);
    }
  });
  return {
    space: rule.space,
    cells: Uint16Array.from(cells),
    wins: Float64Array.from(wins),
    refunds: refunds.some((refund) => refund !== 0) ? Float64Array.from(refunds) : null,
  };
}
