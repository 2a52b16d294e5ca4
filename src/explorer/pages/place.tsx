import { useMemo } from 'preact/hooks';
import { PlacePageDocument, type PlacePageQuery } from '../../generated/explorer.ts';
import { Activity } from '../components/activity.tsx';
import { EventTable } from '../components/event-table.tsx';
import { Evidence } from '../components/evidence.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Locator } from '../components/locator.tsx';
import { Heading } from '../components/names.tsx';
import { Fact, Section, Shown } from '../components/section.tsx';
import type { Point } from '../explore/map/point.ts';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

type Place = NonNullable<PlacePageQuery['place']>;

function PlaceView({ data: { place } }: { data: PlacePageQuery }) {
  return place === null ? null : <PlaceArticle place={place} />;
}

function PlaceArticle({ place }: { place: Place }) {
  const texts = useTexts();
  const { contains, whole, events } = place;
  const points = useMemo(() => pointsOf(place), [place]);
  return (
    <article>
      <Heading name={place.name} names={place.names} />
      <p class="kicker">
        {texts.enums.place[place.kind]} {place.marker}
      </p>
      <Facts place={place} />
      {points.length > 0 && <Locator points={points} />}
      {events.totalCount > 0 && (
        <Section title={texts.place.events} note={texts.table.total(events)}>
          <Activity timeline={whole.timeline} />
          <EventTable events={events.nodes} count={events} />
        </Section>
      )}
      {contains.totalCount > 0 && (
        <Section title={texts.place.contains} note={texts.table.total(contains)}>
          <ul class="columns">
            {contains.nodes.map((inner) => (
              <li key={inner.id}>
                <EntityLink entity={inner} /> <span class="minor">{texts.enums.place[inner.kind]}</span>
              </li>
            ))}
          </ul>
          {contains.nodes.length < contains.totalCount && (
            <Shown text={texts.table.more(contains.nodes.length, contains)} />
          )}
        </Section>
      )}
      <Evidence evidence={place} />
    </article>
  );
}

/** The place and those opposite, as far as their coordinates are known. */
function pointsOf({ id, name, coordinates, pairedWith }: Place): readonly Point[] {
  const opposite = pairedWith.map((other) => other.id);
  const own = { id, name, coordinates, opposite };
  return [own, ...pairedWith.map((other) => ({ ...other, opposite: [id] }))].flatMap((point) =>
    point.coordinates === null
      ? []
      : [{ id: point.id, name: point.name, opposite: point.opposite, ...point.coordinates, count: 1 }],
  );
}

function Facts({ place }: { place: Place }) {
  const { place: texts, event } = useTexts();
  return (
    <dl class="facts">
      {place.within.length > 0 && (
        <Fact term={texts.within}>
          <EntityLinks entities={place.within} />
        </Fact>
      )}
      {place.pairedWith.length > 0 && (
        <Fact term={texts.paired}>
          <EntityLinks entities={place.pairedWith} />
        </Fact>
      )}
      {place.operator !== null && (
        <Fact term={texts.operator}>
          <EntityLink entity={place.operator} />
        </Fact>
      )}
      {place.coordinates !== null && (
        <Fact term={texts.coordinates}>
          {place.coordinates.latitude}, {place.coordinates.longitude}
        </Fact>
      )}
      {place.agreements.length > 0 && (
        <Fact term={event.agreements}>
          <EntityLinks entities={place.agreements} />
        </Fact>
      )}
    </dl>
  );
}

export const placePage = definePage({
  name: 'place',
  variablesOf: entityPage('place'),
  operation: PlacePageDocument,
  titleOf: ({ place }) => place?.name ?? null,
  view: PlaceView,
});
