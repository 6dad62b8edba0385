/** What was said with about the same certainty. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly quotes: number;
  /** Mean of what was said. */
  readonly said: number;
  /** Share that was still so. */
  readonly stillSo: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** Chances that were told, against whether it was so. */
export class Reliability {
  readonly #bins = EDGES.slice(1).map((to, place) => ({ from: EDGES[place] ?? 0, to, quotes: 0, said: 0, stillSo: 0 }));
  #squares = 0;
  #quotes = 0;
  #stillSo = 0;

  add(chance: number, isStillSo: boolean): void {
    const bin = this.#bins.find(({ to }) => chance <= to);
    if (bin === undefined) throw new Error(`no chance: ${chance}`);
    bin.quotes++;
    bin.said += chance;
    if (isStillSo) bin.stillSo++;
    this.#squares += (chance - (isStillSo ? 1 : 0)) ** 2;
    this.#quotes++;
    if (isStillSo) this.#stillSo++;
  }

  get quotes(): number {
    return this.#quotes;
  }

  /** Those into which anything fell. */
  get bins(): readonly ReliabilityBin[] {
    return this.#bins
      .filter(({ quotes }) => quotes > 0)
      .map((bin) => ({ ...bin, said: bin.said / bin.quotes, stillSo: bin.stillSo / bin.quotes }));
  }

  /** Mean square of what was said less what was so (1 or 0): 0 is perfect. */
  get brier(): number {
    return this.#squares / this.#quotes;
  }

  /** The same for saying of every quote what is so on the whole. */
  get brierOfBaseRate(): number {
    const share = this.#stillSo / this.#quotes;
    return share * (1 - share);
  }

  /** How far what was said is from what was so, on average over the quotes. */
  get meanError(): number {
    return (
      this.bins.reduce((sum, { quotes, said, stillSo }) => sum + quotes * Math.abs(said - stillSo), 0) / this.#quotes
    );
  }
}
