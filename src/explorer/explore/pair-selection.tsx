import { ExplorePairDocument } from '../../generated/explorer.ts';
import { useAnswer } from '../browser.ts';
import { Failed } from '../components/failed.tsx';
import { EntityLink } from '../components/link.tsx';
import { Shown } from '../components/section.tsx';
import { SourceList } from '../components/source-list.tsx';
import { Strength } from '../components/strength.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { Exploration } from './exploration.ts';
import { filterOf } from './filter.ts';

interface PairSelectionProps {
  readonly a: string;
  readonly b: string;
  readonly exploration: Exploration;
}

/** The encounters of two under the conditions of the exploration, with who tells of each. */
export function PairSelection({ a, b, exploration: { state } }: PairSelectionProps) {
  const { evidence, explore, table } = useTexts();
  const { selection: texts } = explore;
  const { data, failure, retry } = useAnswer(ExplorePairDocument, {
    a,
    b,
    filter: filterOf({ ...state, officials: [] }),
  });
  if (failure !== null) return <Failed failure={failure} onRetry={retry} />;
  const pair = data?.pair ?? null;
  if (pair === null) return <p class="minor">…</p>;
  const { nodes, totalCount } = pair.encounters;
  return (
    <section class="pair-selection" aria-label={texts.pair}>
      <h3>{pair.officials.map(({ name }) => name).join(' – ')}</h3>
      <p>
        <a href={`/pair?a=${a}&b=${b}`}>{texts.dossier}</a> · <a href={`/paths?from=${a}&to=${b}`}>{texts.chains}</a>
      </p>
      {totalCount === 0 && <p class="empty">{texts.notMet}</p>}
      {totalCount > 0 && <h4>{`${explore.encounters(pair.encounters)} · ${texts.evidence}`}</h4>}
      <ol class="evidence-list">
        {nodes.map(({ id, when, event, strength, sources, independentSources }) => (
          <li key={id}>
            <When date={when} /> <EntityLink entity={event} /> <Strength of={strength} />
            <details>
              <summary>{evidence.independent(independentSources)}</summary>
              <SourceList sources={sources} />
            </details>
          </li>
        ))}
      </ol>
      {nodes.length < totalCount && <Shown text={table.more(nodes.length, pair.encounters)} />}
    </section>
  );
}
