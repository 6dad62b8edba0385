/** The limit must have come down this far before the two explanations can be told apart. */
const TELLING_SHARE = 0.5;
/** Where latency follows the limit it has halved by then, where it does not it has stayed; the boundary in between. */
const STAYED_SHARE = 0.75;
/** So much higher than before can only mean that the load was still building up. */
const BUILDING_UP = 1.2;

/**
 * While the limit is lowered because latency is high: is the queue ours? If it is, latency comes down with the limit.
 * If it stays up although the limit has halved, the server itself has become slower, and to lower the limit further
 * would starve us for nothing.
 */
export class Descent {
  /** Where it came down from. */
  readonly from: number;
  #limit: number;
  #typical: number;

  constructor(limit: number, typical: number) {
    this.from = limit;
    this.#limit = limit;
    this.#typical = typical;
  }

  /** Whether a round at `limit` shows that the queue is not ours. Until it shows that, it is taken to be. */
  isNotOurs(limit: number, typical: number): boolean {
    const isTelling = limit <= this.#limit * TELLING_SHARE;
    if (isTelling && typical > this.#typical * STAYED_SHARE) return true;
    if (isTelling || typical > this.#typical * BUILDING_UP) {
      this.#limit = limit;
      this.#typical = typical;
    }
    return false;
  }
}
