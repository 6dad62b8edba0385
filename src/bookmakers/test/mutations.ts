import fc from 'fast-check';

/** A change to a tree of JSON: at the node that `at` picks, counted over all nodes. */
export interface Mutation {
  readonly at: number;
  readonly kind: 'delete' | 'replace' | 'repeat';
  readonly junk: unknown;
}

/** Nothing in here is a valid id, line, state or price, so that no mutation makes a different valid body. */
const JUNK: readonly unknown[] = [
  null,
  true,
  '',
  'junk',
  ' ',
  '-',
  'NaN',
  '1e5',
  '0x10',
  '\u0000\ud800',
  -7.3,
  1e308,
  [],
  {},
  [[]],
  { id: 'junk', prices: 'junk' },
  'x'.repeat(2000),
];

export const arbitraryMutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('delete', 'replace', 'replace', 'repeat'),
  junk: fc.constantFrom(...JUNK),
});

type Place =
  | { readonly holder: Record<string, unknown>; readonly name: string }
  | { readonly holder: unknown[]; readonly name: number };

/** Applies a mutation to a tree, in place. */
export const mutate = (tree: unknown, mutation: Mutation): void => {
  const places = [...placesIn(tree)];
  const place = places[mutation.at % Math.max(1, places.length)];
  if (place === undefined) return;
  if (Array.isArray(place.holder)) mutateElement(place.holder, Number(place.name), mutation);
  else if (mutation.kind === 'delete') delete place.holder[place.name];
  else if (mutation.kind === 'replace') place.holder[place.name] = mutation.junk;
};

const mutateElement = (list: unknown[], index: number, { kind, junk }: Mutation): void => {
  if (kind === 'delete') list.splice(index, 1);
  else if (kind === 'replace') list[index] = junk;
  else list.splice(index, 0, structuredClone(list[index]));
};

function* placesIn(tree: unknown): Generator<Place> {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) {
    for (const [index, value] of tree.entries()) {
      yield { holder: tree, name: index };
      yield* placesIn(value);
    }
    return;
  }
  const holder: Record<string, unknown> = Object.assign(tree);
  for (const [name, value] of Object.entries(holder)) {
    yield { holder, name };
    yield* placesIn(value);
  }
}
