import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { Rule } from '../../src/contract/alert-rules.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Popover } from '../ui/popover.tsx';
import { alertRulesQuery } from './alert-queries.ts';
import { KIND_WORDS, thresholdWords } from './alert-words.ts';
import { RuleEditor } from './rule-editor.tsx';
import { filterWords } from './rule-words.ts';
import { useDeleteRule, useRuleMute } from './use-rules.ts';

interface RuleActions {
  readonly edit: (rule: Rule) => void;
  readonly mute: (rule: Rule) => void;
  readonly remove: (rule: Rule) => void;
}

const columnsOf = ({ edit, mute, remove }: RuleActions): readonly Column<Rule>[] => [
  { title: 'Rule', kind: 'head', cell: ({ name }) => name },
  { title: 'Kind', cell: ({ kind }) => KIND_WORDS[kind] },
  { title: 'When', kind: 'wide', cell: ({ thresholds }) => thresholdWords(thresholds) },
  { title: 'Where', className: 'dim rule-where', cell: filterWords },
  { title: 'Webhook', className: 'dim rule-hook', cell: ({ webhook }) => webhook?.url ?? 'none' },
  {
    title: 'Actions',
    hidden: true,
    className: 'alert-actions',
    cell: (rule) => (
      <>
        <Popover className="plain" label={`Delete ${rule.name}…`} button="Delete…">
          {() => (
            <div className="options">
              <span>What it has raised stays.</span>
              <button type="button" className="control" onClick={() => remove(rule)}>
                Delete “{rule.name}”
              </button>
            </div>
          )}
        </Popover>
        <button
          type="button"
          className="control"
          aria-label={`${rule.muted ? 'Unmute' : 'Mute'} ${rule.name}`}
          onClick={() => mute(rule)}
        >
          {rule.muted ? 'Muted: unmute' : 'Mute'}
        </button>
        <button type="button" className="control" aria-label={`Edit ${rule.name}`} onClick={() => edit(rule)}>
          Edit
        </button>
      </>
    ),
  },
];

/** What is watched for, and what of it is muted. */
export const AlertRules = (): ReactElement => {
  const { data: rules, error } = useQuery(alertRulesQuery);
  const mute = useRuleMute();
  const remove = useDeleteRule();
  /** The rule in the editor; `new` one, or none. */
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const actions = useRef({ mute: mute.mutate, remove: remove.mutate });
  actions.current = { mute: mute.mutate, remove: remove.mutate };
  const columns = useMemo(
    () =>
      columnsOf({
        edit: setEdited,
        mute: ({ ruleId, muted }) => actions.current.mute({ ruleId, muted: !muted }),
        remove: ({ ruleId }) => actions.current.remove(ruleId),
      }),
    [],
  );
  const problem = mute.error ?? remove.error ?? error;
  return (
    <section aria-labelledby="rules-title">
      <div className="section-head">
        <h2 id="rules-title">Rules</h2>
        <button type="button" className="control" onClick={() => setEdited('new')}>
          New rule
        </button>
      </div>
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem.message}
        </p>
      )}
      {rules?.length === 0 ? <p className="dim">There is no rule: nothing raises an alert.</p> : null}
      {rules === undefined || rules.length === 0 ? null : (
        <DataTable
          label="Rules"
          className="rules cards"
          columns={columns}
          rows={rules}
          keyOf={({ ruleId }) => ruleId}
          isDim={({ muted }) => muted}
        />
      )}
      {edited === null ? null : <RuleEditor rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  );
};
