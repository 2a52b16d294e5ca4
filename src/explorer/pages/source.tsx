import { SourcePageDocument, type SourcePageQuery } from '../../generated/explorer.ts';
import { EventTable } from '../components/event-table.tsx';
import { EntityLinks } from '../components/link.tsx';
import { Fact, Section, Shown } from '../components/section.tsx';
import { Table } from '../components/table.tsx';
import { Day, When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

type Source = NonNullable<SourcePageQuery['source']>;

function SourceView({ data: { source } }: { data: SourcePageQuery }) {
  const texts = useTexts();
  if (source === null) return null;
  return (
    <article>
      <header class="heading">
        <h1 lang={source.language}>{source.title}</h1>
      </header>
      <p class="kicker">
        {source.publisher}
        {source.agency !== null && ` (${source.agency})`}
      </p>
      {source.withdrawn && <p class="notice">{texts.source.withdrawn}</p>}
      <Facts source={source} />
      <Section title={texts.source.tells} note={source.events.length}>
        <EventTable events={source.events} />
      </Section>
      {source.mentions.length > 0 && (
        <Section title={texts.source.mentions} note={source.mentions.length}>
          <EntityLinks entities={source.mentions} />
        </Section>
      )}
      <Claims source={source} />
    </article>
  );
}

/** Where the original is: a link only where the address is one of the web, whatever a dataset puts there. */
function Original({ address }: { address: string }) {
  return /^https?:\/\//.test(address) ? (
    <a href={address} rel="noreferrer nofollow external">
      {address}
    </a>
  ) : (
    <>{address}</>
  );
}

function Facts({ source }: { source: Source }) {
  const { source: texts } = useTexts();
  return (
    <dl class="facts">
      {source.published !== null && (
        <Fact term={texts.published}>
          <When date={source.published} />
          {source.publishedBasis !== null && (
            <span class="minor">
              {' '}
              {texts.inferred}: {source.publishedBasis}
            </span>
          )}
        </Fact>
      )}
      <Fact term={texts.retrieved}>
        <Day date={source.retrieved} />
      </Fact>
      {source.address !== null && (
        <Fact term={texts.original}>
          <Original address={source.address} />
        </Fact>
      )}
    </dl>
  );
}

function Claims({ source: { claims, lostWithout } }: { source: Source }) {
  const { columns, enums, evidence, source: texts } = useTexts();
  return (
    <Section title={evidence.title} id="evidence" note={evidence.claims(claims)}>
      <p>{texts.lost(lostWithout)}</p>
      <Table
        rows={claims.nodes}
        keyOf={({ id }) => id}
        rowLook={({ standing }) => standing.toLowerCase()}
        columns={[
          {
            title: columns.who,
            cell: ({ subject }) => subject !== null && <a href={`/${subject.id}`}>{subject.name}</a>,
          },
          { title: columns.property, cell: ({ property }) => property },
          { title: columns.value, cell: ({ value }) => value },
          {
            title: columns.standing,
            cell: ({ standing, sole }) => (
              <>
                {enums.standing[standing]}
                {sole && <span class="minor"> {texts.sole}</span>}
              </>
            ),
          },
        ]}
      />
      {claims.nodes.length < claims.totalCount && <Shown text={evidence.shown(claims.nodes.length, claims)} />}
    </Section>
  );
}

export const sourcePage = definePage({
  name: 'source',
  variablesOf: entityPage('source'),
  operation: SourcePageDocument,
  titleOf: ({ source }) => source?.title ?? null,
  view: SourceView,
});
