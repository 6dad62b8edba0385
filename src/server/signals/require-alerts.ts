import { ApiError } from '../http/api-error.ts';
import type { AlertsPort, ServerPorts } from '../ports.ts';

/** The alerts, where they have been loaded. */
export const requireAlerts = ({ alerts }: ServerPorts): AlertsPort => {
  if (!alerts.isReady) throw new ApiError('NOT_READY', 'Alerts have not been loaded yet; try again.');
  return alerts;
};
