import type { LiveClient } from '../live/live-client.ts';
import type { Metric } from './metrics-text.ts';

/** How the clients of the live stream keep up. */
export const streamMetrics = (clients: ReadonlySet<LiveClient>): readonly Metric[] => {
  let unsentBytes = 0;
  let behind = 0;
  for (const client of clients) {
    unsentBytes += client.unsentBytes;
    if (client.behindSinceMs !== null) behind++;
  }
  return [
    {
      ...{ name: 'overround_stream_clients', type: 'gauge', help: 'Clients of the live stream.' },
      samples: [{ value: clients.size }],
    },
    {
      ...{ name: 'overround_stream_clients_behind', type: 'gauge', help: 'Of them, how many take nothing now.' },
      samples: [{ value: behind }],
    },
    {
      ...{ name: 'overround_stream_unsent_bytes', type: 'gauge', help: 'What their sockets have not taken yet.' },
      samples: [{ value: unsentBytes }],
    },
  ];
};
