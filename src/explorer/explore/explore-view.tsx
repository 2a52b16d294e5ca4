import { useMemo, useState } from 'preact/hooks';
import type { ExplorePageQuery } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import type { PageProps } from '../page.ts';
import { useCaption } from './caption.ts';
import { unfiltered } from './commands.ts';
import { Conditions } from './conditions.tsx';
import { Drawing, type DrawingState } from './drawing.tsx';
import { networkAround, networkOf } from './encounter-network.ts';
import { type EncounterRows, useRows } from './encounter-rows.ts';
import { type Exploration, useExploration } from './exploration.ts';
import type { Network } from './graph/network.ts';
import { Lists, useTab } from './lists.tsx';
import { MapPanel } from './map/map-panel.tsx';
import { Splitter } from './splitter.tsx';
import { Take } from './take.tsx';
import { TimelinePanel } from './timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { SinceKept, Views } from './views.tsx';

/** What is shown, worked out from the answer and the address. */
function useShown({ data, address }: PageProps<ExplorePageQuery>) {
  const exploration = useExploration(address);
  const { state } = exploration;
  const rows = useRows(data.encounters, exploration);
  const drawn = data.network === undefined ? rows.rows : data.network;
  const network = useMemo(
    () => ('nodes' in drawn ? networkAround(drawn) : networkOf(drawn, state.form)),
    [drawn, state.form],
  );
  // By id and not by count: a country keeps its colour while the conditions change.
  const countries = useMemo(() => data.countries.groups.groups.map(({ key }) => key).sort(), [data]);
  const drawnCount = data.network === undefined ? rows.rows.length : data.encounters.totalCount;
  const caption = useCaption({ data, exploration, network, drawn: drawnCount, countries });
  return { exploration, rows, network, countries, drawnCount, caption };
}

/** Drawing, timeline, map and list over one selection and one filter. */
export function ExploreView({ data, address }: PageProps<ExplorePageQuery>) {
  const { explore } = useTexts();
  const { exploration, rows, network, countries, drawnCount, caption } = useShown({ data, address });
  const [drawing, setDrawing] = useState<DrawingState>();
  const controller = drawing ?? null;
  const { totalCount } = data.encounters;
  const [tab, setTab] = useTab(exploration);
  const showLoose = (): void => {
    setTab('loose');
  };
  return (
    <article class="explorer">
      <Toolbar data={data} exploration={exploration} drawn={drawnCount} network={network}>
        <Views data={data} rows={rows} exploration={exploration} />
        <Take exploration={exploration} controller={controller} totalCount={totalCount} caption={caption} />
      </Toolbar>
      <Printed lines={caption.lines} />
      <Conditions
        exploration={exploration}
        countries={data.countries.groups.groups.map(({ key, name, count }) => ({ id: key, name, count }))}
      />
      <Notices data={data} rows={rows} exploration={exploration} network={network} />
      <div class="panels">
        <div class="left">
          {totalCount === 0 ? (
            <Nothing exploration={exploration} />
          ) : (
            <Drawing
              network={network}
              exploration={exploration}
              countries={countries}
              legend={caption.countries}
              onController={setDrawing}
            />
          )}
          <TimelinePanel
            timeline={data.time.timeline}
            exploration={exploration}
            rows={rows.rows}
            count={data.encounters}
            countries={countries}
            onUndated={showLoose}
          />
        </div>
        <Splitter direction="column" label={explore.splitters.lists} />
        <div class="right">
          <MapPanel
            map={data.space.map}
            exploration={exploration}
            isWanted={drawing !== undefined || totalCount === 0}
            onUnplaced={showLoose}
          />
          <Splitter direction="row" label={explore.splitters.map} />
          <Lists {...{ data, network, exploration, rows, countries, controller, tab, setTab }} />
        </div>
      </div>
    </article>
  );
}

interface NoticesProps {
  readonly data: ExplorePageQuery;
  readonly rows: EncounterRows;
  readonly exploration: Exploration;
  readonly network: Network;
}

/** What whoever looks has to know of what is shown: what has changed, is left out or could not be read. */
function Notices({ data, rows, exploration, network }: NoticesProps) {
  const { explore } = useTexts();
  const { unread } = exploration;
  const leftOut = data.network?.leftOut ?? 0;
  return (
    <>
      {leftOut > 0 && (
        <p class="notice" role="status">
          {explore.tooLarge(network.nodes.length, leftOut)}
        </p>
      )}
      <SinceKept data={data} rows={rows} exploration={exploration} />
      {unread.length > 0 && (
        <p class="notice" role="status">
          {explore.unread(unread.join(', '))}
        </p>
      )}
    </>
  );
}

/** On paper the conditions are words. */
function Printed({ lines }: { lines: readonly string[] }) {
  return (
    <aside class="printed" aria-hidden="true">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </aside>
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
