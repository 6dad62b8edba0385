import type { App } from './http/app.ts';
import type { LiveHub } from './live/live-hub.ts';
import { liveRoute } from './live/live-route.ts';
import { SocketSlots } from './live/socket-slots.ts';
import type { ServerPorts } from './ports.ts';
import { alertRulesRoutes } from './routes/alert-rules.ts';
import { alertsRoutes } from './routes/alerts.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { changeRatesRoute } from './routes/change-rates.ts';
import { changesRoute } from './routes/changes.ts';
import { competitionDaysRoute } from './routes/competition-days.ts';
import { competitionsRoutes } from './routes/competitions.ts';
import { coverageRoute } from './routes/coverage.ts';
import { eventRoute } from './routes/event.ts';
import { eventMutesRoutes } from './routes/event-mutes.ts';
import { eventsRoute } from './routes/events.ts';
import { exportsRoutes } from './routes/exports.ts';
import { gapsRoute } from './routes/gaps.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoute } from './routes/history.ts';
import { implausibleRoute } from './routes/implausible.ts';
import { marketsRoute } from './routes/markets.ts';
import { metricsRoute } from './routes/metrics.ts';
import { moversRoute } from './routes/movers.ts';
import { refreshRoute } from './routes/refresh.ts';
import { retentionRoutes } from './routes/retention.ts';
import { runsRoutes } from './routes/runs.ts';
import { schedulerRoutes } from './routes/scheduler.ts';
import { settingsRoutes } from './routes/settings.ts';
import { statusRoute } from './routes/status.ts';
import { storageRoutes } from './routes/storage.ts';
import { unmappedRoute } from './routes/unmapped.ts';
import { webhookDeliveriesRoutes } from './routes/webhook-deliveries.ts';
import type { ServerOptions } from './server-options.ts';
import { alertSignal } from './signals/alert-signal.ts';
import { ChangeRateDesk } from './signals/change-rate-desk.ts';
import { GapDesk } from './signals/gap-desk.ts';
import { MoverDesk } from './signals/mover-desk.ts';
import { moverSignal } from './signals/mover-signal.ts';

/** Every route of the API. */
export const registerRoutes = (
  app: App,
  ports: ServerPorts,
  hub: LiveHub,
  options: Pick<ServerOptions, 'adminToken' | 'perClient'>,
): void => {
  const rates = new ChangeRateDesk(ports);
  // First: it counts the answers of all that follow.
  metricsRoute(app, ports, hub, rates);
  const gaps = new GapDesk(ports);
  const movers = new MoverDesk(ports);
  ports.alerts.onAlerts((alerts) => hub.tell('alerts', alerts.map(alertSignal)));
  movers.onMovers((moved) => hub.tell('movers', moved.map(moverSignal(movers))));
  app.addHook('onClose', async () => {
    gaps.close();
    movers.close();
    rates.close();
  });
  eventsRoute(app, ports, gaps);
  gapsRoute(app, ports, gaps);
  implausibleRoute(app, ports);
  moversRoute(app, ports, movers);
  eventRoute(app, ports);
  historyRoute(app, ports, (afterSeq) => hub.feeds.changes.after(afterSeq));
  refreshRoute(app, ports);
  competitionsRoutes(app, ports);
  marketsRoute(app, ports);
  changesRoute(app, ports);
  changeRatesRoute(app, rates);
  coverageRoute(app, ports);
  unmappedRoute(app, ports);
  statusRoute(app, ports, () => hub.clients.size);
  settingsRoutes(app, ports, options.adminToken === null ? 'local' : 'admin');
  runsRoutes(app, ports);
  schedulerRoutes(app, ports);
  healthRoutes(app, ports);
  liveRoute(app, hub, new SocketSlots(options.perClient.sockets));
  storageRoutes(app, ports);
  retentionRoutes(app, ports);
  analysisRoutes(app, ports);
  competitionDaysRoute(app, ports);
  exportsRoutes(app, ports);
  alertsRoutes(app, ports);
  alertRulesRoutes(app, ports);
  eventMutesRoutes(app, ports);
  webhookDeliveriesRoutes(app, ports);
};
