import type { EncounterRowFragment } from '../../generated/explorer.ts';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Shown } from './section.tsx';
import { When } from './when.tsx';

interface EncounterTableProps {
  readonly encounters: ListCount & { readonly nodes: readonly EncounterRowFragment[] };
  /** The official whose page this is: only the other side is named. */
  readonly of?: string;
}

/** Encounters, one a row: when, who, at what, where, how close, how well attested. */
export function EncounterTable({ encounters, of }: EncounterTableProps) {
  const { nodes, totalCount } = encounters;
  const { columns, enums, table } = useTexts();
  return (
    <>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.where}</th>
            <th scope="col">{columns.how}</th>
            <th scope="col" class="number">
              {columns.sources}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((encounter) => (
            <tr key={encounter.id}>
              <td data-column={columns.when}>
                <When date={encounter.when} />
              </td>
              <td data-column={columns.who}>
                <Officials encounter={encounter} of={of} />
              </td>
              <td data-column={columns.event}>
                <EntityLink entity={encounter.event} />
              </td>
              <td data-column={columns.where} class="minor">
                <EntityLinks entities={encounter.places.slice(0, 2)} />
                {encounter.places.length > 2 && ` +${encounter.places.length - 2}`}
              </td>
              <td data-column={columns.how}>
                <span class={`strength ${encounter.strength.toLowerCase()}`}>{enums.strength[encounter.strength]}</span>
              </td>
              <td data-column={columns.sources} class="number">
                {encounter.independentSources}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nodes.length < totalCount && <Shown text={table.more(nodes.length, encounters)} />}
    </>
  );
}

function Officials({ encounter: { officials }, of }: { encounter: EncounterRowFragment; of: string | undefined }) {
  const shown = officials.filter(({ id }) => id !== of);
  const [first, second] = officials;
  return (
    <>
      <EntityLinks entities={shown} />
      {of !== undefined && first !== undefined && second !== undefined && (
        <>
          {' '}
          <a class="aside" href={`/pair?a=${of}&b=${shown[0]?.id ?? ''}`} title={`${first.name} – ${second.name}`}>
            ⇄
          </a>
        </>
      )}
    </>
  );
}
