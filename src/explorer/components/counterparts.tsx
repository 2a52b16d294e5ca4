import type { WhomMetFragment } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink } from './link.tsx';
import { Strength } from './strength.tsx';
import { Table } from './table.tsx';
import { When } from './when.tsx';

interface CounterpartsProps {
  readonly counterparts: WhomMetFragment;
  /** The official whose counterparts they are, where it is one. */
  readonly of?: string;
}

/** Whom an official or the people of a body met most: how often, first, last, how close; of two the number leads to what they did. */
export function Counterparts({ counterparts, of }: CounterpartsProps) {
  const { columns } = useTexts();
  return (
    <Table
      rows={counterparts.nodes}
      count={counterparts}
      keyOf={({ official }) => official.id}
      columns={[
        { title: columns.who, cell: ({ official }) => <EntityLink entity={official} /> },
        { title: columns.first, look: 'titled', cell: ({ first }) => <When date={first?.when ?? null} /> },
        { title: columns.last, look: 'titled', cell: ({ last }) => <When date={last?.when ?? null} /> },
        { title: columns.how, cell: ({ strength }) => <Strength of={strength} /> },
        {
          title: columns.encounters,
          look: 'number',
          cell: ({ official, count }) =>
            of === undefined ? count : <a href={`/pair?a=${of}&b=${official.id}`}>{count}</a>,
        },
      ]}
    />
  );
}
