import type { CollectionMode } from './run.ts';

/** What settings need to know of a bookmaker; the registry provides it. */
export interface BookmakerPacing {
  readonly slug: string;
  readonly pacing: {
    readonly concurrency: { readonly default: number; readonly max: number };
    readonly delayMs: { readonly default: number; readonly max: number } | null;
  };
}

export type SettingValue = number | string | readonly string[] | null;

/** One setting: where it is stored, what it may be, and what it does, in words for the settings page. */
export interface SettingDefinition {
  /** The flat name of the API, such as `bet9jaDelayMs`. */
  readonly name: string;
  /** A bookmaker's slug, or `''`. */
  readonly scope: string;
  /** The name inside its scope, such as `delayMs`. */
  readonly scopedName: string;
  readonly default: SettingValue;
  readonly kind:
    | { readonly type: 'integer'; readonly min: number; readonly max: number }
    | { readonly type: 'rate-or-none' }
    | { readonly type: 'choice'; readonly choices: readonly string[] }
    | { readonly type: 'subset'; readonly of: readonly string[] };
  readonly effect: string;
}

export interface BookmakerSettings {
  readonly enabled: boolean;
  /** Most requests in flight, discovery and refresh included. */
  readonly concurrency: number;
  /** Pause after each request, held inside its slot. */
  readonly delayMs: number;
  /** `null`: no ceiling of requests per second. */
  readonly maxRequestsPerSecond: number | null;
}

/** The settings as the collector reads them. */
export interface Settings {
  readonly scrapeIntervalMinutes: number;
  readonly staleAfterMinutes: number;
  /** 0: nothing is looked at between runs. */
  readonly imminentLookSeconds: number;
  readonly collectionMode: CollectionMode;
  readonly maxConcurrentEvents: number;
  readonly batchSize: number;
  readonly oddsRetentionDays: number;
  readonly matchRetentionDays: number;
  readonly cleanupFrequencyHours: number;
  readonly fairMethod: string;
  readonly alertRetentionDays: number;
  readonly storageLimitGb: number;
  readonly bookmakers: Readonly<Record<string, BookmakerSettings>>;
}

/** The settings as the API shows them, by flat name. */
export type FlatSettings = Readonly<Record<string, SettingValue>>;

/** Modes of collecting, the first being the default. */
export const COLLECTION_MODES = ['adaptive', 'fixed'] as const satisfies readonly CollectionMode[];
export const FAIR_METHODS = ['power', 'proportional', 'additive', 'odds-ratio', 'shin'] as const;

const integer = (name: string, fallback: number, min: number, max: number, effect: string): SettingDefinition => ({
  name,
  scope: '',
  scopedName: name,
  default: fallback,
  kind: { type: 'integer', min, max },
  effect,
});

const choice = (name: string, choices: readonly [string, ...string[]], effect: string): SettingDefinition => ({
  name,
  scope: '',
  scopedName: name,
  default: choices[0],
  kind: { type: 'choice', choices },
  effect,
});

const ofBookmaker = ({ slug, pacing }: BookmakerPacing): SettingDefinition[] => [
  {
    name: `${slug}Concurrency`,
    scope: slug,
    scopedName: 'concurrency',
    default: pacing.concurrency.default,
    kind: { type: 'integer', min: 1, max: pacing.concurrency.max },
    effect: 'Most requests in flight to this bookmaker, discovery and refresh included.',
  },
  ...(pacing.delayMs === null
    ? []
    : [
        {
          name: `${slug}DelayMs`,
          scope: slug,
          scopedName: 'delayMs',
          default: pacing.delayMs.default,
          kind: { type: 'integer', min: 0, max: pacing.delayMs.max },
          effect: 'Pause after each request, held inside its slot.',
        } as const,
      ]),
  {
    name: `${slug}MaxRequestsPerSecond`,
    scope: slug,
    scopedName: 'maxRequestsPerSecond',
    default: null,
    kind: { type: 'rate-or-none' },
    effect: 'Most requests per second to this bookmaker; none: no ceiling.',
  },
];

/** All settings for the given bookmakers, in the order in which people read them. */
export const settingDefinitions = (bookmakers: readonly BookmakerPacing[]): readonly SettingDefinition[] => {
  const slugs = bookmakers.map(({ slug }) => slug);
  return [
    integer('scrapeIntervalMinutes', 5, 1, 60, 'Time between the starts of two scheduled runs.'),
    integer(
      'staleAfterMinutes',
      15,
      1,
      240,
      'A quote not confirmed for longer is shown as unknown; above the interval.',
    ),
    integer(
      'imminentLookSeconds',
      30,
      0,
      600,
      'Mode adaptive, between runs: a match within 30 minutes of kick-off is looked at again after so long, one within two hours after four times as long; 0: not before the next run.',
    ),
    {
      name: 'enabledBookmakers',
      scope: '',
      scopedName: 'enabledBookmakers',
      default: slugs,
      kind: { type: 'subset', of: slugs },
      effect: 'Which bookmakers are collected.',
    },
    choice('collectionMode', COLLECTION_MODES, 'How requests are scheduled: in batches of events, or one lane each.'),
    integer('maxConcurrentEvents', 10, 1, 100, 'Mode fixed: events in flight per batch.'),
    integer('batchSize', 50, 10, 200, 'Mode fixed: events per batch; mode adaptive: unit of progress.'),
    ...bookmakers.flatMap(ofBookmaker),
    integer('oddsRetentionDays', 14, 1, 365, 'How long history is kept.'),
    integer('matchRetentionDays', 14, 1, 365, 'How long finished events are kept.'),
    integer('cleanupFrequencyHours', 24, 1, 168, 'Time between two clean-ups.'),
    choice('fairMethod', FAIR_METHODS, 'How the margin is taken out of prices for fair probabilities.'),
    integer('alertRetentionDays', 7, 1, 90, 'How long alerts are kept.'),
    integer('storageLimitGb', 50, 1, 10_000, 'Size of the database above which an alert is raised.'),
  ];
};

const isNumberIn = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** Why a value does not fit its setting; `undefined` when it does. */
export const settingFault = ({ kind }: SettingDefinition, value: unknown): string | undefined => {
  switch (kind.type) {
    case 'integer':
      return isNumberIn(value, kind.min, kind.max) ? undefined : `a whole number from ${kind.min} to ${kind.max}`;
    case 'rate-or-none':
      return value === null || (typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 10_000)
        ? undefined
        : 'a number above 0, or null';
    case 'choice':
      return kind.choices.some((known) => known === value) ? undefined : `one of ${kind.choices.join(', ')}`;
    case 'subset': {
      const known = Array.isArray(value) && value.length > 0 && value.every((one) => kind.of.includes(one));
      return known && new Set(value).size === value.length ? undefined : `at least one of ${kind.of.join(', ')}`;
    }
  }
};

export interface SettingFault {
  readonly path: string;
  readonly message: string;
}

/** Checks a patch against the definitions and, merged with what is in force, across settings. All or nothing. */
export const checkSettings = (
  definitions: readonly SettingDefinition[],
  inForce: FlatSettings,
  patch: Readonly<Record<string, unknown>>,
): readonly SettingFault[] => {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const faults: SettingFault[] = [];
  for (const [name, value] of Object.entries(patch)) {
    const definition = byName.get(name);
    const fault = definition === undefined ? 'no such setting' : settingFault(definition, value);
    if (fault !== undefined)
      faults.push({ path: name, message: definition === undefined ? fault : `must be ${fault}` });
  }
  if (faults.length > 0) return faults;
  const merged = { ...inForce, ...patch };
  if (Number(merged.staleAfterMinutes) <= Number(merged.scrapeIntervalMinutes)) {
    faults.push({ path: 'staleAfterMinutes', message: 'must be above scrapeIntervalMinutes' });
  }
  return faults;
};

export const defaultSettings = (definitions: readonly SettingDefinition[]): FlatSettings =>
  Object.fromEntries(definitions.map((definition) => [definition.name, definition.default]));

/** The typed settings out of checked flat ones. */
export const readSettings = (bookmakers: readonly BookmakerPacing[], flat: FlatSettings): Settings => {
  const number = (name: string): number => Number(flat[name]);
  const enabled = flat.enabledBookmakers;
  return {
    scrapeIntervalMinutes: number('scrapeIntervalMinutes'),
    staleAfterMinutes: number('staleAfterMinutes'),
    imminentLookSeconds: number('imminentLookSeconds'),
    collectionMode: flat.collectionMode === 'adaptive' ? 'adaptive' : 'fixed',
    maxConcurrentEvents: number('maxConcurrentEvents'),
    batchSize: number('batchSize'),
    oddsRetentionDays: number('oddsRetentionDays'),
    matchRetentionDays: number('matchRetentionDays'),
    cleanupFrequencyHours: number('cleanupFrequencyHours'),
    fairMethod: String(flat.fairMethod),
    alertRetentionDays: number('alertRetentionDays'),
    storageLimitGb: number('storageLimitGb'),
    bookmakers: Object.fromEntries(
      bookmakers.map(({ slug, pacing }) => [
        slug,
        {
          enabled: Array.isArray(enabled) && enabled.includes(slug),
          concurrency: number(`${slug}Concurrency`),
          delayMs: pacing.delayMs === null ? 0 : number(`${slug}DelayMs`),
          maxRequestsPerSecond: (flat[`${slug}MaxRequestsPerSecond`] as number | null | undefined) ?? null,
        },
      ]),
    ),
  };
};
