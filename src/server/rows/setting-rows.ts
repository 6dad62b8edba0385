import type {
  SettingDefinition as DefinitionRow,
  SettingChange,
  Settings,
  SettingValue as ValueRow,
} from '../../contract/settings.ts';
import { settingsSchema } from '../../contract/settings.ts';
import type { SettingDefinition, SettingValue } from '../../model/settings.ts';
import type { StoredSettingChange } from '../../model/storage-reads.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { SettingsPort } from '../ports.ts';

const valueRow = (value: SettingValue): ValueRow => (typeof value === 'object' && value !== null ? [...value] : value);

export const settingsRow = ({ flat, updatedAtMs }: SettingsPort): Settings =>
  settingsSchema.parse({ ...flat, updatedAt: instantOrNull(updatedAtMs) });

const kindRow = (kind: SettingDefinition['kind']): DefinitionRow['kind'] => {
  if (kind.type === 'choice') return { type: kind.type, choices: [...kind.choices] };
  return kind.type === 'subset' ? { type: kind.type, of: [...kind.of] } : kind;
};

export const settingDefinitionRow = (definition: SettingDefinition): DefinitionRow => ({
  name: definition.name,
  bookmaker: definition.scope === '' ? null : definition.scope,
  default: valueRow(definition.default),
  kind: kindRow(definition.kind),
  effect: definition.effect,
});

/** The name under which the API shows a stored setting, also one that no longer exists. */
const flatName = (definitions: readonly SettingDefinition[], { scope, name }: StoredSettingChange): string =>
  definitions.find((one) => one.scope === scope && one.scopedName === name)?.name ??
  (scope === '' ? name : `${scope}.${name}`);

export const settingChangeRow = (
  definitions: readonly SettingDefinition[],
  change: StoredSettingChange,
): SettingChange => ({
  at: instant(change.atMs),
  who: change.who,
  name: flatName(definitions, change),
  from: valueRow(change.from),
  to: valueRow(change.to),
});
