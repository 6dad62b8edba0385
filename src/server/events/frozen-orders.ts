/** How long the pages of a moving order fit together. */
export const FROZEN_MS = 60_000;
const MAX_ORDERS = 200;

interface FrozenOrder {
  readonly eventIds: readonly string[];
  readonly untilMs: number;
}

/** Keeps a moving order still for as long as somebody may page through it. Bounded: the oldest go first. */
export class FrozenOrders {
  readonly #orders = new Map<string, FrozenOrder>();
  #last = 0;

  /** Freezes an order and names it. */
  freeze(eventIds: readonly string[], nowMs: number): string {
    for (const [name, { untilMs }] of this.#orders) {
      if (untilMs > nowMs && this.#orders.size < MAX_ORDERS) break;
      this.#orders.delete(name);
    }
    const name = (++this.#last).toString(36);
    this.#orders.set(name, { eventIds, untilMs: nowMs + FROZEN_MS });
    return name;
  }

  /** `undefined` when the order has thawed. */
  find(name: string, nowMs: number): readonly string[] | undefined {
    const order = this.#orders.get(name);
    return order === undefined || order.untilMs <= nowMs ? undefined : order.eventIds;
  }
}
