const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = '(?<time>\\d{2}:\\d{2}:\\d{2})';

/** The three forms that HTTP allows (RFC 9110, 5.6.7); the first is what servers send today. */
const FORMS = [
  new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^[A-Z][a-z]{5,8}, (?<day>\\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\\d{2}) ${TIME} GMT$`),
  new RegExp(`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
];

/** An HTTP date as epoch milliseconds; `null` for everything else, days that do not exist included. */
export const parseHttpDate = (text: string, nowMs: number): number | null => {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { day = '', month = '', year = '', time = '' } = parts;
    return instantOf(fullYear(year, nowMs), MONTHS.indexOf(month), Number(day), time);
  }
  return null;
};

/** A year of two digits that seems more than 50 years ahead belongs to the century before. */
const fullYear = (digits: string, nowMs: number): number => {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
};

const instantOf = (year: number, month: number, day: number, time: string): number | null => {
  const [hours = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = time.split(':').map(Number);
  if (month < 0 || hours > 23 || minutes > 59 || seconds > 60) return null;
  const midnight = new Date(Date.UTC(year, month, day));
  if (midnight.getUTCMonth() !== month || midnight.getUTCDate() !== day) return null;
  return midnight.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
};
