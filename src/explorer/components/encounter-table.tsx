import type { EncounterRowFragment } from '../../generated/explorer.ts';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Strength } from './strength.tsx';
import { Table } from './table.tsx';
import { When } from './when.tsx';

interface EncounterTableProps {
  readonly encounters: ListCount & { readonly nodes: readonly EncounterRowFragment[] };
  /** The official whose page this is: only the other side is named. */
  readonly of?: string;
}

/** Encounters, one a row: when, who, at what, where, how close, how well attested. */
export function EncounterTable({ encounters, of }: EncounterTableProps) {
  const { columns } = useTexts();
  return (
    <Table
      rows={encounters.nodes}
      count={encounters}
      keyOf={({ id }) => id}
      columns={[
        { title: columns.when, cell: ({ when }) => <When date={when} /> },
        { title: columns.who, look: 'people', cell: (encounter) => <Officials encounter={encounter} of={of} /> },
        { title: columns.event, cell: ({ event }) => <EntityLink entity={event} /> },
        { title: columns.where, look: 'minor', cell: ({ places }) => <EntityLinks entities={places} most={2} /> },
        { title: columns.how, cell: ({ strength }) => <Strength of={strength} /> },
        { title: columns.sources, look: 'number', cell: ({ independentSources }) => independentSources },
      ]}
    />
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
