import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Rule, RuleGiven } from '../../src/contract/alert-rules.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { alertRulesQuery } from './alert-queries.ts';

const pathOf = (ruleId: string): string => `/api/alert-rules/${encodeURIComponent(ruleId)}`;

const useAskAgain = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: alertRulesQuery.queryKey });
};

/** Saves a rule: a new one where `ruleId` is `null`. */
export const useSaveRule = () => {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: ({ ruleId, given }: { readonly ruleId: string | null; readonly given: RuleGiven }) => {
      if (ruleId === null) return sendAsAdmin<Rule>('POST', '/api/alert-rules', given);
      const { kind: _, ...patch } = given;
      return sendAsAdmin<Rule>('PATCH', pathOf(ruleId), patch);
    },
    onSuccess: askAgain,
  });
};

/** Mutes a rule, or lets it speak again. */
export const useRuleMute = () => {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: ({ ruleId, muted }: Pick<Rule, 'ruleId' | 'muted'>) =>
      sendAsAdmin<Rule>('PATCH', pathOf(ruleId), { muted }),
    onSettled: askAgain,
  });
};

export const useDeleteRule = () => {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (ruleId: string) => sendAsAdmin<{ ruleId: string }>('DELETE', pathOf(ruleId)),
    onSettled: askAgain,
  });
};
