/** The zone in which the desk works unless the reader chooses another. */
export const DEFAULT_ZONE = 'Africa/Lagos';

const OFFERED = [DEFAULT_ZONE, 'Africa/Accra', 'Africa/Nairobi', 'Africa/Johannesburg', 'Europe/London', 'UTC'];

/** The zones of the choice: the desk's own, and the reader's. */
export const offeredZones = (): readonly string[] => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return OFFERED.includes(own) ? OFFERED : [...OFFERED, own];
};

/** `Africa/Lagos` as people say it: `Lagos`. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
