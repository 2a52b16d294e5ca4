import type { Claim } from '../src/domain/claim.ts';
import { nodeId } from '../src/domain/ids.ts';
import { MODEL } from '../src/domain/model.ts';
import { impliedTenure } from './career-claims.ts';
import type { ClaimReader, Reading } from './claim-reader.ts';
import { childOf, elementsOf, entriesOf, textOf } from './format/located.ts';

const PLANS = ['announced', 'postponed', 'cancelled'];
const PLANNED_ATTENDANCE = ['invited', 'announced'];

/**
 * The claims of an event record, its editions and its participants. What a file says of an event that it only
 * announces, or of one that did not take place as planned, is a plan: it counts until somebody reports.
 */
export function readEvent(reader: ClaimReader, slug: string, reading: Reading): void {
  const { located, path, said } = reading;
  const status = textOf(childOf(located, 'status')) ?? textOf(childOf(childOf(located, 'status'), 'value')) ?? null;
  const planned = status !== null && PLANS.includes(status);
  // A name is no plan, nor is the word that an event was put off or called off.
  const reportedAnyway = (property: string): boolean =>
    property === 'name' || (property === 'status' && status !== 'announced');
  const assertionOf = (property: string): Claim['assertion'] =>
    planned && !reportedAnyway(property) ? 'planned' : 'reported';
  const event = nodeId('Event', slug);
  reader.readFields('Event', event, reading, assertionOf, null);
  for (const [series, edition] of entriesOf(childOf(located, 'editions'))) {
    const at = [...path, 'editions', series];
    const ordinal = childOf(edition, 'value') ?? edition;
    const inner = { located: ordinal, path: at, said: reader.said(edition, at, said) };
    const id = nodeId('Edition', series, slug);
    reader.add(id, 'series', nodeId('EventSeries', series), inner, { implied: true });
    reader.add(id, 'event', event, inner, { implied: true });
    reader.add(id, 'ordinal', Number(textOf(ordinal)), inner);
  }
  for (const [section, kind, prefix] of PARTICIPANTS) {
    for (const [participant, entry] of entriesOf(childOf(located, section))) {
      const at = [...path, section, participant];
      const inner = { located: entry, path: at, said: reader.said(entry, at, said) };
      const id = nodeId('Participation', slug, `${prefix}${participant}`);
      readParticipation(
        reader,
        { id, event, participant: nodeId(kind, participant), slug: participant },
        inner,
        status,
      );
    }
  }
}

const PARTICIPANTS = [
  ['participants', 'Official', ''],
  ['bodies', 'Organization', 'organization.'],
] as const;

interface Taking {
  readonly id: string;
  readonly event: string;
  readonly participant: string;
  readonly slug: string;
}

function readParticipation(reader: ClaimReader, taking: Taking, reading: Reading, status: string | null): void {
  const field = childOf(reading.located, 'attendance');
  const written = textOf(field) ?? textOf(childOf(field, 'value')) ?? null;
  const plannedEvent = status !== null && PLANS.includes(status);
  if (written === null && status === null) {
    const message = `expected one of ${MODEL.Participation.properties.attendance.values.join(', ')}, because the record gives no status; got nothing`;
    reader.report(reading.located, [...reading.path, 'attendance'], message);
  }
  if (written === 'attended' && plannedEvent) {
    const message = `expected no attendance at an event that is ${status}, got "attended"`;
    reader.report(field ?? reading.located, [...reading.path, 'attendance'], message);
  }
  const attendance = written ?? (plannedEvent ? 'announced' : 'attended');
  const assertionOf = (property: string): Claim['assertion'] =>
    plannedEvent || (property === 'attendance' && PLANNED_ATTENDANCE.includes(attendance)) ? 'planned' : 'reported';
  const assertion = assertionOf('event');
  reader.add(taking.id, 'event', taking.event, reading, { assertion, implied: true });
  reader.add(taking.id, 'participant', taking.participant, reading, { assertion, implied: true });
  if (written === null) {
    reader.add(taking.id, 'attendance', attendance, reading, { assertion: assertionOf('attendance'), implied: true });
  }
  reader.readFields('Participation', taking.id, reading, assertionOf, taking.slug);
  readOffices(reader, taking.slug, reading);
}

/** Naming somebody with an office says that they hold it, even where the event is only a plan. */
function readOffices(reader: ClaimReader, official: string, { located, path, said }: Reading): void {
  const offices = childOf(located, 'offices');
  elementsOf(offices).forEach((element, index) => {
    const office = childOf(element, 'value') ?? element;
    const at = [...path, 'offices', ...(Array.isArray(offices?.content) ? [index] : [])];
    const inner = { located: office, path: at, said: element === office ? said : reader.said(element, at, said) };
    impliedTenure(reader, official, textOf(office) ?? '', inner);
  });
}
