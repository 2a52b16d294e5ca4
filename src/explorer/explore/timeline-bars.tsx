import { useRef, useState } from 'preact/hooks';
import { dateText } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { Bucket, Range } from './period.ts';
import { useSize } from './size.ts';

const HEIGHT = 72;
const AXIS = 18;
const LABEL_WIDTH = 44;
/** Room for the bar of what has no date, apart from all that have one. */
const UNDATED = 64;

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
  const { width: whole } = useSize(element, { width: 900, height: HEIGHT });
  const width = whole - (undated > 0 ? UNDATED : 0);
  const [brush, setBrush] = useState<Range | null>(null);
  const anchor = useRef<number | null>(null);
  const step = width / buckets.length;
  const most = Math.max(1, ...buckets.map(({ certain, possible }) => certain + possible));
  const at = ({ clientX, currentTarget }: PointerEvent & { currentTarget: Element }): Range => {
    const place = Math.floor((clientX - currentTarget.getBoundingClientRect().left) / step);
    const index = Math.min(buckets.length - 1, Math.max(0, place));
    anchor.current ??= index;
    return { first: Math.min(index, anchor.current), last: Math.max(index, anchor.current) };
  };
  const range = brush ?? chosen;
  return (
    <div class="bars" ref={element}>
      <svg
        width={whole}
        height={HEIGHT + AXIS}
        viewBox={`0 0 ${whole} ${HEIGHT + AXIS}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.clientX - event.currentTarget.getBoundingClientRect().left > width) return;
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
        <Bars buckets={buckets} range={range} step={step} most={most} />
        <Axis buckets={buckets} step={step} width={width} />
        {undated > 0 && <Undated count={undated} most={most} x={width} onOpen={onUndated} />}
      </svg>
      <Handles buckets={buckets} chosen={range} step={step} onChoose={onChoose} />
    </div>
  );
}

interface AllBarsProps {
  readonly buckets: readonly Bucket[];
  readonly range: Range | null;
  readonly step: number;
  /** The count of the tallest bar. */
  readonly most: number;
}

function Bars({ buckets, range, step, most }: AllBarsProps) {
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
          x={range.first * step}
          y={0}
          width={(range.last - range.first + 1) * step}
          height={HEIGHT}
        />
      )}
      {buckets.map((bucket, index) => (
        <Bar
          key={bucket.when.edtf}
          bucket={bucket}
          x={index * step}
          width={step}
          scale={(HEIGHT - 4) / most}
          isChosen={range === null || (index >= range.first && index <= range.last)}
        />
      ))}
    </>
  );
}

interface BarProps {
  readonly bucket: Bucket;
  readonly x: number;
  readonly width: number;
  readonly scale: number;
  readonly isChosen: boolean;
}

function Bar({ bucket: { when, certain, possible }, x, width, scale, isChosen }: BarProps) {
  const texts = useTexts();
  if (certain + possible === 0) return null;
  const gap = width > 4 ? 1 : 0;
  const solid = certain * scale;
  const hatched = possible * scale;
  return (
    <g class={isChosen ? 'bar-chosen' : 'bar-other'}>
      <title>{texts.explore.timeline.bar(dateText(when, texts), certain, possible)}</title>
      <rect class="solid" x={x} y={HEIGHT - solid} width={width - gap} height={solid} />
      <rect class="hatched" x={x} y={HEIGHT - solid - hatched} width={width - gap} height={hatched} />
    </g>
  );
}

interface UndatedProps {
  readonly count: number;
  readonly most: number;
  readonly x: number;
  readonly onOpen: () => void;
}

/** What has no date, as a bar that is nowhere in time: an outline beside the others. */
function Undated({ count, most, x, onOpen }: UndatedProps) {
  const { explore } = useTexts();
  const height = Math.min(HEIGHT - 4, Math.max(3, (count * (HEIGHT - 4)) / most));
  return (
    <g class="undated" onClick={onOpen}>
      <title>{explore.timeline.undated(count)}</title>
      <rect class="undated-room" x={x + 8} y={0} width={UNDATED - 8} height={HEIGHT + AXIS} />
      <rect class="undated-bar" x={x + 24.5} y={HEIGHT - height + 0.5} width={24} height={height - 1} />
      <text x={x + 36} y={HEIGHT + 14}>
        {explore.timeline.undatedTitle}
      </text>
    </g>
  );
}

/** Years below the bars, as many as there is room for. */
function Axis({ buckets, step, width }: { buckets: readonly Bucket[]; step: number; width: number }) {
  const starts = buckets
    .map(({ when }, index) => ({ year: when.earliest.slice(0, 4), x: index * step }))
    .filter(({ year }, index, all) => all[index - 1]?.year !== year);
  let end = -Infinity;
  const labels = starts.filter(({ x }) => {
    if (x < end || x + LABEL_WIDTH - 8 > width) return false;
    end = x + LABEL_WIDTH;
    return true;
  });
  return (
    <g class="axis">
      <line x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {labels.map(({ year, x }) => (
        <text key={year} x={x} y={HEIGHT + 14}>
          {year}
        </text>
      ))}
    </g>
  );
}

interface HandlesProps {
  readonly buckets: readonly Bucket[];
  readonly chosen: Range | null;
  readonly step: number;
  readonly onChoose: (range: Range | null) => void;
}

/** Both ends of the period as sliders, for the keyboard. */
function Handles({ buckets, chosen, step, onChoose }: HandlesProps) {
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
        const edge = name === texts.explore.timeline.begin ? value * step : (value + 1) * step;
        handle?.style.setProperty('left', `${edge - 12}px`);
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
