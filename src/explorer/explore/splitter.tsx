import { useEffect, useRef } from 'preact/hooks';
import { remember, remembered } from './browser-memory.ts';

/** Which measure a splitter changes, within which bounds, in pixels. The style sheet has the usual ones. */
const MEASURES = {
  column: { property: '--lists-width', least: 280, most: 900, usual: 432 },
  row: { property: '--map-height', least: 96, most: 560, usual: 240 },
} as const;

interface SplitterProps {
  /** Between columns, so that it makes the right one wider; or between rows, so that it makes the upper one higher. */
  readonly direction: keyof typeof MEASURES;
  readonly label: string;
}

const STEP = 24;

/** A line between two parts of the page that can be moved by hand and by arrow keys; where it was put is remembered. */
export function Splitter({ direction, label }: SplitterProps) {
  const { property, least, most, usual } = MEASURES[direction];
  const element = useRef<HTMLDivElement>(null);
  const size = useRef<number>(usual);
  const grip = useRef<{ at: number; size: number } | null>(null);
  const put = (next: number): void => {
    size.current = Math.min(most, Math.max(least, Math.round(next)));
    element.current?.closest<HTMLElement>('.panels')?.style.setProperty(property, `${size.current}px`);
    element.current?.setAttribute('aria-valuenow', String(size.current));
  };
  const keep = (): void => {
    remember(`parley:${direction}`, String(size.current));
  };
  useEffect(() => {
    const kept = Number(remembered(`parley:${direction}`) ?? NaN);
    if (Number.isFinite(kept)) put(kept);
  }, []);
  const at = ({ clientX, clientY }: PointerEvent): number => (direction === 'column' ? -clientX : clientY);
  return (
    <div
      ref={element}
      class={`splitter ${direction}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction === 'column' ? 'vertical' : 'horizontal'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={usual}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { at: at(event), size: size.current };
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) put(grip.current.size + at(event) - grip.current.at);
      }}
      onPointerUp={() => {
        grip.current = null;
        keep();
      }}
      onDblClick={() => {
        put(usual);
        keep();
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: STEP, ArrowUp: -STEP, ArrowRight: -STEP, ArrowDown: STEP }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        put(size.current + by);
        keep();
      }}
    />
  );
}
