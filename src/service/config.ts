import { z } from 'zod';

/** Names of our own: a variable that begins like one of them and is not known is a mistake, not somebody else's. */
const OWN_PREFIXES = ['SANDBOX_', 'OVERROUND_', 'WEBHOOK_'];

const wholeNumber = (fallback: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`)
    .default(fallback);

const amount = (fallback: number, max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number of 0 or more')
    .transform(Number)
    .refine((value) => value <= max, `must be at most ${max}`)
    .default(fallback);

const baseUrl = z
  .string()
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  }, 'must be an http or https address without a path')
  .transform((text) => new URL(text).origin)
  .optional();

const schemaFor = (slugs: readonly string[]) =>
  z.object({
    PORT: wholeNumber(4600, 0, 65_535),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z
      .string()
      .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), 'must begin with postgres://')
      .optional(),
    BACKLOG_CHANGES: wholeNumber(250_000, 1_000, 10_000_000),
    BOOKMAKERS: z.enum(['sandbox', 'live']).default('sandbox'),
    ADMIN_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    WEBHOOK_HOSTS: z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((host) => host.trim() || [])),
    CLIENT_REQUESTS_PER_SECOND: wholeNumber(100, 0, 100_000),
    CLIENT_SOCKETS: wholeNumber(50, 0, 1_000),
    COLLECT: z.enum(['scheduled', 'off']).default('scheduled'),
    SANDBOX_PORT: wholeNumber(0, 0, 65_532),
    SANDBOX_EVENTS: wholeNumber(1311, 1, 20_000),
    SANDBOX_SEED: wholeNumber(1, 0, 4_294_967_295),
    SANDBOX_LATENCY: amount(1, 100),
    SANDBOX_SPEED: amount(1, 10_000),
    SANDBOX_CAPACITY: z.enum(['roomy', 'tight']).default('roomy'),
    ...Object.fromEntries(slugs.map((slug) => [`${slug.toUpperCase()}_URL`, baseUrl])),
  });

/** What the environment says, checked. Durations and sizes carry their units in their names. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Changes that may wait for the database before collecting waits too. */
  readonly backlogChanges: number;
  readonly mode: 'sandbox' | 'live';
  /** Base URLs that override a bookmaker's own, by slug. */
  readonly baseUrls: Readonly<Record<string, string>>;
  readonly adminToken: string | null;
  readonly logLevel: string;
  readonly webhookHosts: readonly string[];
  /** What one client may do at most; `null`: no bound. */
  readonly perClient: { readonly requestsPerSecond: number | null; readonly sockets: number | null };
  readonly collects: boolean;
  readonly sandbox: {
    readonly port: number;
    readonly events: number;
    readonly seed: number;
    readonly latency: number;
    readonly speed: number;
    readonly capacity: 'roomy' | 'tight';
  };
}

/** The environment cannot be used; the message says what to mend, one line a variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads and checks the environment. Throws `ConfigError`. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>, slugs: readonly string[]): Config => {
  const schema = schemaFor(slugs);
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(set).filter(
    (name) => OWN_PREFIXES.some((prefix) => name.startsWith(prefix)) && !(name in schema.shape),
  );
  const parsed = schema.safeParse(set);
  const faults = [
    ...unknown.map((name) => `${name} is not a variable of Overround`),
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults.join('\n'));
  const { data } = parsed;
  if (!LOOPBACK.has(data.HOST) && data.ADMIN_TOKEN === undefined) {
    throw new ConfigError(`HOST is ${data.HOST}: listening beyond this machine needs an ADMIN_TOKEN`);
  }
  const urls = data as Readonly<Record<string, unknown>>;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    backlogChanges: data.BACKLOG_CHANGES,
    mode: data.BOOKMAKERS,
    baseUrls: Object.fromEntries(
      slugs.flatMap((slug) => {
        const url = urls[`${slug.toUpperCase()}_URL`];
        return typeof url === 'string' ? [[slug, url]] : [];
      }),
    ),
    adminToken: data.ADMIN_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    webhookHosts: data.WEBHOOK_HOSTS,
    perClient: { requestsPerSecond: data.CLIENT_REQUESTS_PER_SECOND || null, sockets: data.CLIENT_SOCKETS || null },
    collects: data.COLLECT === 'scheduled',
    sandbox: {
      port: data.SANDBOX_PORT,
      events: data.SANDBOX_EVENTS,
      seed: data.SANDBOX_SEED,
      latency: data.SANDBOX_LATENCY,
      speed: data.SANDBOX_SPEED,
      capacity: data.SANDBOX_CAPACITY,
    },
  };
};
