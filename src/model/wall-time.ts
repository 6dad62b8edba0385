/** Whether this is the name of a time zone, such as `Africa/Lagos`. */
export const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

/** The one spelling of a time zone that may be written in many: `africa/LAGOS` is `Africa/Lagos`. */
export const zoneSpelled = (name: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone;

/** What a clock in the zone shows. `month` counts from 1, `weekday` from 0 for Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
};

export const wallTime = (atMs: number, zone: string): WallTime => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
};

/** Milliseconds by which the zone's clocks are ahead of UTC at that instant. */
export const zoneOffsetMs = (atMs: number, zone: string): number => {
  const wall = wallTime(atMs, zone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return asUtc - Math.floor(atMs / 1000) * 1000;
};

/**
 * The instant at which clocks in the zone show the given time; days and minutes may overflow. Where clocks skip that
 * time the result lies just after the gap, where they show it twice it is the first.
 */
export const instantOfWall = (
  zone: string,
  wall: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour?: number;
    readonly minute?: number;
  },
): number => {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0);
  const early = asUtc - zoneOffsetMs(asUtc - 86_400_000, zone);
  const late = asUtc - zoneOffsetMs(asUtc + 86_400_000, zone);
  const fits = [early, late].filter((atMs) => atMs + zoneOffsetMs(atMs, zone) === asUtc);
  return fits.length > 0 ? Math.min(...fits) : Math.max(early, late);
};

/** The start of the day `daysAhead` days after the one in which the instant lies. */
export const startOfDay = (atMs: number, zone: string, daysAhead = 0): number => {
  const { year, month, day } = wallTime(atMs, zone);
  return instantOfWall(zone, { year, month, day: day + daysAhead });
};
