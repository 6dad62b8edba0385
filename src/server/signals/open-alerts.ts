import type { Http } from '../../collector/http.ts';
import type { AlertStorage } from '../../model/alert-storage.ts';
import type { ServerPorts } from '../ports.ts';
import { AlertDesk } from './alert-desk.ts';
import { WebhookSender } from './webhook-sender.ts';

export interface AlertParts {
  readonly storage: AlertStorage;
  /** The hosts that webhooks may call, as `name` or `name:port`. */
  readonly webhookHosts: readonly string[];
  /** Calls those hosts alone (see `webhookOrigins`). */
  readonly http: Http;
  readonly random: () => number;
}

export interface OpenedAlerts {
  /** The ports with alerts added: what the server is made from. */
  readonly ports: ServerPorts;
  /** Begins to raise and to send; when the book is warm. */
  start(): void;
  /** Ends what is under way; before storage is closed. */
  stop(): Promise<void>;
}

/** Alerts with all that belongs to them. Opened before anything is committed, so that no change is missed. */
export const openAlerts = (ports: ServerPorts, { storage, webhookHosts, http, random }: AlertParts): OpenedAlerts => {
  const desk = new AlertDesk({ ports, storage, webhookHosts });
  const sender = new WebhookSender({ ports, storage, http, random });
  return {
    ports: { ...ports, alerts: desk },
    start: () => {
      desk.start();
      sender.start();
    },
    stop: async () => {
      await desk.stop();
      await sender.stop();
    },
  };
};
