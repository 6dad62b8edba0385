/** SQL of the instant that a parameter of epoch milliseconds stands for. */
export const instant = (parameter: string): string => `to_timestamp(${parameter}::float8 / 1000)`;

/**
 * SQL of "is in this array", hashed whatever its length: an array by itself is gone through for each row once a statement
 * is planned for good, and a join would ask the summaries of an index once for each entry.
 */
export const inList = (value: string, array: string): string => `(${value} IN (SELECT unnest(${array}))) IS TRUE`;
