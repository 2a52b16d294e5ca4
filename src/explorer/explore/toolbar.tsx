import type { ComponentChildren } from 'preact';
import type { ExplorePageQuery } from '../../generated/explorer.ts';
import { EntityLink } from '../components/link.tsx';
import { useTexts } from '../language/texts.ts';
import { collapse, focusOn } from './commands.ts';
import type { Exploration } from './exploration.ts';
import type { Network } from './graph/network.ts';

interface ToolbarProps {
  readonly data: ExplorePageQuery;
  readonly exploration: Exploration;
  /** Encounters in the drawing. */
  readonly drawn: number;
  readonly network: Network;
  readonly children: ComponentChildren;
}

/** Whose encounters they are and how many, and the way back and forth. */
export function Toolbar({ data, exploration, drawn, network, children }: ToolbarProps) {
  const { explore } = useTexts();
  const { state, browser } = exploration;
  const { totalCount } = data.encounters;
  const officials = network.nodes.filter(({ kind }) => kind === 'official').length;
  return (
    <header class="toolbar">
      <h1>{state.officials.length === 0 ? explore.everybody : explore.title}</h1>
      <Officials data={data} exploration={exploration} />
      <p class="counts" role="status">
        <strong>{explore.encounters(data.encounters)}</strong>
        {' · '}
        {explore.officials(officials)}
        {drawn < totalCount && <span class="minor"> · {explore.drawn(drawn, data.encounters)}</span>}
      </p>
      <span class="spacer" />
      {browser?.isLoading === true && (
        <span class="loading" role="status">
          <i aria-hidden="true" /> {explore.drawing.loading}{' '}
          <button type="button" onClick={exploration.undo}>
            {explore.cancel}
          </button>
        </span>
      )}
      <span class="segments">
        <button type="button" disabled={!exploration.canUndo} onClick={exploration.undo}>
          {explore.undo}
        </button>
        <button type="button" disabled={!exploration.canRedo} onClick={exploration.redo}>
          {explore.redo}
        </button>
      </span>
      {children}
    </header>
  );
}

const CHIPS = 6;

/** The officials whose encounters are asked for; each can be let go. */
function Officials({ data, exploration: { state, run } }: Pick<ToolbarProps, 'data' | 'exploration'>) {
  const { explore } = useTexts();
  const names = new Map(data.named.flatMap((node) => (node !== null && 'name' in node ? [[node.id, node.name]] : [])));
  return (
    <ul class="chips">
      {state.officials.slice(0, CHIPS).map((id) => {
        const name = names.get(id) ?? id;
        return (
          <li key={id}>
            <EntityLink entity={{ id, name }} />
            <button
              type="button"
              aria-label={`${explore.selection.collapse}: ${name}`}
              onClick={() => {
                run(state.officials.length === 1 ? focusOn([]) : collapse(id));
              }}
            >
              ×
            </button>
          </li>
        );
      })}
      {state.officials.length > CHIPS && <li class="minor">+{state.officials.length - CHIPS}</li>}
    </ul>
  );
}
