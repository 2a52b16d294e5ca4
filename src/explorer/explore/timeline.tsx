import { useEffect, useRef, useState } from 'preact/hooks';
import type { EncounterRowFragment, ExplorePageQuery, TimelineStep } from '../../generated/explorer.ts';
import { dateText } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { ListCount } from '../language/count.ts';
import { inLanes, inPeriod, stepped } from './commands.ts';
import type { Exploration } from './exploration.ts';
import type { LanesPanelProps } from './lanes/lanes-panel.tsx';
import { Part, usePart } from './part.ts';
import { chosenBuckets, periodOf, type Range } from './period.ts';
import { STEPS } from './state-address.ts';
import { TimelineBars } from './timeline-bars.tsx';

type Timeline = ExplorePageQuery['time']['timeline'];

const PLAY_EVERY_MS = 900;
const lanesPart = new Part(() => import('./lanes/lanes-panel.tsx'));

interface TimelineProps {
  readonly timeline: Timeline;
  readonly exploration: Exploration;
  readonly rows: readonly EncounterRowFragment[];
  readonly count: ListCount;
  readonly countries: readonly string[];
  /** Shows the encounters that have no bar, because no source gives a date. */
  readonly onUndated: () => void;
}

/** How encounters lie in time, at all times, and the period that is chosen among them. */
export function TimelinePanel({ timeline, exploration, rows, count, countries, onUndated }: TimelineProps) {
  const { explore } = useTexts();
  const { timeline: texts } = explore;
  const { buckets, undated, uncertain } = timeline;
  const { state, run } = exploration;
  const chosen = chosenBuckets(buckets, state);
  const choose = (range: Range | null): void => {
    const { from, to } = periodOf(buckets, range);
    run(inPeriod(from, to, 'period'));
  };
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <header>
        <h2 id="timeline-title">{texts.label}</h2>
        <Chosen timeline={timeline} chosen={chosen} />
        <span class="spacer" />
        {undated > 0 && (
          <button type="button" class="plain-button" onClick={onUndated}>
            {texts.undated(undated)}
          </button>
        )}
        {uncertain > 0 && (
          <span class="minor hatched-key">
            <i aria-hidden="true" /> {texts.uncertain(uncertain)}
          </span>
        )}
        {state.lanes && rows.length < count.totalCount && (
          <span class="minor">{texts.lanesCut(rows.length, count)}</span>
        )}
        <button
          type="button"
          aria-pressed={state.lanes}
          onClick={() => {
            run(inLanes(!state.lanes));
          }}
        >
          {texts.lanes}
        </button>
        <Steps exploration={exploration} />
        <Play buckets={buckets} exploration={exploration} />
        {(state.from !== null || state.to !== null) && (
          <button
            type="button"
            onClick={() => {
              run(inPeriod(null, null));
            }}
          >
            {texts.whole}
          </button>
        )}
      </header>
      {buckets.length === 0 ? (
        <p class="empty">{texts.none}</p>
      ) : (
        <TimelineBars buckets={buckets} undated={undated} chosen={chosen} onChoose={choose} onUndated={onUndated} />
      )}
      {state.lanes && rows.length > 0 && <Lanes rows={rows} exploration={exploration} countries={countries} />}
    </section>
  );
}

/** Loaded when they are first wanted: most never are. */
function Lanes(props: LanesPanelProps) {
  const { explore } = useTexts();
  const { part, isGone } = usePart(lanesPart);
  if (isGone) return <p class="failure">{explore.timeline.gone}</p>;
  return part === null ? <div class="lanes" /> : <part.default {...props} />;
}

function Chosen({ timeline: { buckets }, chosen }: { timeline: Timeline; chosen: Range | null }) {
  const texts = useTexts();
  const [first, last] = chosen === null ? [0, buckets.length - 1] : [chosen.first, chosen.last];
  const [from, to] = [buckets[first], buckets[last]];
  if (from === undefined || to === undefined) return null;
  const text =
    first === last ? dateText(from.when, texts) : `${dateText(from.when, texts)} – ${dateText(to.when, texts)}`;
  return <span class={chosen === null ? 'minor' : 'chosen'}>{text}</span>;
}

function Steps({ exploration: { state, run } }: { exploration: Exploration }) {
  const { explore } = useTexts();
  return (
    <select
      aria-label={explore.timeline.label}
      value={state.step}
      onChange={({ currentTarget }) => {
        run(stepped(currentTarget.value as TimelineStep));
      }}
    >
      {STEPS.map((step) => (
        <option key={step} value={step} selected={step === state.step}>
          {explore.timeline.step[step]}
        </option>
      ))}
    </select>
  );
}

/** Moves the chosen period on, bar by bar, each time the answer before is there. */
function Play({ buckets, exploration }: { buckets: Timeline['buckets']; exploration: Exploration }) {
  const { explore } = useTexts();
  const [isPlaying, setPlaying] = useState(false);
  const current = useRef(exploration);
  current.current = exploration;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => {
      const { state, run, browser } = current.current;
      if (browser?.isLoading === true) return;
      const chosen = chosenBuckets(buckets, state);
      const width = chosen === null ? Math.min(12, buckets.length) : chosen.last - chosen.first + 1;
      const first = chosen === null ? 0 : chosen.first + 1;
      if (first + width > buckets.length) setPlaying(false);
      else {
        const { from, to } = periodOf(buckets, { first, last: first + width - 1 });
        run(inPeriod(from, to, 'play'));
      }
    }, PLAY_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isPlaying, buckets]);
  return (
    <button
      type="button"
      aria-pressed={isPlaying}
      onClick={() => {
        setPlaying(!isPlaying);
      }}
    >
      {isPlaying ? explore.timeline.pause : explore.timeline.play}
    </button>
  );
}
