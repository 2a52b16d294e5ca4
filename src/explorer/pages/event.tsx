import { EventPageDocument, type EventPageQuery } from '../../generated/explorer.ts';
import { EncounterTable } from '../components/encounter-table.tsx';
import { Evidence } from '../components/evidence.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Heading } from '../components/names.tsx';
import { Participants } from '../components/participants.tsx';
import { Fact, Section } from '../components/section.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

type Event = NonNullable<EventPageQuery['event']>;

function EventView({ data: { event } }: { data: EventPageQuery }) {
  const texts = useTexts();
  if (event === null) return null;
  return (
    <article>
      <Heading name={event.name} names={event.names} />
      <p class="kicker">
        {texts.enums.type[event.type]}{' '}
        <span class={`status ${event.status.toLowerCase()}`}>{texts.enums.status[event.status]}</span>
        {event.mode !== null && ` ${texts.enums.mode[event.mode]}`}
      </p>
      {event.status !== 'HELD' && <p class="notice">{texts.event.planned}</p>}
      <Facts event={event} />
      <Section title={texts.event.participants} note={texts.table.total(event.participations)}>
        <Participants participations={event.participations} />
      </Section>
      {event.parts.length > 0 && (
        <Section title={texts.event.parts} note={event.parts.length}>
          <ul class="plain">
            {event.parts.map((part) => (
              <li key={part.id}>
                <EntityLink entity={part} />{' '}
                <span class="minor">
                  {texts.enums.type[part.type]}
                  {part.when !== null && `, ${part.when.text}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {event.encounters.totalCount > 0 && (
        <Section title={texts.event.encounters} note={texts.table.total(event.encounters)}>
          <EncounterTable encounters={event.encounters} />
        </Section>
      )}
      <Evidence evidence={event} />
    </article>
  );
}

function Facts({ event }: { event: Event }) {
  const { columns, event: texts } = useTexts();
  return (
    <dl class="facts">
      <Fact term={columns.when}>
        {event.when === null ? texts.noDate : <When date={event.when} />}
        {event.previousDates.length > 0 && (
          <span class="minor">
            {' '}
            {texts.previously} {event.previousDates.map(({ text }) => text).join(', ')}
          </span>
        )}
      </Fact>
      {event.places.length > 0 && (
        <Fact term={columns.where}>
          <EntityLinks entities={event.places} />
        </Fact>
      )}
      {event.partOf !== null && (
        <Fact term={texts.partOf}>
          <EntityLink entity={event.partOf} />
        </Fact>
      )}
      {event.editions.length > 0 && (
        <Fact term={texts.editions}>
          <Editions event={event} />
        </Fact>
      )}
      {event.agreements.length > 0 && (
        <Fact term={texts.agreements}>
          <EntityLinks entities={event.agreements} />
        </Fact>
      )}
      {event.topics.length > 0 && (
        <Fact term={texts.topics}>
          <EntityLinks entities={event.topics} />
        </Fact>
      )}
    </dl>
  );
}

/** Which edition it is of what, with the editions before and after. */
function Editions({ event }: { event: Event }) {
  const { event: texts, series: seriesTexts } = useTexts();
  return (
    <ul class="plain">
      {event.editions.map(({ ordinal, series }) => {
        const before = series.editions.findLast((edition) => edition.ordinal < ordinal);
        const after = series.editions.find((edition) => edition.ordinal > ordinal);
        return (
          <li key={series.id}>
            <EntityLink entity={series} /> {seriesTexts.ordinal} {ordinal}
            {before !== undefined && (
              <span class="minor">
                {' '}
                {texts.before}: <EntityLink entity={before.event}>{before.ordinal}</EntityLink>
              </span>
            )}
            {after !== undefined && (
              <span class="minor">
                {' '}
                {texts.after}: <EntityLink entity={after.event}>{after.ordinal}</EntityLink>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const eventPage = definePage({
  name: 'event',
  variablesOf: entityPage('event'),
  operation: EventPageDocument,
  titleOf: ({ event }) => event?.name ?? null,
  view: EventView,
});
