import { useMemo } from 'preact/hooks';
import type { OnMapFragment } from '../../generated/explorer.ts';
import { pointsOf } from '../explore/map/point.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink } from './link.tsx';
import { Locator } from './locator.tsx';

/** So many places are named below the map; those behind are counted. */
const NAMED = 12;

/** Where things were, the most frequent place first: on the map, and in words for whoever has none. */
export function Whereabouts({ map }: { map: OnMapFragment }) {
  const { explore } = useTexts();
  const points = useMemo(() => pointsOf(map.points), [map]);
  const unplaced = map.withoutPlace + map.withoutCoordinates;
  if (points.length === 0) return null;
  return (
    <>
      <Locator points={points} />
      <p class="minor">
        {points.slice(0, NAMED).map((point, index) => (
          <span key={point.id}>
            {index > 0 && ' · '}
            <EntityLink entity={point} /> {point.count}
          </span>
        ))}
        {points.length > NAMED && ` · +${points.length - NAMED}`}
        {unplaced > 0 && ` · ${explore.map.unplaced(unplaced)}`}
      </p>
    </>
  );
}
