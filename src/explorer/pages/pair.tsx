import { PairPageDocument, type PairPageQuery } from '../../generated/explorer.ts';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Fact, Section, Shown } from '../components/section.tsx';
import { Strength } from '../components/strength.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { EMPTY } from '../explore/state.ts';
import { queryOf } from '../explore/state-address.ts';
import { useTexts } from '../language/texts.ts';
import { definePage, officialIn } from '../page.ts';

type Pair = NonNullable<PairPageQuery['pair']>;
type Encounter = Pair['encounters']['nodes'][number];
type SharedCounterpart = Pair['sharedCounterparts']['nodes'][number];
type SharedPlace = Pair['sharedPlaces']['nodes'][number];

function PairView({ data: { pair } }: { data: PairPageQuery }) {
  const texts = useTexts();
  if (pair === null) return null;
  const { officials, count, encounters } = pair;
  const [a, b] = officials;
  return (
    <article>
      <header class="heading">
        <h1>
          {officials.map((official, index) => (
            <span key={official.id}>
              {index > 0 && ' – '}
              <EntityLink entity={official} />
            </span>
          ))}
        </h1>
      </header>
      <p class="kicker">
        {texts.pair.count(count)}
        {a !== undefined && b !== undefined && (
          <>
            {' · '}
            <a href={`/paths?from=${a.id}&to=${b.id}`}>{texts.pair.paths}</a>
            {' · '}
            <a href={`/explore?${queryOf({ ...EMPTY, officials: [a.id, b.id], selection: [a.id, b.id] }).toString()}`}>
              {texts.official.explore}
            </a>
          </>
        )}
      </p>
      <Facts pair={pair} />
      {count === 0 ? (
        <p class="empty">{texts.pair.none}</p>
      ) : (
        <Section title={texts.official.encounters} note={count}>
          {encounters.nodes.map((encounter) => (
            <Dossier key={encounter.id} encounter={encounter} />
          ))}
          {encounters.nodes.length < count && <Shown text={texts.table.more(encounters.nodes.length, count)} />}
        </Section>
      )}
      <SharedCounterparts pair={pair} />
      <SharedPlaces pair={pair} />
    </article>
  );
}

function Facts({ pair: { first, last, gaps, evidence, sharedOrganizations, sharedPositions } }: { pair: Pair }) {
  const { pair: texts } = useTexts();
  const [gap] = gaps.nodes;
  return (
    <dl class="facts">
      {first !== null && last !== null && (
        <>
          <Fact term={texts.first}>
            <When date={first.when} />
          </Fact>
          <Fact term={texts.last}>
            <When date={last.when} />
          </Fact>
        </>
      )}
      {gap !== undefined && (
        <Fact term={texts.gap}>
          {texts.days(gap.leastDays, gap.mostDays)}{' '}
          <span class="minor">
            <When date={gap.before.when} /> → <When date={gap.after.when} />
          </span>
        </Fact>
      )}
      {evidence.independentSources > 0 && (
        <Fact term={texts.evidence}>{texts.told(evidence.independentSources, evidence.publisherCount)}</Fact>
      )}
      {sharedOrganizations.length > 0 && (
        <Fact term={texts.organizations}>
          <EntityLinks entities={sharedOrganizations} />
        </Fact>
      )}
      {sharedPositions.length > 0 && (
        <Fact term={texts.positions}>
          <EntityLinks entities={sharedPositions} />
        </Fact>
      )}
    </dl>
  );
}

/** Whom both met, with the number of encounters of each. */
function SharedCounterparts({ pair: { officials, sharedCounterparts } }: { pair: Pair }) {
  const { columns, table, pair: texts } = useTexts();
  if (sharedCounterparts.totalCount === 0) return null;
  return (
    <Section title={texts.counterparts} note={table.total(sharedCounterparts)}>
      <Table
        rows={sharedCounterparts.nodes}
        count={sharedCounterparts}
        keyOf={({ official }) => official.id}
        columns={[
          { title: columns.who, cell: ({ official }) => <EntityLink entity={official} /> },
          ...officials.map(({ id, name }, index) => ({
            title: texts.met(name),
            look: 'number' as const,
            cell: ({ official, counts }: SharedCounterpart) => (
              <a href={`/pair?a=${id}&b=${official.id}`}>{counts[index]}</a>
            ),
          })),
        ]}
      />
    </Section>
  );
}

/** Where both have been: together, and each at all. */
function SharedPlaces({ pair: { officials, sharedPlaces } }: { pair: Pair }) {
  const { columns, table, pair: texts } = useTexts();
  if (sharedPlaces.totalCount === 0) return null;
  return (
    <Section title={texts.places} note={table.total(sharedPlaces)}>
      <Table
        rows={sharedPlaces.nodes}
        count={sharedPlaces}
        keyOf={({ place }) => place.id}
        columns={[
          { title: columns.where, cell: ({ place }) => <EntityLink entity={place} /> },
          { title: texts.together, look: 'number', cell: ({ encounters }) => encounters },
          ...officials.map(({ name }, index) => ({
            title: texts.visits(name),
            look: 'number' as const,
            cell: ({ visits }: SharedPlace) => visits[index],
          })),
        ]}
      />
    </Section>
  );
}

/** One encounter with the capacity of each side and everybody who says so. */
function Dossier({ encounter }: { encounter: Encounter }) {
  const { enums, evidence } = useTexts();
  const { officials, sides } = encounter;
  return (
    <section class="dossier">
      <h3>
        <When date={encounter.when} /> <EntityLink entity={encounter.event} />
      </h3>
      <p>
        <Strength of={encounter.strength} />{' '}
        <span class="minor">
          <EntityLinks entities={encounter.places} />
        </span>
      </p>
      <ul class="plain">
        {sides.map(({ official, rank, positions, roles }) => (
          <li key={official.id}>
            {officials.find(({ id }) => id === official.id)?.name}
            <span class="minor">
              {rank !== null && `, ${rank}`}
              {positions.length > 0 && ', '}
              <EntityLinks entities={positions} />
              {roles.length > 0 && ` (${roles.map((role) => enums.role[role]).join(', ')})`}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{evidence.independent(encounter.independentSources)}</summary>
        <ul>
          {encounter.sources.map((source) => (
            <li key={source.id}>
              <a href={`/${source.id}`} lang={source.language}>
                {source.title}
              </a>{' '}
              <span class="minor">{source.publisher}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export const pairPage = definePage({
  name: 'pair',
  variablesOf: ({ path, query }) => {
    const [a, b] = [officialIn(query, 'a'), officialIn(query, 'b')];
    return path === '/pair' && a !== null && b !== null && a !== b ? { a, b } : null;
  },
  operation: PairPageDocument,
  titleOf: ({ pair }) => pair?.officials.map(({ name }) => name).join(' – ') ?? null,
  view: PairView,
});
