const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const PLAIN = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

const inReach = (ms: number): number | undefined => (ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : undefined);

/** Epoch milliseconds of an ISO instant with zone; without one it is no instant. */
export const instantOfIso = (value: unknown): number | undefined =>
  typeof value === 'string' && ISO.test(value) ? inReach(Date.parse(value)) : undefined;

/** Epoch milliseconds given as such, as a number or as its text. */
export const instantOfEpochMs = (value: unknown): number | undefined => {
  if (typeof value === 'string' && !/^\d{1,15}$/.test(value)) return undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const ms = Number(value);
  return Number.isInteger(ms) ? inReach(ms) : undefined;
};

/** Epoch milliseconds of `YYYY-MM-DD HH:MM:SS`, which is UTC. */
export const instantOfPlainUtc = (value: unknown): number | undefined => {
  const parts = typeof value === 'string' ? PLAIN.exec(value) : null;
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number);
  const ms = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  // Dates that do not exist roll over; the text of what came out shows it.
  return new Date(ms).toISOString().slice(0, 19) === String(value).replace(' ', 'T') ? inReach(ms) : undefined;
};
