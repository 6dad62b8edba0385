import type { FairMethod } from '../../odds/fair-method.ts';
import { FAIR_METHODS } from '../../odds/fair-method.ts';
import type { GapParticipant, GapView } from '../../signals/gaps/gap-input.ts';
import type { ServerPorts } from '../ports.ts';
import type { Viewpoint } from '../rows/viewpoint.ts';

/** The method that a setting names. */
export const fairMethodOf = (text: string): FairMethod => FAIR_METHODS.find((method) => method === text) ?? 'power';

/**
 * The viewpoint as gaps see it. `reference` takes part whoever else does; where none is given, it is the first of those
 * who take part. Disabled bookmakers are not compared with. `undefined` where nobody takes part.
 */
export const gapViewOf = (
  ports: Pick<ServerPorts, 'settings' | 'bookmakers' | 'sources'>,
  view: Viewpoint,
  reference: string | undefined,
  method: FairMethod = fairMethodOf(ports.settings.current.fairMethod),
): GapView | undefined => {
  const slug = reference ?? view.participants[0]?.bookmaker.slug;
  if (slug === undefined) return undefined;
  const others = view.participants.flatMap(({ bookmaker, source }) =>
    bookmaker.slug === slug || source.state === 'disabled' ? [] : [participantOf(bookmaker.slug, source)],
  );
  return {
    nowMs: view.nowMs,
    staleAfterMs: view.staleAfterMs,
    method,
    reference: participantOf(slug, ports.sources.status(slug)),
    others,
  };
};

const participantOf = (
  slug: string,
  { state, sinceMs }: { readonly state: GapParticipant['sourceState']; readonly sinceMs: number },
): GapParticipant => ({ slug, sourceState: state, sourceSinceMs: sinceMs });
