import {
  type BookmakerPacing,
  checkSettings,
  defaultSettings,
  type FlatSettings,
  readSettings,
  type SettingDefinition,
  type SettingFault,
  type Settings,
  type SettingValue,
  settingDefinitions,
  settingFault,
} from '../model/settings.ts';
import type { StoredSetting } from '../model/storage.ts';

/** One setting that a patch turns. */
export interface SettingChange {
  readonly definition: SettingDefinition;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

export type PatchResult =
  | { readonly kind: 'saved'; readonly settings: FlatSettings }
  | { readonly kind: 'refused'; readonly faults: readonly SettingFault[] };

/** Keeps the changed settings durably, with who changed them; rejects when they could not be kept. */
export type SaveSettings = (changes: readonly SettingChange[], who: string, atMs: number) => Promise<void>;

/**
 * The settings in force. Everything that collects reads `current` each time it decides something, so that a change is in
 * force at once; `onChange` is for what waits.
 */
export class SettingsStore {
  readonly definitions: readonly SettingDefinition[];
  readonly #bookmakers: readonly BookmakerPacing[];
  readonly #save: SaveSettings;
  readonly #listeners = new Set<(settings: Settings) => void>();
  #flat: FlatSettings;
  #settings: Settings;
  #updatedAtMs: number | null;
  #patching: Promise<unknown> = Promise.resolve();

  /** Stored values that no longer fit their setting, or the others, are left out: the default is in force. */
  constructor(
    bookmakers: readonly BookmakerPacing[],
    stored: readonly StoredSetting[],
    updatedAtMs: number | null,
    save: SaveSettings,
  ) {
    this.#bookmakers = bookmakers;
    this.#save = save;
    this.definitions = settingDefinitions(bookmakers);
    const fitting = this.definitions.flatMap((definition) => {
      const found = stored.find(({ scope, name }) => scope === definition.scope && name === definition.scopedName);
      return found === undefined || settingFault(definition, found.value) !== undefined
        ? []
        : [[definition.name, found.value as SettingValue] as const];
    });
    this.#flat = withStored(this.definitions, fitting);
    this.#settings = readSettings(bookmakers, this.#flat);
    this.#updatedAtMs = updatedAtMs;
  }

  get current(): Settings {
    return this.#settings;
  }
  get flat(): FlatSettings {
    return this.#flat;
  }
  /** When a setting was last changed; `null` while all are defaults. */
  get updatedAtMs(): number | null {
    return this.#updatedAtMs;
  }

  onChange(listener: (settings: Settings) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes any subset, all or nothing; in force when it resolves. One patch at a time. */
  patch(patch: Readonly<Record<string, unknown>>, who: string, nowMs: number): Promise<PatchResult> {
    const result = this.#patching.then(() => this.#apply(patch, who, nowMs));
    this.#patching = result.catch(() => undefined);
    return result;
  }

  async #apply(patch: Readonly<Record<string, unknown>>, who: string, nowMs: number): Promise<PatchResult> {
    const faults = checkSettings(this.definitions, this.#flat, patch);
    if (faults.length > 0) return { kind: 'refused', faults };
    const changes = this.definitions.flatMap((definition): SettingChange[] => {
      if (!Object.hasOwn(patch, definition.name)) return [];
      const from = this.#flat[definition.name] ?? null;
      const to = patch[definition.name] as SettingValue;
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ definition, from, to }];
    });
    if (changes.length === 0) return { kind: 'saved', settings: this.#flat };
    await this.#save(changes, who, nowMs);
    this.#flat = { ...this.#flat, ...Object.fromEntries(changes.map(({ definition, to }) => [definition.name, to])) };
    this.#settings = readSettings(this.#bookmakers, this.#flat);
    this.#updatedAtMs = nowMs;
    for (const listener of this.#listeners) listener(this.#settings);
    return { kind: 'saved', settings: this.#flat };
  }
}

/** The stored values over the defaults; those that contradict what is before them are left out. */
const withStored = (
  definitions: readonly SettingDefinition[],
  stored: readonly (readonly [name: string, value: SettingValue])[],
): FlatSettings => {
  const defaults = defaultSettings(definitions);
  const all = Object.fromEntries(stored);
  if (checkSettings(definitions, defaults, all).length === 0) return { ...defaults, ...all };
  const inForce: Record<string, SettingValue> = { ...defaults };
  for (const [name, value] of stored) {
    if (checkSettings(definitions, inForce, { [name]: value }).length === 0) inForce[name] = value;
  }
  return inForce;
};
