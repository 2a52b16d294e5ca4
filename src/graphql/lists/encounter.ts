import { STRENGTHS, type SharedActivity } from '../../domain/encounter.ts';
import { groupBy } from '../../domain/group.ts';
import { independentSources } from '../../domain/source.ts';
import {
  encounterList,
  measuresAskedFor,
  type EncounterFilter,
  type EncounterParent,
  type ListedEncounter,
} from '../../store/encounter.ts';
import { encounterOrder, LATEST_FIRST, type EncounterSort } from '../../store/encounter-order.ts';
import type { Key } from '../../store/page.ts';
import { encounterSources } from '../encounter-side.ts';
import type { List, Past } from '../reading/backend.ts';
import { meetingsAt, meetingsOf, withParts } from '../reading/past-meetings.ts';
import type { Reader } from '../reading/reader.ts';
import { activityMatches } from './activity-conditions.ts';
import { allowed, kept } from './conditions.ts';
import { otherSides, sidesInList } from './encounter-sides.ts';
import { encounterTallying } from './encounter-tally.ts';

/** The meetings of a look back among which those that a list is about are. */
export async function meetingsAmong(
  past: Past,
  parent: EncounterParent | null,
  id: string,
  filter: EncounterFilter,
): Promise<SharedActivity[]> {
  const { reader } = past;
  if (parent === 'official') return meetingsOf(reader, id);
  if (parent === null && filter.officials !== undefined) {
    const meetings = (await Promise.all(filter.officials.map((official) => meetingsOf(reader, official)))).flat();
    return [...new Map(meetings.map((m) => [`${m.a.id} ${m.b.id}`, m])).values()];
  }
  const events = parent === 'event' ? await withParts(reader, id) : await past.all('Event');
  return (await Promise.all(events.map((event) => meetingsAt(reader, event)))).flat();
}

/** The encounters of a look back that a list holds, in any order. */
async function pastEncounters(
  past: Past,
  parent: EncounterParent | null,
  id: string,
  filter: EncounterFilter,
  sort: EncounterSort,
): Promise<ListedEncounter[]> {
  const { reader } = past;
  const sides = sidesInList(parent, id, filter);
  const meetings = await kept(
    await meetingsAmong(past, parent, id, filter),
    async (meeting) =>
      (await otherSides(reader, meeting, sides)).length > 0 && (await activityMatches(reader, meeting, filter)),
  );
  const encounters = groupBy(meetings, ({ event, a, b }) => [a.participant, b.participant, event.path[0]].join(' '));
  const listed = await Promise.all(
    [...encounters.values()].map((group) => listedOf(reader, group, measuresAskedFor(filter, sort))),
  );
  return listed.filter((encounter) => measuresUp(encounter, filter));
}

/** The encounter is as close and as well attested as the filter asks. */
export function measuresUp({ closest, evidence }: ListedEncounter, filter: EncounterFilter): boolean {
  return (
    allowed(filter.strengths, STRENGTHS[closest ?? -1] ?? null) && (evidence ?? 0) >= (filter.independentSources ?? 0)
  );
}

/** The encounter that meetings of one pair within one outermost event are of. */
export async function listedOf(
  reader: Reader,
  meetings: readonly SharedActivity[],
  asked: ReturnType<typeof measuresAskedFor>,
): Promise<ListedEncounter> {
  const [meeting] = meetings;
  const sortKeys = meetings.map(({ event }) => event.sortKey).sort();
  const key = {
    first: meeting?.a.participant ?? '',
    second: meeting?.b.participant ?? '',
    root: meeting?.event.path[0] ?? '',
  };
  const whole = asked.whole ? await reader.encounter(key) : null;
  const sources = whole === null || !asked.evidence ? null : await encounterSources(reader, whole);
  return {
    ...key,
    latest: sortKeys.at(-1) ?? '',
    closest: whole === null ? null : STRENGTHS.indexOf(whole.strength),
    evidence: sources === null ? null : independentSources(sources),
  };
}

function keysOf({ latest, first, second, root, closest, evidence }: ListedEncounter, by: EncounterSort['by']): Key[] {
  const keys = [latest, first, second, root];
  return by === 'STRENGTH' ? [closest ?? 0, ...keys] : by === 'EVIDENCE' ? [evidence ?? 0, ...keys] : keys;
}

/** The encounters of the whole graph, of officials, or at events with their parts. */
export function encounters(
  parent: EncounterParent | null,
  sort: EncounterSort = LATEST_FIRST,
): List<EncounterFilter, ListedEncounter> {
  const name = parent === null ? 'encounters' : `encounters-by-${parent}`;
  return {
    name: `${name}, ${sort.by}${sort.reversed ? ' reversed' : ''}`,
    order: encounterOrder(sort),
    query: (parents, filter) => encounterList(parent, parents, filter, sort),
    items: (past, id, filter) => pastEncounters(past, parent, id ?? '', filter, sort),
    keysOf: (encounter) => keysOf(encounter, sort.by),
    tally: encounterTallying(parent),
  };
}
