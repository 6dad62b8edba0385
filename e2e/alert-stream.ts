import { WebSocket } from 'ws';
import type { Service } from './service.ts';

/** An alert as the live stream tells it, as far as the tests look at it. */
export interface Alert {
  readonly alertId: string;
  readonly ruleId: string;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
  readonly at: string;
  readonly eventId: string;
  readonly bookmaker: string | null;
  readonly market: string | null;
  readonly line: number | null;
  readonly selection: string | null;
  readonly numbers: Readonly<Record<string, number | null>>;
  readonly seq: number;
  readonly method: string | null;
  readonly evidence: readonly {
    readonly bookmaker: string;
    readonly odds: number | null;
    readonly previousOdds: number | null;
    readonly probability: number | null;
    readonly seq: number;
    readonly lookId: string | null;
  }[];
}

export interface Arrived {
  readonly alert: Alert;
  readonly arrivedAtMs: number;
}

export interface AlertStream {
  /** Everything that came, in order. */
  readonly arrived: readonly Arrived[];
  close(): void;
}

/** Follows the alerts of a service; resolves when it is subscribed. */
export const followAlerts = (service: Service): Promise<AlertStream> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/api/live`);
    const arrived: Arrived[] = [];
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'subscribe', topics: ['alerts'] })));
    socket.on('message', (data) => {
      const arrivedAtMs = Date.now();
      const frame = JSON.parse(String(data)) as { readonly type: string; readonly alerts?: readonly Alert[] };
      if (frame.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
      if (frame.type === 'subscribed') resolve({ arrived, close: () => socket.close() });
      for (const alert of frame.alerts ?? []) arrived.push({ alert, arrivedAtMs });
    });
  });
