/** Fair probabilities by the power method, by nothing but halving an interval: a calculation that shares no code. */
export const fairByHalving = (odds: readonly number[], winners: number): readonly number[] => {
  const raised = (k: number) => odds.map((one) => (1 / one) ** k);
  let [low, high] = [0, 200];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (raised(middle).reduce((sum, p) => sum + p, 0) > winners) low = middle;
    else high = middle;
  }
  return raised((low + high) / 2);
};
