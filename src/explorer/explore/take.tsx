import { useTexts } from '../language/texts.ts';
import { ExplorePageDocument } from '../../generated/explorer.ts';
import type { Exploration } from './exploration.ts';
import type { Caption } from './caption.ts';
import { filterOf, questionOf } from './filter.ts';
import type { GraphController } from './graph/graph-controller.ts';
import type { ExploreState } from './state.ts';

/** Forms that can hold a network, as the server writes them. */
const NETWORK_FORMS = { gexf: 'GEXF', graphml: 'GraphML', cyjs: 'Cytoscape JSON', csv: 'CSV (ZIP)' } as const;

/** Forms of the whole. */
const FORMS = { ...NETWORK_FORMS, geojson: 'GeoJSON', jsonld: 'JSON-LD' } as const;

interface TakeProps {
  readonly exploration: Exploration;
  readonly controller: GraphController | null;
  readonly totalCount: number;
  /** What stands below an exported drawing. */
  readonly caption: Caption;
}

/** Ways to take the result away: all of it as a file for other programs, the drawing, the question, paper. */
export function Take({ exploration: { state }, controller, totalCount, caption }: TakeProps) {
  const { explore } = useTexts();
  const { take } = explore;
  const question = new URLSearchParams({
    query: String(ExplorePageDocument),
    variables: JSON.stringify(questionOf(state)),
  });
  return (
    <details class="take">
      <summary>{take.title}</summary>
      <div class="menu">
        {totalCount === 0 ? (
          <p class="empty">{take.broken}</p>
        ) : (
          <>
            <Files state={state} />
            {state.officials.length > 0 && <NetworkFiles state={state} />}
            <h3>{take.drawing}</h3>
            <ul>
              {(['png', 'svg'] as const).map((form) => (
                <li key={form}>
                  <button
                    type="button"
                    disabled={controller === null}
                    onClick={() => void controller?.save(form, caption)}
                  >
                    {form.toUpperCase()}
                  </button>
                </li>
              ))}
              <li>
                <button
                  type="button"
                  onClick={() => {
                    print();
                  }}
                >
                  {take.print}
                </button>
              </li>
            </ul>
          </>
        )}
        <p>
          <a href={`/graphql?${question.toString()}`} target="_self">
            {take.query}
          </a>
        </p>
      </div>
    </details>
  );
}

/** The drawing as a network for other programs: the same nodes and links, in the same order. */
function NetworkFiles({ state }: { state: ExploreState }) {
  const { explore } = useTexts();
  const { around, form, hops, nodes, ofAnybody } = questionOf(state);
  const query = new URLSearchParams({
    around: JSON.stringify(around),
    form,
    hops: String(hops),
    first: String(nodes),
    filter: JSON.stringify(ofAnybody),
  });
  return (
    <>
      <h3>{explore.take.network}</h3>
      <ul>
        {Object.entries(NETWORK_FORMS).map(([file, name]) => (
          <li key={file}>
            <a
              href={`/export/network.${file}?${query.toString()}`}
              aria-label={`${explore.take.network}: ${name}`}
              download
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ state }: { state: ExploreState }) {
  const { explore } = useTexts();
  const filter = new URLSearchParams({ filter: JSON.stringify(filterOf(state)) });
  return (
    <>
      <h3>{explore.take.whole}</h3>
      <ul>
        {Object.entries(FORMS).map(([form, name]) => (
          <li key={form}>
            <a href={`/export/encounters.${form}?${filter.toString()}`} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
