import type { EventPageQuery } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Shown } from './section.tsx';

type Participations = NonNullable<EventPageQuery['event']>['participations'];

/** Who took part, in which role and office, and whether they came. */
export function Participants({ participations }: { participations: Participations }) {
  const { nodes, totalCount } = participations;
  const { columns, enums, table } = useTexts();
  return (
    <>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.office}</th>
            <th scope="col">{columns.role}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, participant, tenures, rank, roles, attendance }) => (
            <tr key={id}>
              <td data-column={columns.who}>
                <EntityLink entity={participant} />
                {'country' in participant && <span class="minor"> {participant.country.name}</span>}
              </td>
              <td data-column={columns.office} class="minor">
                {rank !== null && `${rank}${tenures.length > 0 ? ', ' : ''}`}
                <EntityLinks entities={tenures.map(({ position }) => position)} />
              </td>
              <td data-column={columns.role}>
                {roles.map((role) => enums.role[role]).join(', ')}
                {attendance !== 'ATTENDED' && (
                  <span class={`status ${attendance.toLowerCase()}`}> {enums.attendance[attendance]}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nodes.length < totalCount && <Shown text={table.more(nodes.length, participations)} />}
    </>
  );
}
