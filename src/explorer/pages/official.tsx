import { OfficialPageDocument, type OfficialPageQuery } from '../../generated/explorer.ts';
import { Activity } from '../components/activity.tsx';
import { Counterparts } from '../components/counterparts.tsx';
import { EncounterTable } from '../components/encounter-table.tsx';
import { Evidence } from '../components/evidence.tsx';
import { EntityLink } from '../components/link.tsx';
import { Heading } from '../components/names.tsx';
import { Fact, Section } from '../components/section.tsx';
import { Term } from '../components/term.tsx';
import { Whereabouts } from '../components/whereabouts.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

type Official = NonNullable<OfficialPageQuery['official']>;

function OfficialView({ data: { official } }: { data: OfficialPageQuery }) {
  const texts = useTexts();
  if (official === null) return null;
  const { encounters, whole, counterparts, mentionedIn } = official;
  return (
    <article>
      <Heading name={official.name} names={official.names} />
      <p class="kicker">
        <EntityLink entity={official.country} />
        {encounters.totalCount > 0 && (
          <>
            {' · '}
            <a href={`/explore?of=${official.id.replace('official/', '')}`}>{texts.official.explore}</a>
          </>
        )}
      </p>
      <form class="options" action="/search">
        <input type="hidden" name="from" value={official.id} />
        <input type="hidden" name="kind" value="official" />
        <label>
          {texts.official.pathTo} <input type="search" name="q" required maxLength={200} />
        </label>
        <button type="submit">{texts.paths.apply}</button>
      </form>
      <Career official={official} />
      {counterparts.totalCount > 0 && (
        <Section title={texts.official.counterparts} note={texts.table.total(counterparts)}>
          <Counterparts counterparts={counterparts} of={official.id} />
        </Section>
      )}
      <Section title={texts.official.encounters} note={texts.table.total(encounters)}>
        {encounters.totalCount === 0 ? (
          <p class="empty">{texts.official.none}</p>
        ) : (
          <>
            <Activity timeline={whole.timeline} />
            <Whereabouts map={whole.map} />
            <EncounterTable encounters={encounters} of={official.id} />
          </>
        )}
      </Section>
      {mentionedIn.length > 0 && (
        <Section title={texts.official.mentioned} note={mentionedIn.length}>
          <ul>
            {mentionedIn.map((source) => (
              <li key={source.id}>
                <a href={`/${source.id}`}>{source.title}</a> <span class="minor">{source.publisher}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Evidence evidence={official} />
    </article>
  );
}

function Career({ official: { tenures, ranks } }: { official: Official }) {
  const texts = useTexts();
  return (
    <dl class="facts">
      {tenures.length > 0 && (
        <Fact term={texts.official.offices}>
          <ul class="plain">
            {tenures.map(({ id, position, from, to }) => (
              <li key={id}>
                <EntityLink entity={position} />
                {position.organization !== null && (
                  <span class="minor">
                    {' '}
                    <EntityLink entity={position.organization} />
                  </span>
                )}{' '}
                <Term from={from} to={to} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {ranks.length > 0 && (
        <Fact term={texts.official.ranks}>
          <ul class="plain">
            {ranks.map(({ rank, from, to }) => (
              <li key={rank}>
                {rank} <Term from={from} to={to} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

export const officialPage = definePage({
  name: 'official',
  variablesOf: entityPage('official'),
  operation: OfficialPageDocument,
  titleOf: ({ official }) => official?.name ?? null,
  view: OfficialView,
});
