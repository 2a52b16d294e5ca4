import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { dateText } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { Bucket, Range } from './period.ts';
import { useSize } from './size.ts';

const HEIGHT = 72;
const AXIS = 18;
const LABEL_WIDTH = 44;
/** Room for the bar of what has no date, apart from all that have one. */
const UNDATED = 56;
/** So many bars can be told apart by gaps; more would be gaps above all. */
const GAPS_UP_TO = 200;

interface BarsProps {
  readonly buckets: readonly Bucket[];
  /** How many have no date. */
  readonly undated: number;
  readonly chosen: Range | null;
  readonly onChoose: (range: Range | null) => void;
  readonly onUndated: () => void;
}

/** Bars of what is certain, hatched above them what is only possible; drag over them to choose a period. */
export function TimelineBars({ buckets, undated, chosen, onChoose, onUndated }: BarsProps) {
  const element = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<Range | null>(null);
  const anchor = useRef<number | null>(null);
  const most = Math.max(1, ...buckets.map(({ certain, possible }) => certain + possible));
  const at = ({ clientX, currentTarget }: PointerEvent & { currentTarget: Element }): Range => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * buckets.length);
    const index = Math.min(buckets.length - 1, Math.max(0, place));
    anchor.current ??= index;
    return { first: Math.min(index, anchor.current), last: Math.max(index, anchor.current) };
  };
  const range = brush ?? chosen;
  return (
    <div class="bars">
      <div class="time" ref={element}>
        <svg
          height={HEIGHT + AXIS}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setBrush(at(event));
          }}
          onPointerMove={(event) => {
            if (anchor.current !== null) setBrush(at(event));
          }}
          onPointerUp={(event) => {
            if (anchor.current === null) return;
            onChoose(at(event));
            anchor.current = null;
            setBrush(null);
          }}
        >
          <Bars buckets={buckets} range={range} most={most} />
          <Axis buckets={buckets} element={element} />
        </svg>
        <Handles buckets={buckets} chosen={range} onChoose={onChoose} />
      </div>
      {undated > 0 && <Undated count={undated} most={most} onOpen={onUndated} />}
    </div>
  );
}

/** Bars stand at shares of the width, so that none has to be drawn again where the width is another one. */
const share = (index: number, { length }: readonly Bucket[]): string => `${(100 * index) / length}%`;

interface AllBarsProps {
  readonly buckets: readonly Bucket[];
  readonly range: Range | null;
  /** The count of the tallest bar. */
  readonly most: number;
}

function Bars({ buckets, range, most }: AllBarsProps) {
  return (
    <>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" class="hatch" />
        </pattern>
      </defs>
      {range !== null && (
        <rect
          class="range"
          x={share(range.first, buckets)}
          width={share(range.last - range.first + 1, buckets)}
          height={HEIGHT}
        />
      )}
      {buckets.map((bucket, index) => (
        <Bar
          key={bucket.when.edtf}
          bucket={bucket}
          x={share(index, buckets)}
          width={share(buckets.length > GAPS_UP_TO ? 1 : 0.88, buckets)}
          scale={(HEIGHT - 4) / most}
          isChosen={range === null || (index >= range.first && index <= range.last)}
        />
      ))}
    </>
  );
}

interface BarProps {
  readonly bucket: Bucket;
  readonly x: string;
  readonly width: string;
  readonly scale: number;
  readonly isChosen: boolean;
}

function Bar({ bucket: { when, certain, possible }, x, width, scale, isChosen }: BarProps) {
  const texts = useTexts();
  if (certain + possible === 0) return null;
  const solid = certain * scale;
  const hatched = possible * scale;
  return (
    <g class={isChosen ? 'bar-chosen' : 'bar-other'}>
      <title>{texts.explore.timeline.bar(dateText(when, texts), certain, possible)}</title>
      {certain > 0 && <rect class="solid" x={x} y={HEIGHT - solid} width={width} height={solid} />}
      {possible > 0 && <rect class="hatched" x={x} y={HEIGHT - solid - hatched} width={width} height={hatched} />}
    </g>
  );
}

interface UndatedProps {
  readonly count: number;
  readonly most: number;
  readonly onOpen: () => void;
}

/** What has no date, as a bar that is nowhere in time: an outline beside the others. */
function Undated({ count, most, onOpen }: UndatedProps) {
  const { explore } = useTexts();
  const height = Math.min(HEIGHT - 4, Math.max(3, (count * (HEIGHT - 4)) / most));
  return (
    <svg class="undated" width={UNDATED} height={HEIGHT + AXIS} aria-hidden="true" onClick={onOpen}>
      <title>{explore.timeline.undated(count)}</title>
      <rect class="undated-bar" x={UNDATED / 2 - 11.5} y={HEIGHT - height + 0.5} width={24} height={height - 1} />
      <text x={UNDATED / 2} y={HEIGHT + 14}>
        {explore.timeline.undatedTitle}
      </text>
    </svg>
  );
}

interface AxisProps {
  readonly buckets: readonly Bucket[];
  readonly element: RefObject<HTMLDivElement | null>;
}

/** Years below the bars, as many as there is room for. */
function Axis({ buckets, element }: AxisProps) {
  const { width } = useSize(element, { width: 900, height: HEIGHT });
  const starts = buckets
    .map(({ when }, index) => ({ year: when.earliest.slice(0, 4), index, x: (index * width) / buckets.length }))
    .filter(({ year }, index, all) => all[index - 1]?.year !== year);
  let end = -Infinity;
  const labels = starts.filter(({ x }) => {
    if (x < end || x + LABEL_WIDTH - 8 > width) return false;
    end = x + LABEL_WIDTH;
    return true;
  });
  return (
    <g class="axis">
      <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {labels.map(({ year, index }) => (
        <text key={year} x={share(index, buckets)} y={HEIGHT + 14}>
          {year}
        </text>
      ))}
    </g>
  );
}

interface HandlesProps {
  readonly buckets: readonly Bucket[];
  readonly chosen: Range | null;
  readonly onChoose: (range: Range | null) => void;
}

/** Both ends of the period as sliders, for the keyboard. */
function Handles({ buckets, chosen, onChoose }: HandlesProps) {
  const texts = useTexts();
  const { first, last } = chosen ?? { first: 0, last: buckets.length - 1 };
  const slider = (name: string, value: number, onValue: (value: number) => Range) => (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={buckets.length - 1}
      aria-valuenow={value}
      aria-valuetext={buckets[value] === undefined ? '' : dateText(buckets[value].when, texts)}
      ref={(handle) => {
        const edge = name === texts.explore.timeline.begin ? value : value + 1;
        handle?.style.setProperty('left', share(edge, buckets));
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onChoose(onValue(Math.min(buckets.length - 1, Math.max(0, value + by))));
      }}
    />
  );
  return (
    <>
      {slider(texts.explore.timeline.begin, first, (value) => ({ first: Math.min(value, last), last }))}
      {slider(texts.explore.timeline.end, last, (value) => ({ first, last: Math.max(value, first) }))}
    </>
  );
}
