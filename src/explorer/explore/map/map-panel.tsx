import { useMemo } from 'preact/hooks';
import type { OnMapFragment } from '../../../generated/explorer.ts';
import type { Texts } from '../../language/en.ts';
import { useTexts } from '../../language/texts.ts';
import { atPlace } from '../commands.ts';
import type { Exploration } from '../exploration.ts';
import { Part, usePart } from '../part.ts';
import { pointsOf } from './point.ts';

export const mapPart = new Part(() => import('./world-map.tsx'));

interface MapPanelProps {
  readonly map: OnMapFragment;
  readonly exploration: Exploration;
  /** Whether what has to be seen before is there. */
  readonly isWanted: boolean;
  /** Shows the encounters that are on no map. */
  readonly onUnplaced: () => void;
}

/** Where encounters were, in all places; one can be chosen. What is on no map is counted. */
export function MapPanel({ map, exploration: { state, run }, isWanted, onUnplaced }: MapPanelProps) {
  const { explore } = useTexts();
  const { map: texts } = explore;
  const { part: world, isGone } = usePart(mapPart, isWanted);
  const points = useMemo(() => pointsOf(map.points), [map]);
  return (
    <section class="map-panel" aria-labelledby="map-title">
      <header>
        <h2 id="map-title">{texts.label}</h2>
        <span class="spacer" />
        {map.withoutPlace + map.withoutCoordinates > 0 && (
          <button type="button" class="plain-button" title={unplacedText(map, explore)} onClick={onUnplaced}>
            {texts.unplaced(map.withoutPlace + map.withoutCoordinates)}
          </button>
        )}
        {state.place !== null && (
          <button
            type="button"
            onClick={() => {
              run(atPlace(null));
            }}
          >
            {texts.everywhere}
          </button>
        )}
      </header>
      {world === null ? (
        <div class="world">{isGone && <p class="failure">{texts.gone}</p>}</div>
      ) : (
        <world.default
          points={points}
          chosen={state.place}
          onChoose={(id) => {
            run(atPlace(id));
          }}
        />
      )}
      <p class="caption">{texts.borders}</p>
    </section>
  );
}

/** Why some encounters have no circle. */
function unplacedText({ withoutPlace, withoutCoordinates }: OnMapFragment, { map: texts }: Texts['explore']) {
  return [
    withoutPlace > 0 ? texts.withoutPlace(withoutPlace) : null,
    withoutCoordinates > 0 ? texts.withoutCoordinates(withoutCoordinates) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
