import { useState } from 'preact/hooks';
import type { ExplorePageQuery } from '../../generated/explorer.ts';
import type { Count } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { EncounterList } from './encounter-list.tsx';
import type { EncounterRows } from './encounter-rows.ts';
import type { Exploration } from './exploration.ts';
import type { GraphController } from './graph/graph-controller.ts';
import type { Network } from './graph/network.ts';
import { LooseEnds, looseEnds } from './loose-ends.tsx';
import { OfficialList } from './official-list.tsx';
import { Selection } from './selection.tsx';

const TABS = ['selection', 'encounters', 'officials', 'loose'] as const;
type Tab = (typeof TABS)[number];

/** The list that is shown. Whatever is newly selected comes to sight; whoever went to a list to select more stays there. */
export function useTab({ state: { selection } }: Exploration): [Tab, (tab: Tab) => void] {
  const [chosen, setChosen] = useState<Tab | null>(null);
  const tab = chosen ?? (selection.length > 0 ? 'selection' : 'encounters');
  const key = selection.join(' ');
  const [seen, setSeen] = useState(key);
  if (seen !== key) {
    setSeen(key);
    if (tab !== 'officials') setChosen(null);
  }
  return [tab, setChosen];
}

interface ListsProps {
  readonly data: ExplorePageQuery;
  readonly network: Network;
  readonly exploration: Exploration;
  readonly rows: EncounterRows;
  readonly countries: readonly string[];
  readonly controller: GraphController | null;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
}

/** What is selected, and lists of the same set that drawing, timeline and map show, or cannot show. */
export function Lists({ data, network, exploration, rows, countries, controller, tab, setTab }: ListsProps) {
  const { explore, table } = useTexts();
  const { undated } = data.time.timeline;
  const counts: Record<Tab, Count> = {
    selection: exploration.state.selection.length,
    encounters: data.encounters,
    officials: network.nodes.filter(({ kind }) => kind === 'official').length,
    loose: looseEnds(undated, data.space.map),
  };
  return (
    <section class="lists">
      <div class="tabs" role="tablist">
        {TABS.filter((name) => name !== 'loose' || counts.loose !== 0 || tab === 'loose').map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="tab-panel"
            onClick={() => {
              setTab(name);
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
        {tab === 'loose' && <LooseEnds undated={undated} map={data.space.map} exploration={exploration} />}
      </div>
    </section>
  );
}
