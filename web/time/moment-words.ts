import { startOfDay, wallTime } from '../../src/model/wall-time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const two = (value: number): string => String(value).padStart(2, '0');

/** `14:03` in the zone. */
export const clockTime = (atMs: number, zone: string): string => {
  const { hour, minute } = wallTime(atMs, zone);
  return `${two(hour)}:${two(minute)}`;
};

/** `14:03:09` in the zone. */
export const clockTimeWithSeconds = (atMs: number, zone: string): string =>
  `${clockTime(atMs, zone)}:${two(wallTime(atMs, zone).second)}`;

/** `Today`, `Tomorrow`, `Yesterday` or `Sat 28 Nov`, seen from `nowMs` in the zone. */
export const dayName = (atMs: number, nowMs: number, zone: string): string => {
  const day = startOfDay(atMs, zone);
  if (day === startOfDay(nowMs, zone)) return 'Today';
  if (day === startOfDay(nowMs, zone, 1)) return 'Tomorrow';
  if (day === startOfDay(nowMs, zone, -1)) return 'Yesterday';
  const wall = wallTime(atMs, zone);
  return `${DAYS[wall.weekday]} ${wall.day} ${MONTHS[wall.month - 1]}`;
};

/** The clock time, with the day before it where that is not today: `14:03`, `Yesterday 14:03`. */
export const sinceTime = (atMs: number, nowMs: number, zone: string): string => {
  const day = dayName(atMs, nowMs, zone);
  const time = clockTime(atMs, zone);
  return day === 'Today' ? time : `${day} ${time}`;
};

/** How long ago or how long: `9 s`, `2 min`, `3 h 05`, `4 d`. */
export const spanWords = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${two(minutes % 60)}`;
  return `${Math.floor(hours / 24)} d`;
};

/** A running clock: `0:21`, `12:05`, `1:02:03`. */
export const stopwatch = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};

/** The time of an instant to the second; the day before it where that is another. */
export const secondTime = (atMs: number, now: number, zone: string): string => {
  const day = dayName(atMs, now, zone);
  return `${day === 'Today' ? '' : `${day} `}${clockTimeWithSeconds(atMs, zone)}`;
};
