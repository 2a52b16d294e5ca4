import type { EventPageQuery } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';
import { EntityLink, EntityLinks } from './link.tsx';
import { Table } from './table.tsx';

type Participations = NonNullable<EventPageQuery['event']>['participations'];
type Participation = Participations['nodes'][number];

/** Who took part, in which role and office, and whether they came. */
export function Participants({ participations }: { participations: Participations }) {
  const { columns } = useTexts();
  return (
    <Table
      rows={participations.nodes}
      count={participations}
      keyOf={({ id }) => id}
      columns={[
        { title: columns.who, cell: Who },
        { title: columns.office, look: 'minor', cell: Office },
        { title: columns.role, cell: (participation) => <Role participation={participation} /> },
      ]}
    />
  );
}

function Who({ participant }: Participation) {
  return (
    <>
      <EntityLink entity={participant} />
      {'country' in participant && <span class="minor"> {participant.country.name}</span>}
    </>
  );
}

function Office({ rank, tenures }: Participation) {
  return (
    <>
      {rank !== null && `${rank}${tenures.length > 0 ? ', ' : ''}`}
      <EntityLinks entities={tenures.map(({ position }) => position)} />
    </>
  );
}

function Role({ participation: { roles, attendance } }: { participation: Participation }) {
  const { enums } = useTexts();
  return (
    <>
      {roles.map((role) => enums.role[role]).join(', ')}
      {attendance !== 'ATTENDED' && (
        <span class={`status ${attendance.toLowerCase()}`}> {enums.attendance[attendance]}</span>
      )}
    </>
  );
}
