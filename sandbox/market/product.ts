import type { Encoding } from '../encodings/encoding.ts';
import { type SelectionWeights, selectionWeights } from '../model/fair-chance.ts';
import { marginFactor } from '../model/margins.ts';
import { marketRule } from '../model/market-rules.ts';

/** One market at one line, whoever plays: what pricing needs to know of it. */
export interface Product {
  weights: readonly SelectionWeights[];
  winners: number | null;
  /** Factor on the bookmaker's usual margin. */
  marginFactor: number;
}

const known = new Map<Encoding, Map<number | null, Product>>();

export function productOf(encoding: Encoding, line: number | null): Product {
  const lines = known.get(encoding) ?? new Map<number | null, Product>();
  known.set(encoding, lines);
  const product = lines.get(line) ?? make(encoding, line);
  lines.set(line, product);
  return product;
}

function make({ market, selections }: Encoding, line: number | null): Product {
  return {
    weights: selections.map(({ selection }) => {
      const weights = selectionWeights(market, selection, line);
      if (!weights) {
        throw new Error(`the model cannot price ${selection} of ${market} at ${line}`);
      }
      return weights;
    }),
    winners: marketRule(market)?.winners ?? null,
    marginFactor: marginFactor(market),
  };
}
