import { groupBy } from '../../domain/group.ts';
import { propertyOf } from '../../domain/model.ts';
import { resolveProperty } from '../../domain/resolution.ts';
import { judgeClaims, type JudgedClaim } from '../../domain/standing.ts';
import { tallyOf } from '../../domain/tally.ts';
import { claimsByIds } from '../../store/claim-list.ts';
import { claimsKnownBy, referrersKnownBy, subjectsKnownBy, subjectsOfSourcesKnownBy } from '../../store/known.ts';
import { countOf, pageStatement } from '../../store/page.ts';
import type { Store } from '../../store/port.ts';
import { hadSpoken, latestFirst, sourceList, sourcesByIds, type SourceRecord } from '../../store/source.ts';
import { attendanceSources } from '../encounter-side.ts';
import { tooMuch } from '../errors.ts';
import { entityKindOf, refersTo } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import { type Backend, type Past, tallyingOf } from './backend.ts';
import { activitiesOf, meetingsOf, pastSearchStep } from './past-meetings.ts';
import { pastNetworkAttendances } from './past-network.ts';
import { pastRecord } from './past-record.ts';
import { rowsOfPage } from './rows.ts';
import type { Reader } from './reader.ts';

const ENOUGH = LIMITS.lookBackMax + 1;

function checked<T>(rows: T[], what: string): T[] {
  if (rows.length < ENOUGH) return rows;
  throw tooMuch(
    `a look back (asOf) judges at most ${LIMITS.lookBackMax} entities for one list and found more ${what}; narrow it down, for example by starting from one official or event`,
  );
}

/** Judges the claims about one entity anew, as if those that were made or taken back later did not exist. */
function judgedThen(claims: readonly JudgedClaim[], known: string): JudgedClaim[] {
  const then = claims.map((claim) => ({
    ...claim,
    retraction: claim.retraction !== null && claim.retraction.on > known ? null : claim.retraction,
  }));
  return [...groupBy(then, (claim) => claim.property)].flatMap(([name, group]) => {
    const kind = entityKindOf(group[0]?.subject ?? '');
    const property = kind === null ? null : propertyOf(kind, name);
    return property === null ? [] : judgeClaims(property, group, resolveProperty(property, group));
  });
}

/** A source that was taken back later stood by the day. */
function asKnown(source: SourceRecord, known: string): SourceRecord {
  return source.withdrawnOn !== null && source.withdrawnOn > known ? { ...source, withdrawnOn: null } : source;
}

function past(store: Store, reader: Reader, known: string): Past {
  return {
    reader,
    all: async (kind) => {
      const ids = checked(await store.read(subjectsKnownBy(kind, known, ENOUGH)), `of kind ${kind}`);
      return reader.records(kind, ids);
    },
    allSources: async () => {
      const page = { limit: ENOUGH, backward: false, after: null, before: null };
      const rows = checked(await store.read(pageStatement(sourceList({}), page)), 'sources');
      return rows.flatMap(({ item }) => (hadSpoken(item, known) ? [asKnown(item, known)] : []));
    },
    subjectsOfSource: async (source) => {
      const rows = await store.read(subjectsOfSourcesKnownBy([source], '', known, ENOUGH));
      return checked(rows, `things told of by ${source}`).map((row) => row.subject);
    },
  };
}

type Nodes = Pick<Backend, 'records' | 'claims' | 'claimsByIds' | 'sources' | 'sourcesOf'>;
type Pages = Pick<Backend, 'page' | 'count' | 'tally'>;

function pastNodes(store: Store, reader: Reader, known: string): Nodes {
  return {
    records: (kind, ids) => Promise.all(ids.map((id) => pastRecord(reader, kind, id))),
    claims: async (subjects) => {
      const claims = groupBy(await store.read(claimsKnownBy(subjects, known)), (claim) => claim.subject);
      return subjects.map((subject) => judgedThen(claims.get(subject) ?? [], known));
    },
    claimsByIds: async (ids) => {
      const now = new Map((await store.read(claimsByIds(ids))).map((claim) => [claim.id, claim.subject]));
      return Promise.all(
        ids.map(async (id) => {
          const claims = await reader.claims(now.get(id) ?? '');
          return claims.find((claim) => claim.id === id) ?? null;
        }),
      );
    },
    sources: async (ids) => {
      const found = new Map((await store.read(sourcesByIds(ids))).map((source) => [source.id, asKnown(source, known)]));
      // A source that a claim of this view comes from had spoken: the day of its claims is the day of its own.
      return ids.map((id) => found.get(id) ?? null);
    },
    sourcesOf: (subjects) =>
      Promise.all(
        subjects.map(async (subject) => {
          const claims = (await reader.claims(subject)).filter((claim) => claim.standing !== 'RETRACTED');
          const sources = [...new Set(claims.map((claim) => claim.source))].map((id) => reader.source(id));
          return latestFirst((await Promise.all(sources)).filter((source) => source !== null));
        }),
      ),
  };
}

function pastLists(store: Store, reader: Reader, known: string): Omit<Backend, keyof Nodes | keyof Pages> {
  return {
    referrers: async (kind, property, _targetKind, targets) => {
      const rows = checked(
        await store.read(referrersKnownBy(kind, property, targets, known, ENOUGH)),
        `related by ${kind}.${property}`,
      );
      const subjects = groupBy(rows, (row) => row.target);
      return Promise.all(
        targets.map(async (target) => {
          const records = await reader.records(
            kind,
            (subjects.get(target) ?? []).map((row) => row.subject),
          );
          return records.filter((record) => refersTo(record, property, target));
        }),
      );
    },
    pairedPlaces: (ids) =>
      Promise.all(
        ids.map(async (id) => {
          const own = (await reader.record('Place', id))?.pairedWith ?? [];
          const others = await reader.referrers('Place', 'pairedWith', 'Place', id);
          return [...new Set([...own, ...others.map((place) => place.id)])].sort();
        }),
      ),
    subjectsOfSources: async (sources, prefix) => {
      const statement = subjectsOfSourcesKnownBy(sources, prefix === '' ? '' : `${prefix}/`, known, ENOUGH);
      const rows = checked(await store.read(statement), 'things told of');
      const told = async ({ source, subject }: { source: string; subject: string }) =>
        (await reader.claims(subject)).some((claim) => claim.source === source && claim.standing !== 'RETRACTED');
      const kept = await Promise.all(rows.map(async (row) => ((await told(row)) ? [row] : [])));
      return sources.map((source) =>
        kept
          .flat()
          .filter((row) => row.source === source)
          .map((row) => row.subject),
      );
    },
    activities: (keys) => Promise.all(keys.map((key) => activitiesOf(reader, key))),
    sourcesOfPairs: (pairs) =>
      Promise.all(
        pairs.map(async ([a, b]) => {
          const meetings = await meetingsOf(reader, a);
          const together = meetings.filter((met) => met.a.participant === b || met.b.participant === b);
          const parts = together.flatMap((met) => [met.a.id, met.b.id]);
          return latestFirst(await attendanceSources(reader, parts));
        }),
      ),
    searchStep: (step, filter, limit) => pastSearchStep(reader, step, filter, limit),
    networkAttendances: (start, filter, limit) => pastNetworkAttendances(reader, start, filter, limit),
  };
}

/** Lists as wholes. */
function pastPages(looking: Past): Pages {
  return {
    page: (list, parents, filter, page) =>
      Promise.all(
        (parents ?? [null]).map(async (parent) =>
          rowsOfPage(list, parent, await list.items(looking, parent, filter), page, looking),
        ),
      ),
    count: (list, parents, filter, most) =>
      Promise.all(
        (parents ?? [null]).map(async (parent) => {
          const items = await list.items(looking, parent, filter);
          // All of it is at hand, and is told as far as the graph as it is would tell it.
          return countOf(list.query(parents, filter), most, items.length);
        }),
      ),
    tally: (list, parents, filter, by, limit) =>
      Promise.all(
        (parents ?? [null]).map(async (parent) => {
          const items = await list.items(looking, parent, filter);
          const { itemOf } = tallyingOf(list);
          return tallyOf(await Promise.all(items.map((item) => itemOf(item, looking, parent, filter, by))), limit);
        }),
      ),
  };
}

/**
 * Reads the graph as sources had told by a day: from the claims made by then and not yet taken back, resolved anew.
 * Lists are worked out here, from the neighbourhood that claims lead to, and refused where that is too large.
 */
export function asOfBackend(store: Store, reader: Reader, known: string): Backend {
  return {
    ...pastNodes(store, reader, known),
    ...pastLists(store, reader, known),
    ...pastPages(past(store, reader, known)),
  };
}
