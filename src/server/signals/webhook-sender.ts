import type { Http } from '../../collector/lanes/http.ts';
import type { AlertStorage, DueDelivery } from '../../model/alert-storage.ts';
import type { ServerPorts } from '../ports.ts';
import { alertRow } from './alert-row.ts';
import { webhookOutcome } from './webhook-outcome.ts';
import { webhookSignature } from './webhook-signature.ts';

const EVERY_MS = 1_000;
/** Deliveries that are sent at the same time. */
const AT_ONCE = 5;
const PAUSE_AFTER_FAILURE_MS = 5_000;

export interface WebhookParts {
  readonly ports: Pick<ServerPorts, 'clock' | 'log' | 'about'>;
  readonly storage: Pick<AlertStorage, 'dueDeliveries' | 'settleDelivery'>;
  /** Calls no host but the configured ones, follows no redirect, and never rejects. */
  readonly http: Http;
  readonly random: () => number;
}

/** Sends alerts to webhooks: each until it is delivered or dead, across restarts. */
export class WebhookSender {
  readonly #parts: WebhookParts;
  readonly #stopping = new AbortController();
  #cancelTurn: (() => void) | null = null;
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: WebhookParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#later(0);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#cancelTurn?.();
    await this.#turn;
  }

  #later(ms: number): void {
    if (this.#stopping.signal.aborted) return;
    this.#cancelTurn = this.#parts.ports.clock.after(ms, () => {
      this.#turn = this.#sendDue();
    });
  }

  async #sendDue(): Promise<void> {
    const { storage, ports } = this.#parts;
    try {
      const due = await storage.dueDeliveries(ports.clock.nowMs(), AT_ONCE);
      await Promise.all(due.map((delivery) => this.#send(delivery)));
      this.#later(due.length === AT_ONCE ? 0 : EVERY_MS);
    } catch (error) {
      ports.log.warn({ err: error }, 'webhooks wait for the database');
      this.#later(PAUSE_AFTER_FAILURE_MS);
    }
  }

  async #send(delivery: DueDelivery): Promise<void> {
    const { storage, ports, http, random } = this.#parts;
    const { deliveryId, secret, attempts, url, ruleId, alert } = delivery;
    const sentAtMs = ports.clock.nowMs();
    if (secret === null) {
      const problem = 'the rule has gone, or has no secret any more';
      await storage.settleDelivery(deliveryId, { state: 'dead', nextAtMs: sentAtMs, status: null, problem }, sentAtMs);
      return;
    }
    const body = JSON.stringify({ deliveryId, ruleId, mode: ports.about.mode, alert: alertRow(alert) });
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Overround',
      'x-overround-delivery': deliveryId,
      'x-overround-signature': webhookSignature(secret, sentAtMs, body),
    };
    const result = await http({ method: 'POST', url, headers, body }, this.#stopping.signal);
    // A stop is nobody's fault: the delivery keeps its turn.
    if (this.#stopping.signal.aborted && result.kind === 'failure') return;
    const nowMs = ports.clock.nowMs();
    await storage.settleDelivery(deliveryId, webhookOutcome(result, attempts, nowMs, random()), nowMs);
  }
}
