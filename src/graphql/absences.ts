import { absenceKind, wasExpected, type AbsenceKind } from '../domain/absence.ts';
import { kindOf } from '../domain/ids.ts';
import { partsWithin } from './event-parts.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';

type Part = Loaded<'Participation'>;

/** Somebody whom sources name in an event and who is not reported to have come. */
export interface Absence {
  readonly part: Part;
  readonly event: Loaded<'Event'>;
  readonly kind: AbsenceKind;
  /** Others who came in an office in which they were named, or headed the side that they were to head. */
  readonly instead: readonly Part[];
  /** Those who came to speak for the body, or for a body in an office of which the official was named. */
  readonly representatives: readonly Part[];
}

/** Those who came to the event or to a part of it; nobody where it was not held. */
async function whoCame(reader: Reader, event: Loaded<'Event'>): Promise<Part[]> {
  const held = [event, ...(await partsWithin(reader, event.id))].filter(({ status }) => status === 'held');
  const parts = await Promise.all(held.map(({ id }) => reader.referrers('Participation', 'event', 'Event', id)));
  return parts.flat().filter(({ attendance }) => attendance === 'attended');
}

async function officesOf(reader: Reader, part: Part): Promise<Loaded<'Position'>[]> {
  const tenures = await reader.records('Tenure', part.tenure);
  return reader.records('Position', [...new Set(tenures.map(({ position }) => position))]);
}

async function countryOf(reader: Reader, participant: string): Promise<string | null> {
  return (await reader.record('Official', participant))?.country ?? null;
}

const isHead = (part: Part): boolean => part.role.includes('delegation head');

interface Named {
  readonly part: Part;
  readonly offices: readonly Loaded<'Position'>[];
  readonly country: string | null;
}

async function named(reader: Reader, part: Part): Promise<Named> {
  const [offices, country] = await Promise.all([officesOf(reader, part), countryOf(reader, part.participant)]);
  return { part, offices, country };
}

function stoodIn(missing: Named, other: Named): boolean {
  const sameOffice = other.offices.some(({ id }) => missing.offices.some((office) => office.id === id));
  const sameSide = missing.country !== null && missing.country === other.country;
  return sameOffice || (sameSide && isHead(missing.part) && isHead(other.part));
}

function spokeFor(missing: Named, { part, offices }: Named): boolean {
  const { participant } = missing.part;
  if (kindOf(participant) === 'Organization') {
    return part.onBehalfOf === participant || offices.some(({ organization }) => organization === participant);
  }
  return missing.offices.some(({ organization }) => organization !== null && organization === part.onBehalfOf);
}

/** Each participant once: at the event itself where they are named there, else at the first of its parts. */
function oncePerson(others: readonly Named[]): Part[] {
  const first = new Map<string, Part>();
  for (const { part } of others) if (!first.has(part.participant)) first.set(part.participant, part);
  return [...first.values()];
}

/**
 * What became of a participant: null where they came to the event or to a part of it, or where, of a body that was
 * expected, somebody came in one of its offices or to speak for it.
 */
export async function absenceOf(reader: Reader, part: Part): Promise<Absence | null> {
  const { attendance } = part;
  if (attendance === 'attended') return null;
  const event = await reader.required('Event', part.event);
  const came = await whoCame(reader, event);
  if (came.some(({ participant }) => participant === part.participant)) return null;
  const [missing, ...others] = await Promise.all([part, ...came].map((one) => named(reader, one)));
  if (missing === undefined) return null;
  const representatives = oncePerson(others.filter((other) => spokeFor(missing, other)));
  const isBody = kindOf(part.participant) === 'Organization';
  if (isBody && wasExpected(attendance) && representatives.length > 0) return null;
  const instead = oncePerson(others.filter((other) => stoodIn(missing, other)));
  return { part, event, kind: absenceKind(attendance, event.status, instead.length > 0), instead, representatives };
}
