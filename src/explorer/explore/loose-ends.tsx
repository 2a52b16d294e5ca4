import { useEffect, useState } from 'preact/hooks';
import {
  type EncounterRowFragment,
  ExploreUndatedDocument,
  ExploreUnplacedDocument,
  type OnMapFragment,
} from '../../generated/explorer.ts';
import { failureOf, useAnswer, useBrowser } from '../browser.ts';
import { Failed } from '../components/failed.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Shown } from '../components/section.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { Failure } from '../scene.ts';
import { select } from './commands.ts';
import type { Exploration } from './exploration.ts';
import { questionOf } from './filter.ts';

/** As many are listed. */
const MOST = 50;
/** As many encounters are looked through for those without a place. */
const LOOKED_THROUGH = 1200;

interface LooseEndsProps {
  readonly undated: number;
  readonly map: OnMapFragment;
  readonly exploration: Exploration;
}

/** How many encounters have no bar in the timeline or no circle on the map. */
export const looseEnds = (undated: number, { withoutPlace, withoutCoordinates }: LooseEndsProps['map']): number =>
  undated + withoutPlace + withoutCoordinates;

/** The encounters that timeline and map cannot show: nothing is dropped for want of a date or a place. */
export function LooseEnds({ undated, map, exploration }: LooseEndsProps) {
  const { explore } = useTexts();
  const unplaced = map.withoutPlace + map.withoutCoordinates;
  if (undated + unplaced === 0) return <p class="empty">{explore.loose.none}</p>;
  return (
    <>
      {undated > 0 && <Undated count={undated} exploration={exploration} />}
      {unplaced > 0 && <Unplaced count={unplaced} exploration={exploration} />}
    </>
  );
}

function Undated({ count, exploration }: { count: number; exploration: Exploration }) {
  const { explore } = useTexts();
  const { data, failure, retry } = useAnswer(ExploreUndatedDocument, {
    filter: questionOf(exploration.state).atAllTimes,
    last: Math.min(count, MOST),
  });
  const rows = data?.encounters.nodes.filter(({ when }) => when === null) ?? null;
  return (
    <section>
      <h3>{explore.loose.undated(count)}</h3>
      <Listed rows={rows} count={count} failure={failure} onRetry={retry} exploration={exploration} />
    </section>
  );
}

function Unplaced({ count, exploration }: { count: number; exploration: Exploration }) {
  const { explore } = useTexts();
  const { rows, failure, retry } = useUnplaced(count, exploration);
  return (
    <section>
      <h3>{explore.loose.unplaced(count)}</h3>
      <Listed rows={rows} count={count} failure={failure} onRetry={retry} exploration={exploration} />
    </section>
  );
}

interface Looked {
  readonly rows: readonly EncounterRowFragment[] | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Looks through the encounters, the latest first, until all without coordinates are found, or enough is looked through. */
function useUnplaced(count: number, { state }: Exploration): Looked {
  const client = useBrowser()?.client ?? null;
  const [looked, setLooked] = useState<Omit<Looked, 'retry'>>({ rows: null, failure: null });
  const [turn, setTurn] = useState(0);
  const { inAllPlaces: filter } = questionOf(state);
  const key = JSON.stringify(filter);
  useEffect(() => {
    if (client === null) return;
    const asking = new AbortController();
    const look = async (): Promise<void> => {
      const found: EncounterRowFragment[] = [];
      let seen = 0;
      const all = client.rows(ExploreUnplacedDocument, { filter }, ({ encounters }) => encounters, {
        signal: asking.signal,
      });
      for await (const row of all) {
        if (row.placed.every(({ coordinates }) => coordinates === null)) found.push(row);
        seen += 1;
        if (found.length >= Math.min(count, MOST) || seen >= LOOKED_THROUGH) break;
      }
      setLooked({ rows: found, failure: null });
    };
    look().catch((error: unknown) => {
      if (!asking.signal.aborted) setLooked({ rows: null, failure: failureOf(error) });
    });
    return () => {
      asking.abort();
    };
  }, [client, key, count, turn]);
  return {
    ...looked,
    retry: () => {
      setTurn(turn + 1);
    },
  };
}

interface ListedProps {
  /** Null while they are looked for. */
  readonly rows: readonly EncounterRowFragment[] | null;
  readonly count: number;
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly exploration: Exploration;
}

function Listed({ rows, count, failure, onRetry, exploration: { run } }: ListedProps) {
  const { explore, table } = useTexts();
  if (failure !== null) return <Failed failure={failure} onRetry={onRetry} />;
  if (rows === null) return <p class="minor">{explore.drawing.loading}…</p>;
  return (
    <>
      <ul class="evidence-list">
        {rows.map(({ id, officials, event, places, when }) => (
          <li key={id}>
            <EntityLinks entities={officials} />{' '}
            <button
              type="button"
              onClick={() => {
                run(select(officials.map((official) => official.id)));
              }}
            >
              {explore.loose.select}
            </button>
            <div class="minor">
              <When date={when} /> · <EntityLink entity={event} />
              {places.length > 0 && ' · '}
              <EntityLinks entities={places} most={3} />
            </div>
          </li>
        ))}
      </ul>
      {rows.length < count && <Shown text={table.more(rows.length, count)} />}
    </>
  );
}
