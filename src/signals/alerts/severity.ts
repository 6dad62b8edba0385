import { ALERT_SEVERITIES, type AlertSeverity, type GradedThresholds } from '../../model/alert.ts';

/** How grave a size is; `null` below the mildest threshold. */
export const gradeOf = (size: number, { warning, elevated, critical }: GradedThresholds): AlertSeverity | null => {
  if (size >= critical) return 'critical';
  if (size >= elevated) return 'elevated';
  return size >= warning ? 'warning' : null;
};

/** Rank of a severity, from 0; -1 for none. */
export const rankOf = (severity: AlertSeverity | null): number =>
  severity === null ? -1 : ALERT_SEVERITIES.indexOf(severity);
