import { SeriesPageDocument, type SeriesPageQuery } from '../../generated/explorer.ts';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Evidence } from '../components/evidence.tsx';
import { Heading } from '../components/names.tsx';
import { Section } from '../components/section.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

function SeriesView({ data: { series } }: { data: SeriesPageQuery }) {
  const texts = useTexts();
  if (series === null) return null;
  return (
    <article>
      <Heading name={series.name} names={series.names} />
      <Section title={texts.series.editions} note={series.editions.length}>
        <ol class="editions">
          {series.editions.map(({ ordinal, event }) => (
            <li key={`${ordinal} ${event.id}`} value={ordinal}>
              <EntityLink entity={event} />{' '}
              <span class="minor">
                <When date={event.when} /> <EntityLinks entities={event.places.slice(0, 3)} />
              </span>{' '}
              {event.status !== 'HELD' && (
                <span class={`status ${event.status.toLowerCase()}`}>{texts.enums.status[event.status]}</span>
              )}
            </li>
          ))}
        </ol>
        {series.missing.length > 0 && (
          <p class="notice">
            {texts.series.missing}: {texts.series.ordinal} {series.missing.join(', ')}
          </p>
        )}
      </Section>
      <Evidence evidence={series} />
    </article>
  );
}

export const seriesPage = definePage({
  name: 'series',
  variablesOf: entityPage('series'),
  operation: SeriesPageDocument,
  titleOf: ({ series }) => series?.name ?? null,
  view: SeriesView,
});
