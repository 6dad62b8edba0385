import { onTestFinished } from 'vitest';
import { margin } from '../../odds/margin.ts';
import type { AlertsPort } from '../ports.ts';
import { AlertDesk } from '../signals/alert-desk.ts';
import { FakePorts } from './fake-ports.ts';
import { MemoryAlertStorage } from './memory-alert-storage.ts';

export const SLUGS = ['betpawa', 'sportybet', 'bet9ja'] as const;
export const RESULT = [2000, 3400, 4200];
export const WEBHOOK_HOSTS = ['desk.test', 'other.test:8443'];

/** A service with alerts, in memory, moved by the test. */
export class AlertPorts extends FakePorts {
  readonly alertStorage: MemoryAlertStorage;
  override alerts: AlertsPort & AlertDesk;

  constructor(storage = new MemoryAlertStorage()) {
    super();
    this.alertStorage = storage;
    this.alerts = this.#desk();
  }

  #desk(): AlertDesk {
    const desk = new AlertDesk({ ports: this, storage: this.alertStorage, webhookHosts: WEBHOOK_HOSTS });
    onTestFinished(() => desk.stop());
    return desk;
  }

  /** Everything so far is stored, time passes, and what is under way comes to its end. */
  async pass(ms: number): Promise<void> {
    this.storeAll();
    for (let left = ms; left > 0; left -= 250) {
      this.clock.advance(Math.min(250, left));
      // All promises that are settled so far have been acted upon when the next macrotask comes.
      await new Promise(setImmediate);
    }
  }

  /** Stops and starts again; `crash` leaves no time to store anything. */
  async restart(how: 'stop' | 'crash'): Promise<void> {
    this.alertStorage.isAway = how === 'crash';
    await this.alerts.stop();
    this.alertStorage.isAway = false;
    this.alerts = this.#desk();
    this.alerts.start();
    await this.pass(3_000);
  }

  show(bookmaker: string, prices: number[], eventId = '1'): void {
    const isOpen = prices.every((price) => price > 0);
    this.book.quote({ eventId, bookmaker, market: '1x2-ft', prices, margin: isOpen ? margin(prices, 1) : null });
  }

  lookAll(): void {
    for (const bookmaker of SLUGS) this.book.look('1', bookmaker);
  }
}

/** Three bookmakers agree on an event; alerts have begun, and a first pass lies a minute back. */
export const startedAlerts = async (): Promise<AlertPorts> => {
  const ports = new AlertPorts();
  ports.alerts.start();
  await ports.pass(1_000);
  for (const bookmaker of SLUGS) {
    ports.book.list({ eventId: '1', bookmaker, home: 'Arsenal', away: 'Leeds United' });
    ports.show(bookmaker, RESULT);
  }
  await ports.pass(60_000);
  ports.lookAll();
  return ports;
};
