import { clientOf } from '../http/client-address.ts';

/** How many sockets each client has open. This machine itself is not bounded, nor anybody where the bound is `null`. */
export class SocketSlots {
  readonly #perClient: number | null;
  readonly #open = new Map<string, number>();

  constructor(perClient: number | null) {
    this.#perClient = perClient;
  }

  isFull(address: string): boolean {
    const client = clientOf(address);
    return this.#perClient !== null && client !== null && (this.#open.get(client) ?? 0) >= this.#perClient;
  }

  /** Counts one; what it returns gives it back. */
  take(address: string): () => void {
    const client = clientOf(address);
    if (client === null) return () => undefined;
    this.#open.set(client, (this.#open.get(client) ?? 0) + 1);
    return () => {
      const left = (this.#open.get(client) ?? 1) - 1;
      if (left > 0) this.#open.set(client, left);
      else this.#open.delete(client);
    };
  }
}
