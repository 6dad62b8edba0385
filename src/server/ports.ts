import type { BookView, Committed } from '../collector/book/book-view.ts';
import type { Clock } from '../collector/clock.ts';
import type { AlertRecord, AlertRule, AlertRuleDraft } from '../model/alert.ts';
import type {
  AlertStorage,
  AlertsFound,
  AlertsQuestion,
  SecretChange,
  WebhookDelivery,
} from '../model/alert-storage.ts';
import type { Look } from '../model/look.ts';
import type { Run } from '../model/run.ts';
import type { FlatSettings, SettingDefinition, SettingFault, Settings } from '../model/settings.ts';
import type { SourceStatus } from '../model/source-state.ts';
import type { WriterStatus } from '../model/storage.ts';
import type { StorageReads } from '../model/storage-reads.ts';

/** Everything that the server needs of the rest of the service; the composition root provides it. */
export interface ServerPorts {
  readonly about: About;
  readonly clock: Pick<Clock, 'nowMs' | 'after'>;
  readonly log: ServerLog;
  readonly book: BookView;
  /** In the registry's order, which is the order of rows everywhere. */
  readonly bookmakers: readonly ServedBookmaker[];
  readonly sources: { status(bookmaker: string): SourceReading };
  readonly settings: SettingsPort;
  readonly runs: RunsPort;
  readonly scheduler: SchedulerPort;
  readonly refresh: RefreshPort;
  readonly retention: RetentionPort;
  readonly writer: { status(): WriterStatus };
  readonly storage: StorageReads;
  readonly health: HealthPort;
  readonly feed: FeedPort;
  readonly alerts: AlertsPort;
}

/** What alerts themselves are made over. */
export type PortsWithoutAlerts = Omit<ServerPorts, 'alerts'>;

export interface About {
  readonly mode: 'sandbox' | 'live';
  readonly version: string;
  readonly startedAtMs: number;
  readonly sandboxUrl: string | null;
}

/** Where the server reports what it does; any structured logger fits. */
export interface ServerLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface ServedBookmaker {
  readonly slug: string;
  readonly name: string;
  /** Its prices come from the sandbox. */
  readonly simulated: boolean;
  mapsMarket(marketKey: string): boolean;
}

/** A bookmaker's site as we meet it now. */
export interface SourceReading extends SourceStatus {
  readonly inFlight: number;
  /** Most requests in flight that are allowed now. */
  readonly limit: number;
  readonly requestsPerSecond: number;
  /** To the headers, of the last requests that were answered. */
  readonly latencyMs: { readonly p50: number | null; readonly p95: number | null };
  readonly throttledUntilMs: number | null;
  /** Its lists have been read to the end: what they do not show is not offered. */
  readonly listsRead: boolean;
}

export interface SettingsPort {
  readonly definitions: readonly SettingDefinition[];
  readonly current: Settings;
  readonly flat: FlatSettings;
  /** `null` while everything stands at its default. */
  readonly updatedAtMs: number | null;
  /** All or nothing. Rejects when the settings could not be kept: the server then answers 503. */
  patch(
    patch: Readonly<Record<string, unknown>>,
    who: string,
    nowMs: number,
  ): Promise<
    | { readonly kind: 'saved'; readonly settings: FlatSettings }
    | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] }
  >;
  onChange(listener: () => void): () => void;
}

/** What a run shall cover; everything where nothing is said. `competitions` are ids of joined competitions. */
export interface RunQuestion {
  readonly bookmakers?: readonly string[] | undefined;
  readonly competitions?: readonly string[] | undefined;
  readonly eventIds?: readonly string[] | undefined;
}

export type StartResult =
  | { readonly kind: 'started'; readonly runId: string }
  | { readonly kind: 'active'; readonly runId: string }
  /** The request cannot be met, such as when every named bookmaker is disabled. */
  | { readonly kind: 'refused'; readonly path: string; readonly message: string };

export type RetryResult =
  | { readonly kind: 'started'; readonly runId: string }
  | { readonly kind: 'active'; readonly runId: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' };

export type CancelResult = 'cancelled' | 'unknown' | 'ended';

export interface RunsPort {
  active(): Run | null;
  start(question: RunQuestion): Promise<StartResult>;
  /** A new run over what failed in an ended one. */
  retry(runId: string, bookmakers: readonly string[] | undefined): Promise<RetryResult>;
  cancel(runId: string): Promise<CancelResult>;
  /** Newest first, the active one included; those older than `beforeRunId` where it is given. */
  list(question: { readonly beforeRunId: string | null; readonly limit: number }): Promise<readonly Run[]>;
  get(runId: string): Promise<Run | undefined>;
}

export interface SchedulerPort {
  readonly paused: boolean;
  /** `null` while paused, or where no run starts by itself. */
  readonly nextRunAtMs: number | null;
  /** Both survive a restart; they resolve when that is so. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** A look at one listing through the normal path, with the number of quotes it changed. */
export interface RefreshedLook {
  readonly look: Look;
  readonly changes: number;
}

export interface RefreshPort {
  /** Fetches every listing of the event now, each bookmaker under its limits; one failure leaves the others alone. */
  refresh(eventId: string): Promise<readonly RefreshedLook[]>;
}

export interface RetentionPort {
  /** Starts a clean-up in the background. */
  run(): Promise<{ readonly kind: 'started'; readonly cleanupId: string } | { readonly kind: 'active' }>;
}

export interface HealthPort {
  database(): 'up' | 'down';
  /** `warm` when the stored state has been loaded. */
  book(): 'warming' | 'warm';
}

/** What happens, as it happens. Listeners are called synchronously, must not throw, and are removed by the answer. */
export interface FeedPort {
  onCommit(listener: (committed: Committed) => void): () => void;
  /** With the newest record whenever something about a run changed. */
  onRun(listener: (run: Run) => void): () => void;
  /** Whenever a source or the scheduler turned its state. */
  onStatus(listener: () => void): () => void;
}

/** Alerts and their rules. What is asked of storage rejects while the database is away. */
export interface AlertsPort {
  /** Rules and mutes have been loaded. */
  readonly isReady: boolean;
  readonly webhookHosts: readonly string[];
  /** Called with alerts that are new or changed, once they are stored. */
  onAlerts(listener: (alerts: readonly AlertRecord[]) => void): () => void;
  find(question: Omit<AlertsQuestion, 'nowMs'>): Promise<AlertsFound>;
  setState(alertId: string, state: 'new' | 'acknowledged'): Promise<AlertRecord | 'past' | undefined>;
  /** In the order in which they were made. */
  readonly rules: readonly AlertRule[];
  addRule(draft: AlertRuleDraft, secret: string | null): Promise<AlertRule>;
  changeRule(ruleId: string, draft: AlertRuleDraft, secret: SecretChange): Promise<AlertRule | undefined>;
  removeRule(ruleId: string): Promise<boolean>;
  isMutedEvent(eventId: string): boolean;
  setEventMuted(eventId: string, isMuted: boolean): Promise<void>;
  deliveries: AlertStorage['deliveries'];
  reviveDelivery(deliveryId: string): Promise<WebhookDelivery | undefined>;
}
