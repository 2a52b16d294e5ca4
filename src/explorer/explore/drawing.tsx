import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../language/texts.ts';
import type { Caption } from './caption.ts';
import { CountryDot } from './country-dot.tsx';
import { type Command, drawnAs, groupByCountry, layOutAnew, look, showHidden } from './commands.ts';
import type { Exploration } from './exploration.ts';
import type { GraphController } from './graph/graph-controller.ts';
import type { Network } from './graph/network.ts';
import { Part, usePart } from './part.ts';
import { FORMS } from './state.ts';

/** What draws; pages of text do not need it. */
export const drawingPart = new Part(() => import('./graph/graph-controller.ts'));

/** Undefined until it has drawn, null where it cannot be had. */
export type DrawingState = GraphController | null | undefined;

interface DrawingProps {
  readonly network: Network;
  readonly exploration: Exploration;
  /** Countries in the order of their colours. */
  readonly countries: readonly string[];
  readonly legend: Caption['countries'];
  /** Hands the controller to whoever exports the drawing, and tells whoever lets the drawing go first. */
  readonly onController: (controller: DrawingState) => void;
}

/** The network on a canvas. The list of officials beside it holds the same for those who cannot see it. */
export function Drawing({ network, exploration, countries, legend, onController }: DrawingProps) {
  const { explore } = useTexts();
  const { drawing: texts } = explore;
  const { state } = exploration;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const { controller, isGone } = useController(canvas, exploration, setHovered, onController);
  useLayoutEffect(() => controller?.show({ network, state, countries }), [controller, network, state, countries]);
  const officials = network.nodes.filter(({ kind }) => kind === 'official').length;
  const name = network.nodes.find(({ id }) => id === hovered)?.label;
  return (
    <section class="drawing" aria-label={texts.label}>
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={`${texts.label}. ${texts.describe(officials, network.links.length)}`}
        aria-describedby="drawing-keys"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const command = controller?.commandOf(event.key) ?? null;
          if (command === null) return;
          event.preventDefault();
          command();
        }}
      />
      <p id="drawing-keys" class="unseen">
        {texts.keys}
      </p>
      <div class="drawing-foot">
        <p class="hint" aria-hidden="true">
          {name}
        </p>
        <Legend countries={legend} />
      </div>
      {isGone && <p class="failure">{texts.gone}</p>}
      <noscript>
        <p class="notice">{explore.noScript}</p>
      </noscript>
      <Buttons exploration={exploration} controller={controller} />
    </section>
  );
}

/** So many countries are named; there are fewer colours. */
const NAMED = 8;

/** Which colour is which country. Lines explain themselves among the conditions. */
function Legend({ countries }: { countries: Caption['countries'] }) {
  const { explore } = useTexts();
  return (
    <ul class="legend" aria-label={explore.drawing.colours}>
      {countries.slice(0, NAMED).map(({ name, rank }) => (
        <li key={name}>
          <CountryDot rank={rank} /> {name}
        </li>
      ))}
      {countries.length > NAMED && <li>+{countries.length - NAMED}</li>}
    </ul>
  );
}

function Buttons({
  exploration: { state, run },
  controller,
}: {
  exploration: Exploration;
  controller: GraphController | null;
}) {
  const { explore } = useTexts();
  const { drawing: texts } = explore;
  const doing = (command: Command) => () => {
    run(command);
  };
  const zooming = (factor: number) => () => controller?.zoomBy(factor);
  return (
    <>
      <div class="drawing-buttons">
        <span class="segments" role="group" aria-label={texts.label}>
          {FORMS.map((form) => (
            <button key={form} type="button" aria-pressed={state.form === form} onClick={doing(drawnAs(form))}>
              {texts[form]}
            </button>
          ))}
        </span>
        <button type="button" aria-pressed={state.byCountry} onClick={doing(groupByCountry(!state.byCountry))}>
          {texts.group}
        </button>
        <button type="button" onClick={doing(layOutAnew)}>
          {texts.anew}
        </button>
        <Lasso controller={controller} />
        {state.hidden.length > 0 && (
          <button type="button" onClick={doing(showHidden)}>
            {texts.hidden(state.hidden.length)}
          </button>
        )}
      </div>
      <div class="zoom-buttons">
        <button type="button" aria-label={texts.closer} onClick={zooming(1.4)}>
          +
        </button>
        <button type="button" aria-label={texts.farther} onClick={zooming(1 / 1.4)}>
          −
        </button>
        <button type="button" aria-label={texts.fit} title={texts.fit} onClick={doing(look(null))}>
          ⤢
        </button>
      </div>
    </>
  );
}

/** Whether dragging draws around nodes: for hands without a Shift key. */
function Lasso({ controller }: { controller: GraphController | null }) {
  const { explore } = useTexts();
  const [isLassoing, setLassoing] = useState(false);
  useEffect(() => {
    if (controller !== null) controller.isLassoing = isLassoing;
  }, [controller, isLassoing]);
  return (
    <button
      type="button"
      aria-pressed={isLassoing}
      title={explore.drawing.lassoHint}
      onClick={() => {
        setLassoing(!isLassoing);
      }}
    >
      {explore.drawing.lasso}
    </button>
  );
}

/** Loads what draws, and lives as long as the canvas. */
function useController(
  canvas: { readonly current: HTMLCanvasElement | null },
  exploration: Exploration,
  onHover: (id: string | null) => void,
  onController: (controller: DrawingState) => void,
): { readonly controller: GraphController | null; readonly isGone: boolean } {
  const { part, isGone } = usePart(drawingPart);
  const [controller, setController] = useState<GraphController | null>(null);
  const current = useRef(exploration);
  current.current = exploration;
  useLayoutEffect(() => {
    if (part === null || canvas.current === null) return;
    const made = new part.GraphController(canvas.current, {
      run: (command) => {
        current.current.run(command);
      },
      onHover,
      onPaint: () => {
        onController(made);
      },
    });
    setController(made);
    const redraw = (): void => {
      made.redraw();
    };
    const redrawNow = (): void => {
      made.redrawNow();
    };
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    // A script of which a label is the first to have a letter comes after the label is drawn.
    document.fonts.addEventListener('loadingdone', redraw);
    addEventListener('parley:theme', redrawNow);
    scheme.addEventListener('change', redraw);
    return () => {
      made.dispose();
      onController(undefined);
      document.fonts.removeEventListener('loadingdone', redraw);
      removeEventListener('parley:theme', redrawNow);
      scheme.removeEventListener('change', redraw);
    };
  }, [part]);
  useEffect(() => {
    if (isGone) onController(null);
  }, [isGone]);
  return { controller, isGone };
}
