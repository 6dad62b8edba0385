import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { Delivery } from '../../src/contract/webhook-deliveries.ts';
import { sendAsAdmin } from '../app/admin-token.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName, spanWords } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { Segments } from '../ui/segments.tsx';
import { TickingText } from '../ui/ticking-text.tsx';
import { alertRulesQuery, DELIVERIES_KEY, deliveriesQuery } from './alert-queries.ts';

type Shown = Delivery['state'] | 'all';

const STATES: readonly (readonly [Shown, string])[] = [
  ['all', 'all'],
  ['waiting', 'waiting'],
  ['delivered', 'delivered'],
  ['dead', 'given up'],
];

const NextTry = ({ at }: { readonly at: string | null }): ReactElement | null => {
  if (at === null) return null;
  const atMs = Date.parse(at);
  return <TickingText text={(now) => (atMs <= now ? 'again now' : `again in ${spanWords(atMs - now)}`)} />;
};

const columnsOf = (
  zone: string,
  ruleName: (ruleId: string) => string,
  retry: (deliveryId: string) => void,
): readonly Column<Delivery>[] => [
  {
    title: `At (${zoneName(zone)} time)`,
    kind: 'head',
    cell: ({ createdAt }) => {
      const atMs = Date.parse(createdAt);
      return `${dayName(atMs, nowMs(), zone)} ${clockTimeWithSeconds(atMs, zone)}`;
    },
  },
  { title: 'Rule', cell: ({ ruleId }) => ruleName(ruleId) },
  { title: 'Address', className: 'dim rule-hook', cell: ({ url }) => url },
  {
    title: 'State',
    className: ({ state }) => (state === 'dead' ? 'problem-text' : undefined),
    cell: ({ state }) => (state === 'dead' ? 'given up' : state),
  },
  { title: 'Attempts', kind: 'number', cell: ({ attempts }) => countText(attempts) },
  {
    title: 'Last answer',
    kind: 'wide',
    className: 'dim',
    cell: ({ status, problem, nextAt }) => (
      <>
        {status === null ? '' : `${status} `}
        {problem} <NextTry at={nextAt} />
      </>
    ),
  },
  {
    title: 'Actions',
    hidden: true,
    cell: ({ state, deliveryId }) =>
      state === 'dead' ? (
        <button type="button" className="control" onClick={() => retry(deliveryId)}>
          Send again
        </button>
      ) : null,
  },
];

/** What was sent to webhooks, what waits, and what was given up. */
export const WebhookDeliveries = (): ReactElement => {
  const [{ zone }] = useDeskView();
  const [state, setState] = useState<Shown>('all');
  const queries = useQueryClient();
  const { data: rules } = useQuery(alertRulesQuery);
  const list = useInfiniteQuery(deliveriesQuery(state === 'all' ? undefined : state));
  const retry = useMutation({
    mutationFn: (deliveryId: string) =>
      sendAsAdmin<Delivery>('POST', `/api/webhook-deliveries/${encodeURIComponent(deliveryId)}/retry`),
    onSettled: () => queries.invalidateQueries({ queryKey: [DELIVERIES_KEY] }),
  });
  const send = useRef(retry.mutate);
  send.current = retry.mutate;
  const columns = useMemo(
    () =>
      columnsOf(
        zone,
        (ruleId) => rules?.find((rule) => rule.ruleId === ruleId)?.name ?? 'a deleted rule',
        (deliveryId) => send.current(deliveryId),
      ),
    [zone, rules],
  );
  const deliveries = list.data?.pages.flatMap((page) => page.deliveries) ?? [];
  const hasWebhook = rules?.some(({ webhook }) => webhook !== null) ?? false;
  const problem = retry.error ?? list.error;
  return (
    <section aria-labelledby="deliveries-title">
      <div className="section-head">
        <h2 id="deliveries-title">Webhooks</h2>
        <Segments label="State of deliveries" value={state} options={STATES} onChange={setState} />
      </div>
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem.message}
        </p>
      )}
      {deliveries.length === 0 ? (
        <p className="dim">{hasWebhook ? 'Nothing of this kind.' : 'No rule has a webhook: nothing is sent.'}</p>
      ) : (
        <DataTable
          label="Deliveries, newest first"
          columns={columns}
          rows={deliveries}
          keyOf={({ deliveryId }) => deliveryId}
        />
      )}
      <MoreRows list={list} words="Older deliveries" />
    </section>
  );
};
