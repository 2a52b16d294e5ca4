import { useMemo, useState } from 'preact/hooks';
import type { ExplorePageQuery } from '../../generated/explorer.ts';
import type { Count } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import type { PageProps } from '../page.ts';
import { unfiltered } from './commands.ts';
import { Conditions } from './conditions.tsx';
import { Drawing } from './drawing.tsx';
import { EncounterList } from './encounter-list.tsx';
import { networkAround, networkOf } from './encounter-network.ts';
import { type EncounterRows, useRows } from './encounter-rows.ts';
import { type Exploration, useExploration } from './exploration.ts';
import type { GraphController } from './graph/graph-controller.ts';
import type { Network } from './graph/network.ts';
import { MapPanel } from './map/map-panel.tsx';
import { OfficialList } from './official-list.tsx';
import { Selection } from './selection.tsx';
import { Take } from './take.tsx';
import { TimelinePanel } from './timeline.tsx';
import { Toolbar } from './toolbar.tsx';

/** Drawing, timeline, map and list over one selection and one filter. */
export function ExploreView({ data, address }: PageProps<ExplorePageQuery>) {
  const { explore } = useTexts();
  const exploration = useExploration(address);
  const { state, unread } = exploration;
  const [controller, setController] = useState<GraphController | null>(null);
  const rows = useRows(data.encounters, exploration);
  const drawn = data.network === undefined ? rows.rows : data.network;
  const network = useMemo(
    () => ('nodes' in drawn ? networkAround(drawn) : networkOf(drawn, state.form)),
    [drawn, state.form],
  );
  // By id and not by count: a country keeps its colour while the conditions change.
  const countries = useMemo(() => data.countries.groups.groups.map(({ key }) => key).sort(), [data]);
  const caption = useCaption(data, exploration);
  const { totalCount } = data.encounters;
  return (
    <article class="explorer">
      <Toolbar
        data={data}
        exploration={exploration}
        drawn={data.network === undefined ? rows.rows.length : totalCount}
        network={network}
      >
        <Take exploration={exploration} controller={controller} totalCount={totalCount} caption={caption} />
      </Toolbar>
      <Conditions
        exploration={exploration}
        countries={data.countries.groups.groups.map(({ key, name, count }) => ({ id: key, name, count }))}
      />
      {(data.network?.leftOut ?? 0) > 0 && (
        <p class="notice" role="status">
          {explore.tooLarge(network.nodes.length, data.network?.leftOut ?? 0)}
        </p>
      )}
      {unread.length > 0 && (
        <p class="notice" role="status">
          {explore.unread(unread.join(', '))}
        </p>
      )}
      <div class="panels">
        <div class="left">
          {totalCount === 0 ? (
            <Nothing exploration={exploration} />
          ) : (
            <Drawing network={network} exploration={exploration} countries={countries} onController={setController} />
          )}
          <TimelinePanel timeline={data.time.timeline} exploration={exploration} />
        </div>
        <div class="right">
          <MapPanel map={data.space.map} exploration={exploration} />
          <Lists {...{ data, network, exploration, rows, countries, controller }} />
        </div>
      </div>
    </article>
  );
}

function Nothing({ exploration }: { exploration: Exploration }) {
  const { explore } = useTexts();
  return (
    <div class="drawing nothing" role="status">
      <p>
        <strong>{explore.empty}</strong>
      </p>
      <p>
        {explore.emptyHint}{' '}
        <button
          type="button"
          onClick={() => {
            exploration.run(unfiltered);
          }}
        >
          {explore.clear}
        </button>
      </p>
    </div>
  );
}

interface ListsProps {
  readonly data: ExplorePageQuery;
  readonly network: Network;
  readonly exploration: Exploration;
  readonly rows: EncounterRows;
  readonly countries: readonly string[];
  readonly controller: GraphController | null;
}

const TABS = ['selection', 'encounters', 'officials'] as const;
type Tab = (typeof TABS)[number];

function Lists({ data, network, exploration, rows, countries, controller }: ListsProps) {
  const { explore, table } = useTexts();
  const { selection } = exploration.state;
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tab = chosen ?? (selection.length > 0 ? 'selection' : 'encounters');
  const key = selection.join(' ');
  const [seen, setSeen] = useState(key);
  // Whatever is newly selected is shown; whoever went to a list to select more stays there.
  if (seen !== key) {
    setSeen(key);
    if (tab !== 'officials') setChosen(null);
  }
  const counts: Record<Tab, Count> = {
    selection: selection.length,
    encounters: data.encounters,
    officials: network.nodes.filter(({ kind }) => kind === 'official').length,
  };
  return (
    <section class="lists">
      <div class="tabs" role="tablist">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="tab-panel"
            onClick={() => {
              setChosen(name);
            }}
          >
            {explore.list[name]} <span class="note">{table.total(counts[name])}</span>
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'selection' && <Selection network={network} exploration={exploration} controller={controller} />}
        {tab === 'encounters' && <EncounterList rows={rows} count={data.encounters} exploration={exploration} />}
        {tab === 'officials' && <OfficialList network={network} exploration={exploration} countries={countries} />}
      </div>
    </section>
  );
}

/** What stands below a drawing that leaves the page: legend, question, date and what is not on it. */
function useCaption(data: ExplorePageQuery, { state }: Exploration): readonly string[] {
  const { enums, explore } = useTexts();
  const names = data.named.flatMap((node) => (node !== null && 'name' in node ? [node.name] : []));
  const period = [state.from, state.to].some((end) => end !== null)
    ? `${state.from ?? '…'} – ${state.to ?? '…'}`
    : null;
  const what = [explore.encounters(data.encounters), ...names, period].filter((part) => part !== null);
  const legend = Object.values(enums.strength).reverse().join(' · ');
  return [explore.take.legend(what.join(', '), new Date().toISOString().slice(0, 10)), legend];
}
