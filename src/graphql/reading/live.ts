import { groupBy } from '../../domain/group.ts';
import type { EntityKind } from '../../domain/model.ts';
import type { Tally } from '../../domain/tally.ts';
import { searchStep } from '../../store/attendance.ts';
import { claimsBySubjects } from '../../store/claim.ts';
import { claimsByIds, sourcesBySubjects, subjectsBySources } from '../../store/claim-list.ts';
import { sharedActivities, type EncounterKey } from '../../store/encounter.ts';
import { networkAttendances } from '../../store/network.ts';
import { countStatement, pageStatement, upTo } from '../../store/page.ts';
import { sourcesOfPairs } from '../../store/pair-source.ts';
import { pairedPlaces } from '../../store/place.ts';
import type { Store } from '../../store/port.ts';
import { recordsByIds } from '../../store/record.ts';
import { referrersOf } from '../../store/reference.ts';
import { latestFirst, sourcesByIds } from '../../store/source.ts';
import { tallyStatement } from '../../store/tally.ts';
import { tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { type Backend, type Loaded, tallyingOf } from './backend.ts';

const NOTHING: Tally = { top: [], values: 0, without: 0 };

/** Puts rows into the order of the ids that were asked for. */
function byId<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

function grouped<R, T>(
  ids: readonly string[],
  rows: readonly R[],
  keyOf: (row: R) => string | null,
  itemOf: (row: R) => T,
): T[][] {
  const groups = groupBy(rows, keyOf);
  return ids.map((id) => (groups.get(id) ?? []).map(itemOf));
}

/** Rows of a list without pages. @throws ParleyError LIMIT_EXCEEDED where the list was cut. */
function whole<T>(rows: T[], what: string): T[] {
  if (rows.length <= LIMITS.listMax) return rows;
  throw tooMuch(
    `${what}: more than ${LIMITS.listMax} in a list that has no pages; ask for fewer nodes at once, or use a list with pages`,
  );
}

type Nodes = Pick<
  Backend,
  'records' | 'claims' | 'claimsByIds' | 'sources' | 'sourcesOf' | 'sourcesOfPairs' | 'pairedPlaces'
>;

function liveNodes(store: Store): Nodes {
  return {
    records: async (kind, ids) => byId(ids, await store.read<Loaded<EntityKind>>(recordsByIds(kind, ids))),
    claims: async (subjects) =>
      grouped(
        subjects,
        await store.read(claimsBySubjects(subjects)),
        (claim) => claim.subject,
        (claim) => claim,
      ),
    claimsByIds: async (ids) => byId(ids, await store.read(claimsByIds(ids))),
    sources: async (ids) => byId(ids, await store.read(sourcesByIds(ids))),
    sourcesOf: async (subjects) =>
      grouped(
        subjects,
        await store.read(sourcesBySubjects(subjects)),
        (row) => row.subject,
        (row) => row.source,
      ).map(latestFirst),
    sourcesOfPairs: async (pairs) => {
      const rows = whole(
        await store.read(sourcesOfPairs(pairs, LIMITS.listMax + 1)),
        'the sources of all encounters of a pair',
      );
      return grouped(
        pairs.map((pair) => pair.join(' ')),
        rows,
        (row) => row.pair.join(' '),
        (row) => row.source,
      ).map(latestFirst);
    },
    pairedPlaces: async (ids) =>
      grouped(
        ids,
        await store.read(pairedPlaces(ids)),
        (row) => row.place,
        (row) => row.paired,
      ),
  };
}

function liveLists(store: Store): Omit<Backend, keyof Nodes> {
  return {
    referrers: async (kind, property, targetKind, targets) => {
      const statement = referrersOf(kind, property, targetKind, targets, LIMITS.listMax + 1);
      const rows = whole(await store.read(statement), statement.name);
      return grouped(
        targets,
        rows,
        (row) => row.target,
        (row) => row.item,
      );
    },
    subjectsOfSources: async (sources, prefix) => {
      const rows = await store.read(subjectsBySources(sources, prefix, LIMITS.listMax + 1));
      return grouped(
        sources,
        whole(rows, `what a source tells of (${prefix})`),
        (row) => row.source,
        (row) => row.subject,
      );
    },
    activities: async (keys) => {
      const text = ({ first, second, root }: EncounterKey) => [first, second, root].join(' ');
      const rows = await store.read(sharedActivities(keys));
      return grouped(
        keys.map(text),
        rows,
        (row) => text(row.key),
        (row) => row.activity,
      );
    },
    searchStep: async (step, filter, limit, options) => {
      const [taken] = await store.read(searchStep(step, filter, limit), options);
      return taken ?? { side: 'BOTH', attendances: [], officials: null };
    },
    networkAttendances: (start, filter, limit, options) =>
      store.read(networkAttendances(start, filter, limit), options),
    page: async (list, parents, filter, page) => {
      const rows = await store.read(pageStatement(list.query(parents, filter), page));
      return parents === null
        ? [rows]
        : grouped(
            parents,
            rows,
            (row) => row.parent,
            (row) => row,
          );
    },
    count: async (list, parents, filter, most) => {
      const rows = await store.read(countStatement(list.query(parents, filter), most));
      const counts = new Map(rows.map((row) => [row.parent, row.count]));
      return (parents ?? [null]).map((parent) => counts.get(parent) ?? upTo(most, 0));
    },
    tally: async (list, parents, filter, by, limit) => {
      const rows = await store.read(tallyStatement(tallyingOf(list).query(parents, filter, by), limit));
      const tallies = new Map(rows.map((row) => [row.parent, row.tally]));
      return (parents ?? [null]).map((parent) => tallies.get(parent) ?? NOTHING);
    },
  };
}

/** Reads the graph as it is: the store does the work, one statement for a batch. */
export function liveBackend(store: Store): Backend {
  return { ...liveNodes(store), ...liveLists(store) };
}
