/** Many rows share their instants: a look gives one to all quotes that it confirms. */
const KNOWN_MAX = 20_000;
const known = new Map<number, string>();

/** An instant as answers carry it. */
export const instant = (ms: number): string => {
  let text = known.get(ms);
  if (text === undefined) {
    if (known.size >= KNOWN_MAX) known.clear();
    text = new Date(ms).toISOString();
    known.set(ms, text);
  }
  return text;
};

export const instantOrNull = (ms: number | null): string | null => (ms === null ? null : instant(ms));
