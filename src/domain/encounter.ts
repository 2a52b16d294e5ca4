import { fuzzyDate } from './dates.ts';
import type { EntityRecord } from './model.ts';

/** How close two officials came, closest first. */
export const STRENGTHS = ['TALKS', 'CO_CHAIRED', 'ACTIVITY', 'GATHERING'] as const;
export type Strength = (typeof STRENGTHS)[number];

type EventRecord = EntityRecord<'Event'>;
type ParticipationRecord = EntityRecord<'Participation'>;

/** What is worked out from an event record and its ancestors, and kept with it for filters and order. */
export interface EventPosition {
  /** First and last day that the date can mean; null for an undated event. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Text whose order is the order of time, then of id. Undated events come first. */
  readonly sortKey: string;
  /** Ids from the outermost event that this one is a part of down to itself. */
  readonly path: readonly string[];
}

/** One event that both officials attended in person. */
export interface SharedActivity {
  readonly event: EventRecord & EventPosition;
  readonly a: ParticipationRecord;
  readonly b: ParticipationRecord;
}

/**
 * Two officials who met: everything they attended together within one outermost event, as one encounter. Derived
 * from participations each time, never stored.
 */
export interface Encounter {
  readonly id: string;
  /** The two officials' ids in alphabetical order. */
  readonly officials: readonly [string, string];
  /** The closest event that holds all shared activities: the exchange whose talks and ceremony both attended. */
  readonly event: string;
  /** The closest of the shared activities; its date is the encounter's. */
  readonly occasion: SharedActivity;
  readonly strength: Strength;
  /** All shared activities in order of time. */
  readonly activities: readonly SharedActivity[];
  /** Places of all shared activities, those of the occasion first. */
  readonly places: readonly string[];
}

/** Where an event stands in time and under which events, given its ancestors from the outermost to its parent. */
export function eventPosition(event: Pick<EventRecord, 'id' | 'when'>, ancestors: readonly string[]): EventPosition {
  const date = event.when === null ? null : fuzzyDate(event.when);
  return {
    earliest: date?.earliest ?? null,
    latest: date?.latest ?? null,
    sortKey: `${date?.earliest ?? ''}/${date?.latest ?? ''}/${event.id}`,
    path: [...ancestors, event.id],
  };
}

/** The id of the event that a sort key ends in, behind its first and its last day. */
export function eventOfSortKey(sortKey: string): string {
  return sortKey.split('/').slice(2).join('/');
}

/** The participant was there in person: held, attended, and neither a call nor joined from afar. */
export function presentInPerson(
  event: Pick<EventRecord, 'status' | 'mode'>,
  participation: ParticipationRecord,
): boolean {
  const mode = event.mode === 'hybrid' ? participation.mode : event.mode;
  return event.status === 'held' && participation.attendance === 'attended' && mode === 'in person';
}

/** What of a shared activity says how close two officials came. */
interface Closeness {
  readonly event: Pick<EventRecord, 'type'>;
  readonly a: Pick<ParticipationRecord, 'role'>;
  readonly b: Pick<ParticipationRecord, 'role'>;
}

/** How close two officials came at one event that both attended. */
export function strengthOf({ event, a, b }: Closeness): Strength {
  if (event.type === 'talks' || event.type === 'meeting' || event.type === 'dialogue') return 'TALKS';
  if (event.type === 'multilateral') return 'GATHERING';
  const leads = (p: Closeness['a']): boolean =>
    p.role.some((role) => role === 'co-chair' || role === 'delegation head' || role === 'host' || role === 'guest');
  if (event.type === 'ceremony' || event.type === 'signing' || (leads(a) && leads(b))) return 'CO_CHAIRED';
  return 'ACTIVITY';
}

/** The id of the encounter of two officials within one outermost event. */
export function encounterId(a: string, b: string, root: string): string {
  const [first, second] = [a, b].sort();
  return ['encounter', ...[first, second, root].map((id) => (id ?? '').slice((id ?? '').indexOf('/') + 1))].join('/');
}

function sharedPrefix(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = paths;
  const length = first.findIndex((id, depth) => rest.some((path) => path[depth] !== id));
  return length < 0 ? first : first.slice(0, length);
}

/**
 * The encounter that shared activities of one pair within one outermost event make.
 *
 * @param activities at least one; all with the same two officials and the same outermost event
 */
export function encounterOf(activities: readonly SharedActivity[]): Encounter {
  const closest = (x: SharedActivity, y: SharedActivity): number =>
    STRENGTHS.indexOf(strengthOf(x)) - STRENGTHS.indexOf(strengthOf(y)) || (x.event.sortKey < y.event.sortKey ? -1 : 1);
  const inTime = [...activities].sort((x, y) => (x.event.sortKey < y.event.sortKey ? -1 : 1));
  const byStrength = [...inTime].sort(closest);
  const occasion = byStrength[0];
  if (occasion === undefined) throw new TypeError('an encounter needs at least one shared activity');
  const common = sharedPrefix(activities.map((activity) => activity.event.path));
  const root = occasion.event.path[0] ?? occasion.event.id;
  const [first, second] = [occasion.a.participant, occasion.b.participant].sort() as [string, string];
  return {
    id: encounterId(first, second, root),
    officials: [first, second],
    event: common.at(-1) ?? root,
    occasion,
    strength: strengthOf(occasion),
    activities: inTime,
    places: [...new Set(byStrength.flatMap((activity) => activity.event.place))],
  };
}
