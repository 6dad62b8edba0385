import type { AlertRecord, AlertRule, AlertRuleDraft } from '../../model/alert.ts';
import type { AlertStorage, AlertsFound, AlertsQuestion, SecretChange } from '../../model/alert-storage.ts';
import type { AlertsPort, PortsWithoutAlerts } from '../ports.ts';
import { AlertConsumer } from './alert-consumer.ts';
import { alertSurroundings } from './alert-surroundings.ts';
import { KickoffWatch } from './kickoff-watch.ts';

const RETRY_MS = 2_000;
const CLEAN_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

export interface AlertDeskParts {
  readonly ports: PortsWithoutAlerts;
  readonly storage: AlertStorage;
  /** The hosts that webhooks may call, as `name` or `name:port`. */
  readonly webhookHosts: readonly string[];
}

/** Alerts as the API serves them, and what raises them. Made before anything is committed, started when the book is warm. */
export class AlertDesk implements AlertsPort {
  readonly webhookHosts: readonly string[];
  readonly #ports: PortsWithoutAlerts;
  readonly #storage: AlertStorage;
  readonly #consumer: AlertConsumer;
  readonly #kickoffs: KickoffWatch;
  readonly #listeners = new Set<(alerts: readonly AlertRecord[]) => void>();
  readonly #muted = new Set<string>();
  #rules: readonly AlertRule[] = [];
  #isReady = false;
  #stopped = false;
  #cancelRetry: (() => void) | null = null;
  #cancelClean: (() => void) | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor({ ports, storage, webhookHosts }: AlertDeskParts) {
    this.#ports = ports;
    this.#storage = storage;
    this.webhookHosts = webhookHosts;
    const around = alertSurroundings(ports, (eventId) => this.#muted.has(eventId));
    this.#kickoffs = new KickoffWatch(ports, storage, (alerts) => this.#tell(alerts));
    this.#consumer = new AlertConsumer(ports, storage, around, (alerts) => {
      this.#kickoffs.note(alerts);
      this.#tell(alerts);
    });
  }

  /** Begins where the last start ended, as soon as the database lets it. */
  start(): void {
    this.#work = this.#begin();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelRetry?.();
    this.#cancelClean?.();
    await this.#work;
    await Promise.all([this.#consumer.stop(), this.#kickoffs.stop()]);
  }

  onAlerts(listener: (alerts: readonly AlertRecord[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  find(question: Omit<AlertsQuestion, 'nowMs'>): Promise<AlertsFound> {
    return this.#storage.alerts({ ...question, nowMs: this.#ports.clock.nowMs() });
  }

  async setState(alertId: string, state: 'new' | 'acknowledged'): Promise<AlertRecord | 'past' | undefined> {
    const changed = await this.#storage.setState(alertId, state, this.#ports.clock.nowMs());
    if (changed !== undefined && changed !== 'past') this.#tell([changed]);
    return changed;
  }

  get rules(): readonly AlertRule[] {
    return this.#rules;
  }

  async addRule(draft: AlertRuleDraft, secret: string | null): Promise<AlertRule> {
    const rule = await this.#storage.addRule(draft, secret, this.#ports.clock.nowMs());
    this.#takeRules([...this.#rules, rule]);
    return rule;
  }

  async changeRule(ruleId: string, draft: AlertRuleDraft, secret: SecretChange): Promise<AlertRule | undefined> {
    const rule = await this.#storage.changeRule(ruleId, draft, secret, this.#ports.clock.nowMs());
    if (rule !== undefined) this.#takeRules(this.#rules.map((one) => (one.ruleId === ruleId ? rule : one)));
    return rule;
  }

  async removeRule(ruleId: string): Promise<boolean> {
    const isRemoved = await this.#storage.removeRule(ruleId);
    this.#takeRules(this.#rules.filter((rule) => rule.ruleId !== ruleId));
    return isRemoved;
  }

  isMutedEvent(eventId: string): boolean {
    return this.#muted.has(eventId);
  }

  async setEventMuted(eventId: string, isMuted: boolean): Promise<void> {
    await this.#storage.setEventMuted(eventId, isMuted, this.#ports.clock.nowMs());
    this.#muted[isMuted ? 'add' : 'delete'](eventId);
  }

  deliveries: AlertStorage['deliveries'] = (question) => this.#storage.deliveries(question);

  reviveDelivery(deliveryId: string) {
    return this.#storage.reviveDelivery(deliveryId, this.#ports.clock.nowMs());
  }

  #tell(alerts: readonly AlertRecord[]): void {
    for (const listener of this.#listeners) listener(alerts);
  }

  #takeRules(rules: readonly AlertRule[]): void {
    this.#rules = rules;
    this.#consumer.setRules(rules);
  }

  async #begin(): Promise<void> {
    if (this.#stopped) return;
    try {
      const stored = await this.#consumer.load();
      this.#takeRules(stored.rules);
      for (const eventId of stored.mutedEvents) this.#muted.add(eventId);
      this.#isReady = true;
      this.#kickoffs.start(stored.events);
      await this.#consumer.begin(stored);
      this.#clean();
    } catch (error) {
      this.#ports.log.warn({ err: error }, 'alerts wait for the database to begin');
      this.#cancelRetry = this.#ports.clock.after(RETRY_MS, () => {
        this.#work = this.#begin();
      });
    }
  }

  /** Removes alerts that are older than the settings keep, now and every hour. */
  #clean(): void {
    if (this.#stopped) return;
    this.#cancelClean = this.#ports.clock.after(CLEAN_EVERY_MS, () => this.#clean());
    const beforeMs = this.#ports.clock.nowMs() - this.#ports.settings.current.alertRetentionDays * DAY_MS;
    this.#work = this.#storage.clean(beforeMs).then(
      () => undefined,
      (error: unknown) => this.#ports.log.warn({ err: error }, 'old alerts could not be removed'),
    );
  }
}
