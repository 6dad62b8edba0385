import { onTestFinished } from 'vitest';
import type { ClientFrame } from '../../contract/live.ts';
import { LiveHub } from '../live/live-hub.ts';
import type { FakePorts } from './fake-ports.ts';
import { FakeSocket } from './fake-socket.ts';
import { smallMarket } from './small-market.ts';

/** A hub over the small market, and clients that talk to it; time is the test's. */
export const liveProbe = (ports: FakePorts = smallMarket(), changesMax?: number) => {
  const hub = new LiveHub(ports, changesMax);
  onTestFinished(() => hub.close());
  return {
    ports,
    hub,
    /** Connects a client and sends its first frames. */
    join: async (...frames: ClientFrame[]) => {
      const socket = new FakeSocket();
      const client = hub.connect(socket);
      const say = (frame: ClientFrame | string) =>
        hub.receive(client, typeof frame === 'string' ? frame : JSON.stringify(frame));
      for (const frame of frames) await say(frame);
      return { socket, client, say };
    },
    /** Lets the next flush happen. */
    flush: () => ports.clock.advance(100),
  };
};

/** The price of a quote of the small market, moved. */
export const move = (ports: FakePorts, home: number, eventId = '1001', market = '1x2-ft') =>
  ports.book.quote({ eventId, bookmaker: 'betpawa', market, prices: [home, 4200, 6100] });
