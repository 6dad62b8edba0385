import { FrozenOrders } from './events/frozen-orders.ts';
import type { App } from './http/app.ts';
import type { LiveHub } from './live/live-hub.ts';
import { liveRoute } from './live/live-route.ts';
import type { ServerPorts } from './ports.ts';
import { eventRoute } from './routes/event.ts';
import { eventsRoute } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { refreshRoute } from './routes/refresh.ts';
import { runsRoutes } from './routes/runs.ts';
import { schedulerRoutes } from './routes/scheduler.ts';
import { settingsRoutes } from './routes/settings.ts';
import { statusRoute } from './routes/status.ts';

/** Every route of the API. */
export const registerRoutes = (
  app: App,
  ports: ServerPorts,
  hub: LiveHub,
  options: { readonly adminToken: string | null },
): void => {
  eventsRoute(app, ports, new FrozenOrders());
  eventRoute(app, ports);
  refreshRoute(app, ports);
  statusRoute(app, ports, () => hub.clients.size);
  settingsRoutes(app, ports, options.adminToken === null ? 'local' : 'admin');
  runsRoutes(app, ports);
  schedulerRoutes(app, ports);
  healthRoutes(app, ports);
  liveRoute(app, hub);
};
