import { StartPageDocument, type StartPageQuery } from '../../generated/explorer.ts';
import { EncounterTable } from '../components/encounter-table.tsx';
import { Section } from '../components/section.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage } from '../page.ts';

function StartView({ data: { dataset, encounters, officials, events, sources } }: { data: StartPageQuery }) {
  const { start, motto } = useTexts();
  return (
    <article>
      <header class="heading">
        <h1>{motto}</h1>
        {dataset !== null && <p class="lead">{dataset.title}</p>}
      </header>
      <ul class="totals">
        <li>{start.encounters(encounters)}</li>
        <li>{start.officials(officials)}</li>
        <li>{start.events(events)}</li>
        <li>{start.sources(sources)}</li>
      </ul>
      <Section title={start.latest}>
        <EncounterTable encounters={encounters} />
      </Section>
    </article>
  );
}

export const startPage = definePage({
  name: 'start',
  variablesOf: ({ path }) => (path === '/' ? {} : null),
  operation: StartPageDocument,
  titleOf: (_, { motto }) => motto,
  view: StartView,
});
