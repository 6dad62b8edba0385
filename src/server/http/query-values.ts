import { z } from 'zod';

type Kind = 'number' | 'boolean' | 'array' | 'text';

const kindOf = (schema: unknown): Kind => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return kindOf(schema.unwrap());
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodArray ? 'array' : 'text';
};

const kindsBySchema = new WeakMap<z.ZodObject, ReadonlyMap<string, Kind>>();

const kindsOf = (schema: z.ZodObject): ReadonlyMap<string, Kind> => {
  let kinds = kindsBySchema.get(schema);
  if (kinds === undefined) {
    kinds = new Map(Object.entries(schema.shape).map(([name, field]) => [name, kindOf(field)]));
    kindsBySchema.set(schema, kinds);
  }
  return kinds;
};

const NUMBER = /^-?\d{1,16}(\.\d{1,10})?$/;

const read = (kind: Kind, value: unknown): unknown => {
  if (kind === 'array') return Array.isArray(value) ? value : [value];
  if (kind === 'number' && typeof value === 'string' && NUMBER.test(value)) return Number(value);
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
};

/**
 * The text of a query in the types that its schema names: a repeatable name becomes a list, digits a number. What does
 * not read as its type stays text, for the schema to refuse.
 */
export const queryValues = (schema: z.ZodObject, query: unknown): Record<string, unknown> => {
  const kinds = kindsOf(schema);
  return Object.fromEntries(
    Object.entries(query ?? {}).map(([name, value]) => [name, read(kinds.get(name) ?? 'text', value)]),
  );
};
