import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { SettingDefinition, Settings, SettingValue } from '../../src/contract/settings.ts';
import { ApiError } from '../api/api-error.ts';
import { settingsQuery } from '../api/queries.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { faultOf, sameValue, valueWords } from './setting-fault.ts';
import { SettingField } from './setting-field.tsx';
import { boundsWords, settingGroups, settingLabel } from './setting-groups.ts';

type Draft = Readonly<Record<string, SettingValue>>;

interface SettingsFormProps {
  readonly settings: Settings;
  readonly definitions: readonly SettingDefinition[];
  readonly nameOf: (slug: string) => string;
}

/** All settings; what was changed is saved together, all or nothing. */
export const SettingsForm = ({ settings, definitions, nameOf }: SettingsFormProps): ReactElement => {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const save = useMutation({
    mutationFn: (patch: Draft) => sendAsAdmin<Settings>('PATCH', '/api/settings', patch),
    onSuccess: (saved) => {
      queries.setQueryData(settingsQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['settings', 'history'] });
      void queries.invalidateQueries({ queryKey: ['status'] });
      setDraft({});
    },
  });
  const inForce = (name: string): SettingValue => settings[name] ?? null;
  const change = (name: string, value: SettingValue): void => {
    const { [name]: _, ...others } = draft;
    setDraft(sameValue(value, inForce(name)) ? others : { ...others, [name]: value });
    save.reset();
  };
  const refused = save.error instanceof ApiError ? save.error.details : [];
  const faultsOf = (definition: SettingDefinition): string | undefined => {
    const drafted = draft[definition.name];
    const own = drafted === undefined ? undefined : faultOf(definition, drafted);
    return own ?? refused.find(({ path }) => path === definition.name)?.message;
  };
  const changed = Object.keys(draft).length;
  const hasFault = definitions.some(({ name, ...rest }) => {
    const drafted = draft[name];
    return drafted !== undefined && faultOf({ name, ...rest }, drafted) !== undefined;
  });
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      {settingGroups(definitions, nameOf).map(({ title, definitions: group }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {group.map((definition) => (
            <SettingRow
              key={definition.name}
              definition={definition}
              value={draft[definition.name] ?? (definition.name in draft ? null : inForce(definition.name))}
              isChanged={definition.name in draft}
              fault={faultsOf(definition)}
              nameOf={nameOf}
              onChange={(value) => change(definition.name, value)}
            />
          ))}
        </section>
      ))}
      <LeaveGuard changes={changed} />
      <div className="settings-bar" data-idle={changed === 0 ? '' : undefined}>
        <button type="submit" className="control is-set" disabled={changed === 0 || hasFault || save.isPending}>
          {save.isPending
            ? 'Saving…'
            : changed === 0
              ? 'Nothing to save'
              : `Save ${changed} ${changed === 1 ? 'change' : 'changes'}`}
        </button>
        <button
          type="button"
          className="control"
          disabled={changed === 0}
          onClick={() => {
            setDraft({});
            save.reset();
          }}
        >
          Discard
        </button>
        <span role="status" className={save.error === null ? 'dim' : 'problem-text'}>
          {save.error === null ? (save.isSuccess ? 'Saved, and in force.' : '') : save.error.message}
        </span>
      </div>
    </form>
  );
};

interface SettingRowProps {
  readonly definition: SettingDefinition;
  readonly value: SettingValue;
  readonly isChanged: boolean;
  readonly fault: string | undefined;
  readonly nameOf: (slug: string) => string;
  readonly onChange: (value: SettingValue) => void;
}

const SettingRow = ({ definition, value, isChanged, fault, nameOf, onChange }: SettingRowProps): ReactElement => {
  const id = `setting-${definition.name}`;
  const isDefault = sameValue(value, definition.default);
  const label = settingLabel(definition);
  return (
    <div className="setting" data-changed={isChanged ? '' : undefined}>
      <div className="setting-name">
        {definition.kind.type === 'subset' ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        <code>{definition.name}</code>
      </div>
      <div className="setting-value">
        <SettingField
          id={id}
          definition={definition}
          value={value}
          nameOf={nameOf}
          onChange={onChange}
          invalid={fault !== undefined}
        />
      </div>
      <div id={`${id}-about`} className="setting-about">
        {definition.effect}{' '}
        <span className="dim">
          {boundsWords(definition)}; default {valueWords(definition.default)}
        </span>
        {isDefault ? null : (
          <button type="button" className="plain" onClick={() => onChange(definition.default)}>
            to default
          </button>
        )}
        {fault === undefined ? null : (
          <p className="problem-text" role="alert">
            {label} {fault}
          </p>
        )}
      </div>
    </div>
  );
};
