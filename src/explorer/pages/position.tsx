import { PositionPageDocument, type PositionPageQuery } from '../../generated/explorer.ts';
import { Evidence } from '../components/evidence.tsx';
import { EntityLink } from '../components/link.tsx';
import { Heading } from '../components/names.tsx';
import { Section } from '../components/section.tsx';
import { Term } from '../components/term.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

function PositionView({ data: { position } }: { data: PositionPageQuery }) {
  const texts = useTexts();
  if (position === null) return null;
  const { organization, country, tenures } = position;
  return (
    <article>
      <Heading name={position.name} names={position.names} />
      <p class="kicker">
        {organization !== null && (
          <>
            <EntityLink entity={organization} />
            {' · '}
          </>
        )}
        <EntityLink entity={country} />
      </p>
      <Section title={texts.position.holders} note={tenures.length}>
        {tenures.length === 0 ? (
          <p class="empty">{texts.position.none}</p>
        ) : (
          <ul class="plain">
            {tenures.map(({ id, official, from, to }) => (
              <li key={id}>
                <EntityLink entity={official} /> <Term from={from} to={to} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Evidence evidence={position} />
    </article>
  );
}

export const positionPage = definePage({
  name: 'position',
  variablesOf: entityPage('position'),
  operation: PositionPageDocument,
  titleOf: ({ position }) => position?.name ?? null,
  view: PositionView,
});
