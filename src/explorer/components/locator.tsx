import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Point } from '../explore/map/point.ts';
import type { WorldMapProps } from '../explore/map/world-map.tsx';
import { useTexts } from '../language/texts.ts';

/** Where places lie, on the map that comes with the page. Without JavaScript their coordinates stand in the text. */
export function Locator({ points }: { points: readonly Point[] }) {
  const { explore } = useTexts();
  const [World, setWorld] = useState<{ Map: (props: WorldMapProps) => JSX.Element } | null>(null);
  useEffect(() => {
    import('../explore/map/world-map.tsx').then(
      (module) => {
        setWorld({ Map: module.default });
      },
      // The text says where it is.
      () => undefined,
    );
  }, []);
  return (
    <figure class="locator">
      {World === null ? (
        <div class="world" />
      ) : (
        <World.Map
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
