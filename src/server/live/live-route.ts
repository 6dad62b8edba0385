import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { errorAnswerSchema } from '../../contract/error-answer.ts';
import { LIVE_BOUNDS, serverFrameSchema } from '../../contract/live.ts';
import { ApiError } from '../http/api-error.ts';
import { CLIENTS_MAX, type LiveHub } from './live-hub.ts';
import type { LiveSocket } from './live-socket.ts';
import type { SocketSlots } from './socket-slots.ts';

const TERMINATE_AFTER_MS = 5_000;

const asLiveSocket = (socket: WebSocket): LiveSocket => ({
  get bufferedAmount() {
    return socket.bufferedAmount;
  },
  send: (frame) => {
    if (socket.readyState === socket.OPEN) socket.send(frame, { binary: false });
  },
  close: (code, reason) => {
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), TERMINATE_AFTER_MS).unref();
  },
});

/** Prepares the server for WebSockets; comes before every route. */
export const acceptSockets = async (app: FastifyInstance): Promise<void> => {
  await app.register(websocket, { options: { maxPayload: LIVE_BOUNDS.frameBytes, perMessageDeflate: false } });
};

/** `slots` bounds the sockets of one client, the hub those of all. */
export const liveRoute = (app: FastifyInstance, hub: LiveHub, slots: SocketSlots): void => {
  app.route({
    method: 'GET',
    url: '/api/live',
    schema: {
      tags: ['live'],
      summary: 'The live stream, a WebSocket of JSON frames',
      description: 'An upgrade is needed. Its frames are described in the reference of the live stream.',
      response: {
        101: { description: 'The stream begins.', content: { 'application/json': { schema: serverFrameSchema } } },
        403: errorAnswerSchema,
        426: errorAnswerSchema,
        429: errorAnswerSchema,
      },
    },
    handler: async () => {
      throw new ApiError('UPGRADE_REQUIRED');
    },
    preValidation: async (request) => {
      if (request.ws && (hub.clients.size >= CLIENTS_MAX || slots.isFull(request.ip)))
        throw new ApiError('TOO_MANY_REQUESTS', 'Too many sockets.');
    },
    wsHandler: (socket, request) => {
      const giveBack = slots.take(request.ip);
      const client = hub.connect(asLiveSocket(socket));
      socket.on('message', (data) => void hub.receive(client, data.toString()));
      socket.on('close', () => {
        giveBack();
        hub.disconnect(client);
      });
    },
  });
};
