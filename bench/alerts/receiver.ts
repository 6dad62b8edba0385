import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a receiver of webhooks saw. */
export interface Received {
  /** Requests, repeats included. */
  posts: number;
  badSignatures: number;
  /** The ids of deliveries under which each alert came: one each, where nothing is wrong. */
  readonly deliveriesOfAlert: Map<string, Set<string>>;
  readonly postsOfDelivery: Map<string, number>;
}

export interface Receiver {
  readonly host: string;
  readonly received: Received;
  close(): Promise<void>;
}

const isSigned = (header: string, body: string, secret: string): boolean => {
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (seconds === undefined || given === undefined) return false;
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
};

/** A receiver of webhooks on this machine that takes everything. */
export const startReceiver = async (secret: string): Promise<Receiver> => {
  const received: Received = {
    ...{ posts: 0, badSignatures: 0 },
    ...{ deliveriesOfAlert: new Map(), postsOfDelivery: new Map() },
  };
  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await text(request);
    const deliveryId = String(request.headers['x-overround-delivery']);
    if (!isSigned(String(request.headers['x-overround-signature']), body, secret)) received.badSignatures++;
    const { alert } = JSON.parse(body) as { readonly alert: { readonly alertId: string } };
    received.posts++;
    received.postsOfDelivery.set(deliveryId, (received.postsOfDelivery.get(deliveryId) ?? 0) + 1);
    const known = received.deliveriesOfAlert.get(alert.alertId) ?? new Set();
    received.deliveriesOfAlert.set(alert.alertId, known.add(deliveryId));
  };
  const server = createServer((request, answer) => {
    // A sender that is killed in the middle of a request has not sent it.
    take(request).then(
      () => answer.end(),
      () => answer.destroy(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: `127.0.0.1:${port}`,
    received,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
