import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Rule } from '../../src/contract/alert-rules.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { alertRulesQuery } from './alert-queries.ts';

interface RuleMute {
  readonly ruleId: string;
  readonly muted: boolean;
}

/** Mutes a rule, or lets it speak again. */
export const useRuleMute = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ ruleId, muted }: RuleMute) =>
      sendAsAdmin<Rule>('PATCH', `/api/alert-rules/${encodeURIComponent(ruleId)}`, { muted }),
    onSettled: () => queries.invalidateQueries({ queryKey: alertRulesQuery.queryKey }),
  });
};
