import type { EvidenceFragment } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import { Section, Shown } from './section.tsx';

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
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <a href={`/${source.id}`} lang={source.language}>
              {source.title}
            </a>{' '}
            <span class="minor">
              {source.publisher}
              {source.published !== null && `, ${source.published.text}`}
            </span>
          </li>
        ))}
      </ol>
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
  const { columns, enums, evidence: texts } = useTexts();
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">{columns.source}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id} class={claim.standing.toLowerCase()}>
            <td data-column={columns.value}>
              {claim.value}
              {claim.basis !== null && (
                <span class="minor">
                  {' '}
                  {texts.inferred}: {claim.basis}
                </span>
              )}
            </td>
            <td data-column={columns.standing}>
              {enums.standing[claim.standing]}
              {claim.assertion === 'PLANNED' && <span class="minor"> {texts.planned}</span>}
            </td>
            <td data-column={columns.source}>
              <a href={`/${claim.source.id}`}>{claim.source.publisher}</a>
              {claim.locator?.paragraph !== null && claim.locator !== null && (
                <span class="minor"> {texts.paragraph(claim.locator.paragraph)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
