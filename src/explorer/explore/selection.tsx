import type { ComponentChildren } from 'preact';
import { ExploreOfficialDocument, type ExploreOfficialQuery } from '../../generated/explorer.ts';
import { useAnswer } from '../browser.ts';
import { Failed } from '../components/failed.tsx';
import { EntityLink } from '../components/link.tsx';
import { languageTag } from '../components/names.tsx';
import { Term } from '../components/term.tsx';
import { useTexts } from '../language/texts.ts';
import { collapse, type Command, expand, focusOn, hide, pin, select, unpin } from './commands.ts';
import { EventSelection } from './event-selection.tsx';
import type { Exploration } from './exploration.ts';
import { filterOf } from './filter.ts';
import type { GraphController } from './graph/graph-controller.ts';
import type { Network } from './graph/network.ts';
import { PairSelection } from './pair-selection.tsx';

interface SelectionProps {
  readonly network: Network;
  readonly exploration: Exploration;
  readonly controller: GraphController | null;
}

/** What is selected, and what can be done with it. */
export function Selection({ network, exploration, controller }: SelectionProps) {
  const { explore } = useTexts();
  const { selection } = exploration.state;
  const [first, second] = selection;
  const officials = selection.filter((id) => id.startsWith('official/'));
  if (first === undefined) return <p class="empty">{explore.selection.none}</p>;
  return (
    <>
      {selection.length === 1 && officials.length === 1 && (
        <OfficialSelection id={first} network={network} exploration={exploration} />
      )}
      {selection.length === 1 && officials.length === 0 && <EventSelection id={first} />}
      {selection.length > 1 && <h3>{explore.selection.many(selection.length)}</h3>}
      <Actions exploration={exploration} controller={controller} officials={officials} />
      {officials.length === 2 && selection.length === 2 && second !== undefined && (
        <PairSelection a={first} b={second} exploration={exploration} />
      )}
    </>
  );
}

interface ActionsProps {
  readonly exploration: Exploration;
  readonly controller: GraphController | null;
  readonly officials: readonly string[];
}

function Actions({ exploration: { state, run }, controller, officials }: ActionsProps) {
  const { explore } = useTexts();
  const { selection: texts } = explore;
  const { selection, pins } = state;
  const arePinned = selection.every((id) => id in pins);
  const areExpanded = officials.every((id) => state.officials.includes(id));
  const [only] = officials.length === 1 ? officials : [];
  const button = (text: string, isThere: boolean, commandOf: () => Command, isFirst = false) =>
    isThere && (
      <button
        type="button"
        class={isFirst ? 'first' : undefined}
        onClick={() => {
          run(commandOf());
        }}
      >
        {text}
      </button>
    );
  const isAlone = areExpanded && state.officials.length === 1;
  return (
    <p class="actions">
      {button(texts.expand, officials.length > 0 && !areExpanded, () => expand(officials), true)}
      {only !== undefined && button(texts.collapse, areExpanded && !isAlone, () => collapse(only))}
      {only !== undefined && button(texts.only, !isAlone, () => focusOn([only]))}
      {button(texts.unpin, arePinned, () => unpin(selection))}
      {button(texts.pin, !arePinned && controller !== null, () => pin(controller?.spotsOf(selection) ?? {}))}
      {button(texts.hide, true, () => hide(selection))}
      {button(texts.clear, true, () => select([]))}
    </p>
  );
}

interface OfficialSelectionProps {
  readonly id: string;
  readonly network: Network;
  readonly exploration: Exploration;
}

/** An official with what an expansion would bring, counted before it is done. */
function OfficialSelection({ id, network, exploration: { state } }: OfficialSelectionProps) {
  const { data, failure, retry } = useAnswer(ExploreOfficialDocument, {
    id,
    filter: filterOf({ ...state, officials: [] }),
    shown: network.nodes.map((node) => node.id).filter((other) => other !== id),
    form: state.form === 'ties' ? 'TIES' : 'EVENTS',
  });
  if (failure !== null) return <Failed failure={failure} onRetry={retry} />;
  const { official = null, expansion = null } = data ?? {};
  if (official === null || official.id !== id) return <p class="minor">…</p>;
  const [office] = official.tenures;
  return (
    <>
      <h3>
        <EntityLink entity={official} />
      </h3>
      <p class="minor">
        {official.names
          .filter(({ text }) => text !== official.name)
          .slice(0, 3)
          .map((form) => (
            <span key={form.text} lang={languageTag(form)}>
              {form.text}{' '}
            </span>
          ))}
        {official.country.name}
        {office !== undefined && (
          <>
            {', '}
            {office.position.name} <Term from={office.from} to={office.to} />
          </>
        )}
      </p>
      <Preview official={official} news={expansion?.new ?? 0} isExpanded={state.officials.includes(id)} />
    </>
  );
}

interface PreviewProps {
  readonly official: NonNullable<ExploreOfficialQuery['official']>;
  /** Nodes that are not here yet. */
  readonly news: number;
  readonly isExpanded: boolean;
}

function Preview({ official: { encounters, all }, news, isExpanded }: PreviewProps) {
  const { enums, explore } = useTexts();
  const { selection: texts } = explore;
  const { totalCount, countries, years, types } = encounters;
  const parts = (groups: readonly { name: string; count: number }[], left: number): ComponentChildren =>
    `${groups.map(({ name, count }) => `${name} ${count}`).join(', ')}${left > 0 ? ', …' : ''}`;
  const kinds = types.groups.map(({ key, count }) => ({
    name: key in enums.type ? enums.type[key as keyof typeof enums.type] : key,
    count,
  }));
  return (
    <div class="preview">
      <p>{isExpanded ? texts.isExpanded(encounters) : texts.adds(encounters, all, news)}</p>
      {totalCount > 0 && (
        <dl class="facts small">
          <div>
            <dt>{texts.withWhom}</dt>
            <dd>{parts(countries.groups, countries.leftOut)}</dd>
          </div>
          <div>
            <dt>{texts.when}</dt>
            <dd>{parts(years.groups, years.leftOut)}</dd>
          </div>
          <div>
            <dt>{texts.kinds}</dt>
            <dd>{parts(kinds, types.leftOut)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
