import type { EvidenceFragment } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import { hasPage } from '../page.ts';
import { Section, Shown } from './section.tsx';
import { SourceList } from './source-list.tsx';
import { Table } from './table.tsx';

type Claim = EvidenceFragment['claims']['nodes'][number];

/** Claims by property, in the order in which the properties first come. */
function byProperty(claims: readonly Claim[]): [string, Claim[]][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(claim.property, [...(groups.get(claim.property) ?? []), claim]);
  return [...groups];
}

const isDisputed = (claims: readonly Claim[]): boolean => claims.some(({ standing }) => standing === 'CONTRADICTED');

/** What sources say of an entity, value beside value, and who they are. Readable without JavaScript. */
export function Evidence({ evidence: { sources, claims } }: { evidence: EvidenceFragment }) {
  const { evidence: texts } = useTexts();
  return (
    <Section title={texts.title} id="evidence" note={texts.claims(claims)}>
      <h3>{texts.sources}</h3>
      <SourceList sources={sources} isNumbered />
      {byProperty(claims.nodes).map(([property, group]) => (
        <details key={property} open={isDisputed(group)}>
          <summary>
            {property} <span class="minor">{texts.claims(group.length)}</span>
            {isDisputed(group) && <strong class="disputed"> {texts.disagree}</strong>}
          </summary>
          <Claims claims={group} />
        </details>
      ))}
      {claims.nodes.length < claims.totalCount && <Shown text={texts.shown(claims.nodes.length, claims)} />}
    </Section>
  );
}

function Claims({ claims }: { claims: readonly Claim[] }) {
  const { columns } = useTexts();
  return (
    <Table
      rows={claims}
      keyOf={({ id }) => id}
      rowLook={({ standing }) => standing.toLowerCase()}
      columns={[
        { title: columns.value, cell: (claim) => <Value claim={claim} /> },
        { title: columns.standing, cell: (claim) => <Standing claim={claim} /> },
        { title: columns.source, cell: (claim) => <Origin claim={claim} /> },
      ]}
    />
  );
}

/** The value of a relationship is the id of what it leads to. */
function Value({ claim: { value, basis } }: { claim: Claim }) {
  const { evidence } = useTexts();
  return (
    <>
      {hasPage(value) ? <a href={`/${value}`}>{value}</a> : value}
      {basis !== null && (
        <span class="minor">
          {' '}
          {evidence.inferred}: {basis}
        </span>
      )}
    </>
  );
}

function Standing({ claim: { standing, assertion } }: { claim: Claim }) {
  const { enums, evidence } = useTexts();
  return (
    <>
      {enums.standing[standing]}
      {assertion === 'PLANNED' && <span class="minor"> {evidence.planned}</span>}
    </>
  );
}

function Origin({ claim: { source, locator } }: { claim: Claim }) {
  const { evidence } = useTexts();
  return (
    <>
      <a href={`/${source.id}`}>{source.publisher}</a>
      {locator?.paragraph !== null && locator !== null && (
        <span class="minor"> {evidence.paragraph(locator.paragraph)}</span>
      )}
    </>
  );
}
