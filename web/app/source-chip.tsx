import type { ReactElement } from 'react';
import type { Source } from '../../src/contract/status.ts';
import { countText, millisText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { sinceTime, spanWords } from '../time/moment-words.ts';
import { Popover } from '../ui/popover.tsx';
import { TickingText } from '../ui/ticking-text.tsx';

/** Glyph of a state: colour is never the only thing that tells it. */
export const SOURCE_GLYPHS = { up: '●', degraded: '◐', down: '○', disabled: '–' } as const satisfies Record<
  Source['state'],
  string
>;

/** What the chip says behind its dot: the age while all is well, else what is wrong and for how long. */
const chipWords = (source: Source, now: number): string => {
  const throttledMs = source.throttledUntil === null ? 0 : Date.parse(source.throttledUntil) - now;
  if (source.state === 'disabled') return 'disabled';
  if (source.state === 'down') return `down ${spanWords(now - Date.parse(source.since))}`;
  if (throttledMs > 0) return `throttled ${spanWords(throttledMs)}`;
  // That it is degraded is told by its sign; a word more, and all of them would be cut off.
  return source.lastOkAt === null ? 'no answer yet' : spanWords(now - Date.parse(source.lastOkAt));
};

interface SourceChipProps {
  readonly source: Source;
  readonly zone: string;
}

export const SourceChip = ({ source, zone }: SourceChipProps): ReactElement => (
  <Popover
    className={`chip chip-${source.state}`}
    label={`${source.name}: ${source.state}`}
    button={
      <>
        <span className="chip-name">{source.name}</span>
        <span className="chip-dot" aria-hidden="true">
          {SOURCE_GLYPHS[source.state]}
        </span>
        <TickingText className="chip-words" text={(now) => chipWords(source, now)} />
      </>
    }
  >
    {() => <SourceDetails source={source} zone={zone} />}
  </Popover>
);

const SourceDetails = ({ source, zone }: SourceChipProps): ReactElement => {
  const facts: readonly (readonly [string, string])[] = [
    ['State', `${source.state} since ${sinceTime(Date.parse(source.since), nowMs(), zone)}`],
    ['Reason', source.reason === '' ? 'none' : source.reason],
    ['Last answer', source.lastOkAt === null ? 'none yet' : sinceTime(Date.parse(source.lastOkAt), nowMs(), zone)],
    ['In flight', `${source.inFlight} of ${Math.floor(source.limit)}`],
    ['Requests', `${source.requestsPerSecond.toFixed(1)} per second`],
    ['Latency', `${millisText(source.latencyMs.p50)} median, ${millisText(source.latencyMs.p95)} p95`],
    ['Looked at', `${countText(source.looked)} of ${countText(source.listed)} listed`],
    ['Data', source.simulated ? 'simulated' : 'real'],
  ];
  return (
    <div className="details">
      <h2>{source.name}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
