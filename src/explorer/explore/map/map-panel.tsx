import { useMemo } from 'preact/hooks';
import type { ExplorePageQuery } from '../../../generated/explorer.ts';
import { type Texts, useTexts } from '../../language/texts.ts';
import { atPlace } from '../commands.ts';
import type { Exploration } from '../exploration.ts';
import { useLoaded } from '../loaded.ts';
import { pointsOf } from './point.ts';

interface MapPanelProps {
  readonly map: ExplorePageQuery['space']['map'];
  readonly exploration: Exploration;
  /** Shows the encounters that are on no map. */
  readonly onUnplaced: () => void;
}

/** Where encounters were, in all places; one can be chosen. What is on no map is counted. */
export function MapPanel({ map, exploration: { state, run }, onUnplaced }: MapPanelProps) {
  const { explore } = useTexts();
  const { map: texts } = explore;
  const { part: world, isGone } = useLoaded(() => import('./world-map.tsx'));
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
function unplacedText({ withoutPlace, withoutCoordinates }: MapPanelProps['map'], { map: texts }: Texts['explore']) {
  return [
    withoutPlace > 0 ? texts.withoutPlace(withoutPlace) : null,
    withoutCoordinates > 0 ? texts.withoutCoordinates(withoutCoordinates) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
