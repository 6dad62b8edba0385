import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { alertRulesQuery } from './alert-queries.ts';
import { KIND_WORDS, thresholdWords } from './alert-words.ts';
import { useRuleMute } from './use-rule-mute.ts';

const WHOSE_WORDS = { ours: 'our prices', others: 'the others’ prices', any: 'all prices' } as const;

/** What is watched for, and what of it is muted. */
export const AlertRules = (): ReactElement => {
  const { data: rules, error } = useQuery(alertRulesQuery);
  const mute = useRuleMute();
  const problem = mute.error ?? error;
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">Rules</h2>
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem.message}
        </p>
      )}
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Kind</th>
              <th scope="col">Watches</th>
              <th scope="col">When</th>
              <th scope="col">Webhook</th>
              <th scope="col">
                <span className="sr-only">Mute</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules?.map((rule) => (
              <tr key={rule.ruleId} data-muted={rule.muted ? '' : undefined}>
                <th scope="row">{rule.name}</th>
                <td>{KIND_WORDS[rule.kind]}</td>
                <td>{WHOSE_WORDS[rule.filters.whose]}</td>
                <td className="is-wide">{thresholdWords(rule.thresholds)}</td>
                <td className="dim">{rule.webhook === null ? 'none' : rule.webhook.url}</td>
                <td>
                  <button
                    type="button"
                    className="control"
                    aria-label={`${rule.muted ? 'Unmute' : 'Mute'} ${rule.name}`}
                    disabled={mute.isPending}
                    onClick={() => mute.mutate({ ruleId: rule.ruleId, muted: !rule.muted })}
                  >
                    {rule.muted ? 'Muted: unmute' : 'Mute'}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rules?.length === 0 ? <p className="dim">There is no rule: nothing raises an alert.</p> : null}
    </section>
  );
};
