import { mapPart } from '../explore/map/map-panel.tsx';
import type { Point } from '../explore/map/point.ts';
import { usePart } from '../explore/part.ts';
import { useTexts } from '../language/texts.ts';

/** Where places lie, on the map that comes with the page. Without JavaScript their coordinates stand in the text. */
export function Locator({ points }: { points: readonly Point[] }) {
  const { explore } = useTexts();
  // Where it cannot be had, the text says where it is.
  const { part: world } = usePart(mapPart);
  return (
    <figure class="locator">
      {world === null ? (
        <div class="world" />
      ) : (
        <world.default
          points={points}
          chosen={null}
          onChoose={(id) => {
            location.assign(`/${id}`);
          }}
        />
      )}
      <figcaption class="caption">{explore.map.borders}</figcaption>
    </figure>
  );
}
