import { OrganizationPageDocument, type OrganizationPageQuery } from '../../generated/explorer.ts';
import { Activity } from '../components/activity.tsx';
import { Counterparts } from '../components/counterparts.tsx';
import { EventTable } from '../components/event-table.tsx';
import { Evidence } from '../components/evidence.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Heading } from '../components/names.tsx';
import { Fact, Section } from '../components/section.tsx';
import { Term } from '../components/term.tsx';
import { Whereabouts } from '../components/whereabouts.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

function OrganizationView({ data: { organization, whole } }: { data: OrganizationPageQuery }) {
  const texts = useTexts();
  if (organization === null) return null;
  const { country, partOf, parts, positions, counterparts, participations } = organization;
  return (
    <article>
      <Heading name={organization.name} names={organization.names} />
      <p class="kicker">
        {texts.enums.organization[organization.kind]} {country !== null && <EntityLink entity={country} />}
      </p>
      <dl class="facts">
        {partOf !== null && (
          <Fact term={texts.organization.partOf}>
            <EntityLink entity={partOf} />
          </Fact>
        )}
        {parts.length > 0 && (
          <Fact term={texts.organization.parts}>
            <EntityLinks entities={parts} />
          </Fact>
        )}
      </dl>
      {positions.length > 0 && (
        <Section title={texts.organization.positions} note={positions.length}>
          {positions.map(({ id, name, tenures }) => (
            <div key={id} class="office">
              <h3>
                <EntityLink entity={{ id, name }} />
              </h3>
              <ul class="plain">
                {tenures.map(({ official, from, to }) => (
                  <li key={official.id}>
                    <EntityLink entity={official} /> <Term from={from} to={to} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {counterparts.totalCount > 0 && (
        <Section title={texts.organization.counterparts} note={texts.table.total(counterparts)}>
          <Counterparts counterparts={counterparts} />
        </Section>
      )}
      {participations.totalCount > 0 && (
        <Section title={texts.organization.took} note={texts.table.total(participations)}>
          <Activity timeline={whole.timeline} />
          <Whereabouts map={whole.map} />
          <EventTable events={participations.nodes.map(({ event }) => event)} count={participations} />
        </Section>
      )}
      <Evidence evidence={organization} />
    </article>
  );
}

export const organizationPage = definePage({
  name: 'organization',
  variablesOf: entityPage('organization'),
  operation: OrganizationPageDocument,
  titleOf: ({ organization }) => organization?.name ?? null,
  view: OrganizationView,
});
