/** Odds as people read them: two decimals, three where the bookmaker gives three; a dash where there is no price. */
export const oddsText = (odds: number | null): string => {
  if (odds === null) return '–';
  const thousandths = Math.round(odds * 1000);
  return (thousandths / 1000).toFixed(thousandths % 10 === 0 ? 2 : 3);
};

/** A margin, a fraction, in percent with one decimal: `4.7 %`. */
export const marginText = (margin: number | null): string => {
  if (margin === null) return '–';
  const percent = (margin * 100).toFixed(1);
  return `${percent === '-0.0' ? '0.0' : percent.replace('-', '−')} %`;
};

/** A probability, a fraction, in percent with one decimal. */
export const probabilityText = (probability: number | null): string =>
  probability === null ? '–' : `${(probability * 100).toFixed(1)} %`;

/** A fraction in percent with one decimal, where the head of the column says that it is percent: `64.5`. */
export const percentText = (fraction: number): string => (fraction * 100).toFixed(1);

/** Points with their sign, one decimal: `+0.8`, `−1.2`, `0.0`. */
export const pointsText = (points: number): string => {
  const text = Math.abs(points).toFixed(1);
  if (text === '0.0') return text;
  return points > 0 ? `+${text}` : `−${text}`;
};

/** A count with thousands apart: `1,311`. */
export const countText = (count: number): string => count.toLocaleString('en-GB');

/** A latency: `337 ms`; a dash where none is known. */
export const millisText = (ms: number | null): string => (ms === null ? '–' : `${countText(Math.round(ms))} ms`);

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes in the largest unit that leaves at least 1: `3.4 MB`. */
export const bytesText = (bytes: number): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[unit]}`;
};

/** A line with its sign where it is a handicap: `2.5`, `+1`, `−0.75`, `0`. */
export const lineText = (line: number, signed: boolean): string => {
  const text = String(Math.abs(line));
  if (line < 0) return `−${text}`;
  return signed && line > 0 ? `+${text}` : text;
};
