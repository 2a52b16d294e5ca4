import type { EventRowFragment } from '../../generated/explorer.ts';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Shown } from './section.tsx';
import { When } from './when.tsx';

interface EventTableProps {
  readonly events: readonly EventRowFragment[];
  /** How many there are, where these are not all. */
  readonly count?: ListCount;
}

/** Events, one a row: when, what, where, and its status where it was not held. */
export function EventTable({ events, count }: EventTableProps) {
  const { columns, enums, table } = useTexts();
  return (
    <>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.where}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td data-column={columns.when}>
                <When date={event.when} />
              </td>
              <td data-column={columns.event}>
                <EntityLink entity={event} />{' '}
                {event.status !== 'HELD' && (
                  <span class={`status ${event.status.toLowerCase()}`}>{enums.status[event.status]}</span>
                )}
              </td>
              <td data-column={columns.where} class="minor">
                <EntityLinks entities={event.places.slice(0, 3)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count !== undefined && events.length < count.totalCount && <Shown text={table.more(events.length, count)} />}
    </>
  );
}
