import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../language/texts.ts';
import { overlaps } from '../graph/labels.ts';
import { useSize } from '../size.ts';
import { drawBase, type Frame, frameAround, projectionOf } from './base-map.ts';
import { type Point, radiusOf } from './point.ts';

export interface WorldMapProps {
  readonly points: readonly Point[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Circles on a map that comes with the page; opposite gates are joined. */
export default function WorldMap({ points, chosen, onChoose }: WorldMapProps) {
  const { explore } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(element, { width: 0, height: 0 });
  const around = useMemo(() => frameAround(points, width, height), [points, width, height]);
  const [moved, setMoved] = useState<{ of: Frame; frame: Frame } | null>(null);
  const frame = moved?.of === around ? moved.frame : around;
  const move = (next: Frame): void => {
    setMoved({ of: around, frame: next });
  };
  const { base, isGone } = useBase(frame);
  const zoom = (factor: number): void => {
    move({ ...frame, scale: frame.scale * factor });
  };
  return (
    <div class="world" ref={element}>
      <canvas ref={base} aria-hidden="true" />
      {width > 0 && <Circles points={points} frame={frame} chosen={chosen} onChoose={onChoose} onMove={move} />}
      <div class="map-buttons">
        <button
          type="button"
          aria-label={explore.drawing.closer}
          onClick={() => {
            zoom(1.6);
          }}
        >
          +
        </button>
        <button
          type="button"
          aria-label={explore.drawing.farther}
          onClick={() => {
            zoom(1 / 1.6);
          }}
        >
          −
        </button>
        <button
          type="button"
          aria-label={explore.drawing.fit}
          title={explore.drawing.fit}
          onClick={() => {
            setMoved(null);
          }}
        >
          ⤢
        </button>
      </div>
      {isGone && <p class="failure">{explore.map.gone}</p>}
    </div>
  );
}

/** Draws land below the circles, again as the frame or the colours change. */
function useBase(frame: Frame) {
  const base = useRef<HTMLCanvasElement>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const draw = (): void => {
      if (base.current === null || frame.width === 0) return;
      drawBase(base.current, frame, () => isCurrent).then(
        () => {
          setGone(false);
        },
        () => {
          setGone(true);
        },
      );
    };
    draw();
    addEventListener('parley:theme', draw);
    return () => {
      isCurrent = false;
      removeEventListener('parley:theme', draw);
    };
  }, [frame]);
  return { base, isGone };
}

interface CirclesProps extends WorldMapProps {
  readonly frame: Frame;
  readonly onMove: (frame: Frame) => void;
}

function Circles({ points, frame, chosen, onChoose, onMove }: CirclesProps) {
  const { explore } = useTexts();
  const grip = useRef<{ x: number; y: number; frame: Frame } | null>(null);
  const placed = placedPoints(points, frame);
  const spots = new Map(placed.map((point) => [point.id, point]));
  return (
    <svg
      width={frame.width}
      height={frame.height}
      role="group"
      aria-label={explore.map.label}
      onPointerDown={({ clientX: x, clientY: y }) => (grip.current = { x, y, frame })}
      onPointerMove={({ clientX, clientY, buttons }) => {
        if (grip.current === null || buttons === 0) return;
        const { x, y, frame: from } = grip.current;
        const middle: [number, number] = [from.width / 2 - (clientX - x), from.height / 2 - (clientY - y)];
        const centre = projectionOf(from).invert?.(middle);
        if (centre != null && Math.hypot(clientX - x, clientY - y) > 3) onMove({ ...from, centre });
      }}
      onPointerUp={() => (grip.current = null)}
    >
      {placed.flatMap(({ id, x, y, opposite }) =>
        opposite
          .filter((other) => id < other)
          .map((other) => {
            const spot = spots.get(other);
            return spot === undefined ? null : (
              <line key={`${id} ${other}`} class="pair" x1={x} y1={y} x2={spot.x} y2={spot.y} />
            );
          }),
      )}
      {placed.map(({ id, name, count, x, y, radius }) => (
        <circle
          key={id}
          class={id === chosen ? 'place chosen' : 'place'}
          cx={x}
          cy={y}
          r={radius}
          role="button"
          tabIndex={0}
          aria-pressed={id === chosen}
          aria-label={explore.map.place(name, count)}
          onClick={() => {
            onChoose(id);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' || key === ' ') onChoose(id);
          }}
        >
          <title>{explore.map.place(name, count)}</title>
        </circle>
      ))}
      {labelled(placed, frame).map(({ id, name, x, y, radius }) => (
        <text key={id} x={x + radius + 3} y={y + 4} aria-hidden="true">
          {name}
        </text>
      ))}
    </svg>
  );
}

interface Placed extends Point {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function placedPoints(points: readonly Point[], frame: Frame): Placed[] {
  const projection = projectionOf(frame);
  const most = Math.max(0, ...points.map(({ count }) => count));
  return points.flatMap((point) => {
    const spot = projection([point.longitude, point.latitude]);
    return spot === null ? [] : [{ ...point, x: spot[0], y: spot[1], radius: radiusOf(point.count, most) }];
  });
}

/** The points that there is room to name, the most frequent first. */
function labelled(points: readonly Placed[], { width, height }: Frame): Placed[] {
  const taken: { left: number; top: number; width: number; height: number }[] = [];
  return points.filter(({ name, x, y, radius }) => {
    const box = { left: x + radius + 2, top: y - 7, width: name.length * 6.4, height: 14 };
    if (box.left < 0 || box.top < 0 || box.left + box.width > width || y + 7 > height || taken.length >= 14)
      return false;
    if (taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    return true;
  });
}
