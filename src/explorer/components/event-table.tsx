import type { EventRowFragment } from '../../generated/explorer.ts';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Table } from './table.tsx';
import { When } from './when.tsx';

interface EventTableProps {
  readonly events: readonly EventRowFragment[];
  /** How many there are, where these may not be all. */
  readonly count?: ListCount;
}

/** Events, one a row: when, what, where, and its status where it was not held. */
export function EventTable({ events, count }: EventTableProps) {
  const { columns } = useTexts();
  return (
    <Table
      rows={events}
      count={count}
      keyOf={({ id }) => id}
      columns={[
        { title: columns.when, cell: ({ when }) => <When date={when} /> },
        { title: columns.event, cell: (event) => <Event event={event} /> },
        { title: columns.where, look: 'minor', cell: ({ places }) => <EntityLinks entities={places} most={3} /> },
      ]}
    />
  );
}

function Event({ event }: { event: EventRowFragment }) {
  const { enums } = useTexts();
  return (
    <>
      <EntityLink entity={event} />{' '}
      {event.status !== 'HELD' && (
        <span class={`status ${event.status.toLowerCase()}`}>{enums.status[event.status]}</span>
      )}
    </>
  );
}
