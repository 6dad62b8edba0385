import type { Dialect } from '../serving/dialect.ts';

/** Takes over the given parts of a dialect. @returns a message when one of them is not known */
export function readDialect(body: unknown, current: Dialect): Dialect | string {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const {
    betpawaListIds = current.betpawaListIds,
    bet9jaLists = current.bet9jaLists,
    betpawa = current.betpawa,
  } = fields;
  const unknown = Object.keys(fields).find((key) => !(key in current));
  if (unknown !== undefined) {
    return `unknown part of the dialect: ${unknown}`;
  }
  if (typeof betpawaListIds !== 'boolean') {
    return 'betpawaListIds is true or false';
  }
  if (bet9jaLists !== 'array' && bet9jaLists !== 'object') {
    return 'bet9jaLists is array or object';
  }
  if (betpawa !== 'v4' && betpawa !== 'v3-bodies') {
    return 'betpawa is v4 or v3-bodies';
  }
  return { betpawaListIds, bet9jaLists, betpawa };
}
