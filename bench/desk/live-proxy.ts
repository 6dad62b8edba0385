import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Change } from '../../src/contract/changes.ts';

/** A change without what numbers it. */
export type Tick = Omit<Change, 'seq' | 'epoch'>;

/** Stands before the service: passes everything on as it is, and can put frames of changes into the stream. */
export interface LiveProxy {
  readonly url: string;
  /** One frame, numbered on from the last that went by. The service itself must be at rest. */
  send(ticks: readonly Tick[]): void;
  stop(): Promise<void>;
}

interface Position {
  epoch: string;
  seq: number;
}

const passOn = (target: URL, asked: IncomingMessage, answer: ServerResponse): void => {
  const options = { method: asked.method, headers: { ...asked.headers, host: target.host }, path: asked.url };
  const passed = request(target, options, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers);
    got.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
};

/** Notes how far the stream is, from the frames that tell it. */
const follow = (text: string, position: Position): void => {
  const frame = JSON.parse(text) as { type: string; epoch?: string; seq?: number; toSeq?: number };
  if (frame.type === 'hello') position.epoch = frame.epoch ?? '';
  if (frame.type === 'subscribed' || frame.type === 'hello') position.seq = frame.seq ?? position.seq;
  if (frame.type === 'changes') position.seq = frame.toSeq ?? position.seq;
};

export const startLiveProxy = async (serviceUrl: string): Promise<LiveProxy> => {
  const target = new URL(serviceUrl);
  const sockets = new WebSocketServer({ noServer: true });
  const position: Position = { epoch: '', seq: 0 };
  let page: WebSocket | null = null;
  const join = (socket: WebSocket): void => {
    const upstream = new WebSocket(`ws://${target.host}/api/live`, { origin: serviceUrl });
    const early: string[] = [];
    page = socket;
    socket.on('message', (data) => {
      if (upstream.readyState === WebSocket.OPEN) upstream.send(String(data));
      else early.push(String(data));
    });
    upstream.on('open', () => {
      for (const text of early) upstream.send(text);
    });
    upstream.on('message', (data) => {
      follow(String(data), position);
      socket.send(String(data));
    });
    upstream.on('close', () => socket.close());
    upstream.on('error', () => socket.close());
    socket.on('close', () => upstream.close());
  };
  const server = createServer((asked, answer) => passOn(target, asked, answer));
  server.on('upgrade', (asked: IncomingMessage, duplex: Duplex, head: Buffer) => {
    sockets.handleUpgrade(asked, duplex, head, join);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    send: (ticks) => {
      const fromSeq = position.seq + 1;
      const changes = ticks.map((tick, place) => ({ ...tick, seq: fromSeq + place, epoch: position.epoch }));
      position.seq += ticks.length;
      const { epoch, seq: toSeq } = position;
      page?.send(JSON.stringify({ type: 'changes', epoch, fromSeq, toSeq, durableSeq: toSeq, merged: 0, changes }));
    },
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
