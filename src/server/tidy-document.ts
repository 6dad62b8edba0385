type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const COMPONENT = '#/components/schemas/';
const CHANGING = ['post', 'put', 'patch', 'delete'];

const referencesIn = (value: Json): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' && inner.startsWith(COMPONENT)
      ? [inner.slice(COMPONENT.length)]
      : referencesIn(inner),
  );
};

/** The components that something served refers to, directly or through another. */
const reachable = (schemas: JsonObject, paths: Json): JsonObject => {
  const found = new Set<string>();
  const waiting = [...referencesIn(paths)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...referencesIn(schemas[name] ?? null));
  }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
};

/** A body that may be left out arrives here as one that may be `null`. */
const tidyBody = (body: JsonObject): void => {
  const content = isObject(body.content) ? body.content['application/json'] : undefined;
  if (!isObject(content) || !isObject(content.schema) || !Array.isArray(content.schema.anyOf)) return;
  const [schema, nothing] = content.schema.anyOf;
  if (schema === undefined || !isObject(nothing) || nothing.type !== 'null') return;
  content.schema = schema;
  body.required = false;
};

/** Says what the generated document cannot know: which bodies are optional, which routes need the token, what is used. */
export const tidyDocument = <Document extends object>(document: Document): Document => {
  const copy: JsonObject = JSON.parse(JSON.stringify(document));
  const paths = isObject(copy.paths) ? copy.paths : {};
  for (const operations of Object.values(paths)) {
    if (!isObject(operations)) continue;
    for (const [method, operation] of Object.entries(operations)) {
      if (!isObject(operation)) continue;
      if (isObject(operation.requestBody)) tidyBody(operation.requestBody);
      if (CHANGING.includes(method)) operation.security = [{ adminToken: [] }];
    }
  }
  const components = isObject(copy.components) ? copy.components : {};
  if (isObject(components.schemas)) components.schemas = reachable(components.schemas, paths);
  return copy as Document;
};
