import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EncounterRowFragment } from '../../../generated/explorer.ts';
import { dateText } from '../../components/when.tsx';
import { useTexts } from '../../language/texts.ts';
import { select, toggleSelected } from '../commands.ts';
import type { Exploration } from '../exploration.ts';
import { paletteOf } from '../graph/palette.ts';
import { dayBehind, firstDay } from '../period.ts';
import { useSize } from '../size.ts';
import { dayNumber, domainOf, lanesOf, ticksOf } from './lanes.ts';
import { AXIS, columnsOf, LANE, laneHit, type LanesPicture, paintLanes } from './paint-lanes.ts';

const TICK_ROOM = 62;

export interface LanesPanelProps {
  readonly rows: readonly EncounterRowFragment[];
  readonly exploration: Exploration;
  /** Countries in the order of their colours. */
  readonly countries: readonly string[];
}

/** A lane for each official, with each encounter as a bar over the days that its date can mean. */
export default function LanesPanel({ rows, exploration, countries }: LanesPanelProps) {
  const { explore } = useTexts();
  const { state, run } = exploration;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useSize(frame, { width: 0, height: 0 });
  const [scrolled, setScrolled] = useState(0);
  const [told, setTold] = useState('');
  const tell = useTold();
  const lanes = useMemo(() => lanesOf(rows, state.officials), [rows, state.officials]);
  const picture = useMemo(() => {
    const [from, to] = [state.from, state.to];
    const end = to === null ? null : dayNumber(dayBehind(to));
    const domain = domainOf(lanes, from === null ? null : dayNumber(firstDay(from)), end);
    const columns = columnsOf(lanes, width, height);
    return { lanes, domain, columns, ticks: ticksOf(domain, columns.right - columns.left, TICK_ROOM) };
  }, [lanes, width, height, state.from, state.to]);
  usePainted(canvas, { ...picture, scrolled, selection: state.selection, countries });
  // The surface that hears the pointer is pushed up along with the lanes.
  const hitAt = ({ offsetX, offsetY }: MouseEvent) => laneHit({ ...picture, scrolled }, offsetX, offsetY - scrolled);
  return (
    <>
      <div class="lanes" ref={frame}>
        <canvas ref={canvas} aria-hidden="true" />
        <div
          class="lanes-scroller"
          role="group"
          tabIndex={0}
          aria-label={explore.timeline.lanesOf(lanes.length)}
          onScroll={({ currentTarget }) => {
            setScrolled(currentTarget.scrollTop);
          }}
        >
          <div
            ref={(inner) => {
              inner?.style.setProperty('height', `${AXIS + lanes.length * LANE}px`);
            }}
            onPointerMove={(event) => {
              const hit = hitAt(event);
              setTold(hit === null ? '' : hit.bar === null ? hit.lane.name : tell(hit.bar.encounter));
            }}
            onPointerLeave={() => {
              setTold('');
            }}
            onClick={(event) => {
              const hit = hitAt(event);
              if (hit === null) run(select([]));
              else if (hit.bar === null) run(toggleSelected(hit.lane.id));
              else run(select(hit.bar.encounter.officials.map(({ id }) => id)));
            }}
          />
        </div>
        {lanes.some(({ undated }) => undated > 0) && <span class="lanes-undated">{explore.timeline.undatedTitle}</span>}
      </div>
      <p class="lanes-hint" aria-hidden="true">
        {told}
      </p>
    </>
  );
}

/** An encounter in a line: when, who, at what. */
function useTold(): (encounter: EncounterRowFragment) => string {
  const texts = useTexts();
  return ({ when, officials, event, strength }) =>
    [
      when === null ? texts.table.undated : dateText(when, texts),
      officials.map(({ name }) => name).join(' – '),
      event.name,
      texts.enums.strength[strength],
    ].join(' · ');
}

/** Draws anew whatever changes, the colours of the page among it. */
function usePainted(
  canvas: { readonly current: HTMLCanvasElement | null },
  picture: Omit<LanesPicture, 'palette'>,
): void {
  const { columns, lanes, scrolled, selection } = picture;
  const paint = (): void => {
    const context = canvas.current?.getContext('2d', { alpha: false }) ?? null;
    if (context === null || columns.width === 0) return;
    const { width, height } = columns;
    context.canvas.width = Math.round(width * devicePixelRatio);
    context.canvas.height = Math.round(height * devicePixelRatio);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paintLanes(context, { ...picture, palette: paletteOf(document.body) });
    performance.mark('parley:lanes');
  };
  useEffect(() => {
    const frame = requestAnimationFrame(paint);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    document.fonts.addEventListener('loadingdone', paint);
    addEventListener('parley:theme', paint);
    scheme.addEventListener('change', paint);
    return () => {
      cancelAnimationFrame(frame);
      document.fonts.removeEventListener('loadingdone', paint);
      removeEventListener('parley:theme', paint);
      scheme.removeEventListener('change', paint);
    };
  }, [lanes, columns, scrolled, selection]);
}
