import type { DuplicateKind, Surroundings } from '../domain/duplicates/candidate.ts';
import { blockedPairs } from '../domain/duplicates/blocking.ts';
import { proposalOf, type Proposal } from '../domain/duplicates/proposals.ts';
import { candidateOf, type DuplicateRecord } from '../domain/duplicates/record-candidate.ts';
import { mayBeProposed, readCandidate, type ReadCandidate } from '../domain/duplicates/score.ts';
import { askedName } from '../domain/name-match.ts';
import { mistypedLookup, singleWordLookups, spelledLookup } from '../domain/name-tokens.ts';
import { kindOf } from '../domain/ids.ts';
import { decisionsAbout, type StoredDecision } from '../store/decision.ts';
import type { Context } from './context.ts';
import { badInput, tooMuch } from './errors.ts';
import { LIMITS } from './limits.ts';
import { entities, PLACES } from './lists/entity.ts';
import { EVENTS } from './lists/event.ts';
import { bearersFound } from './name-search.ts';
import type { Reader } from './reading/reader.ts';
import { END_OF_TIME, type View } from './view.ts';

/** Two records that may be one, with what somebody decided about them so far. */
export interface DecidedProposal extends Proposal {
  readonly kind: DuplicateKind;
  readonly view: View;
  readonly decision: StoredDecision | null;
}

const LISTS = {
  Official: entities('Official'),
  Organization: entities('Organization'),
  Place: PLACES,
  Event: EVENTS,
} as const;

/** All records of a kind. @throws ParleyError LIMIT_EXCEEDED where there are more than one request may compare */
async function allRecords(reader: Reader, kind: DuplicateKind): Promise<DuplicateRecord[]> {
  const page = { limit: LIMITS.duplicatesMax + 1, backward: false, after: null, before: null };
  const rows = await reader.page<object, DuplicateRecord>(LISTS[kind] as never, null, {}, page);
  if (rows.length <= LIMITS.duplicatesMax) return rows.map(({ item }) => item);
  throw tooMuch(
    `more than ${LIMITS.duplicatesMax} records of this kind would have to be compared; ask for those of one record (of), or run parley resolve on the dataset`,
  );
}

/** Ids of records with a name that is written alike, or has a word alike; words that too many have find nothing. */
async function namedAlike(context: Context, kind: DuplicateKind, record: DuplicateRecord): Promise<string[]> {
  const asked = record.name.flatMap(({ text }) => askedName(text) ?? []);
  const lookups = asked.flatMap((name) => [
    spelledLookup(name, [kind]),
    mistypedLookup(name, [kind]),
    ...singleWordLookups(name, [kind]),
  ]);
  const usable = lookups.filter(({ ways }) => ways.length > 0);
  const found = await Promise.all(
    usable.map((lookup) => bearersFound(context, lookup, [kind], LIMITS.suggestionNamesMax)),
  );
  return found.flatMap((ids) => ids ?? []);
}

/** Ids of events with a participant of this one: their names are as many as their reporters, their people are not. */
async function heldAlike(reader: Reader, event: string): Promise<string[]> {
  const own = await reader.referrers('Participation', 'event', 'Event', event);
  const others = await Promise.all(
    own.map(({ participant }) =>
      reader.referrers('Participation', 'participant', kindOf(participant) ?? 'Official', participant),
    ),
  );
  return others.flat().map((part) => part.event);
}

async function candidates(
  context: Context,
  view: View,
  kind: DuplicateKind,
  of: string | null,
): Promise<ReadCandidate[]> {
  const reader = context.loaders(view);
  if (of === null) return (await allRecords(reader, kind)).map((record) => readCandidate(candidateOf(kind, record)));
  const own = await reader.record(kind, of);
  if (own === null) throw badInput(`expected the id of a known ${kind}, got ${JSON.stringify(of)}`);
  const ids = await (kind === 'Event' ? heldAlike(reader, of) : namedAlike(context, kind, own));
  const records = await reader.records(kind, [...new Set([of, ...ids])]);
  return records.map((record) => readCandidate(candidateOf(kind, record)));
}

/** What is known around an entity, from the view. */
async function surroundingsOf(reader: Reader, kind: DuplicateKind, id: string): Promise<Surroundings> {
  const isEvent = kind === 'Event';
  const [tenures, ranks, parts, editions, sources] = await Promise.all([
    kind === 'Official' ? reader.referrers('Tenure', 'official', kind, id) : Promise.resolve([]),
    kind === 'Official' ? reader.referrers('RankTenure', 'official', kind, id) : Promise.resolve([]),
    kind === 'Place'
      ? Promise.resolve([])
      : reader.referrers('Participation', isEvent ? 'event' : 'participant', kind, id),
    isEvent ? reader.referrers('Edition', 'event', kind, id) : Promise.resolve([]),
    reader.sourcesOf(id),
  ]);
  const [positions, companies] = await Promise.all([
    reader.records(
      'Position',
      tenures.map(({ position }) => position),
    ),
    Promise.all(
      isEvent
        ? [Promise.resolve(parts)]
        : parts.map(({ event }) => reader.referrers('Participation', 'event', 'Event', event)),
    ),
  ]);
  const bodies = new Map(positions.map((position) => [position.id, position.organization]));
  const company = companies.flat().map(({ participant }) => participant);
  return {
    offices: tenures.map(({ position, from, to }) => ({
      position,
      organization: bodies.get(position) ?? null,
      from,
      to,
    })),
    ranks: isEvent ? [] : [...ranks, ...parts].flatMap(({ rank }) => rank ?? []),
    events: isEvent ? [] : parts.map(({ event }) => event),
    company: company.filter((participant) => participant !== id),
    ordinals: editions.map(({ series, ordinal }) => `${series} ${ordinal}`),
    sources: sources.map((source) => source.id),
  };
}

/** What somebody had decided by the day of the view. A decision without a day is of no day in a look back. */
async function decisionsIn({ store }: Context, { known }: View, ids: readonly string[]): Promise<StoredDecision[]> {
  const decisions = await store.read(decisionsAbout(ids));
  return known === null ? decisions : decisions.filter(({ on }) => (on ?? END_OF_TIME) <= known);
}

/**
 * The records that may be one, in no order: never compared each with each, but those that share a key or a word of
 * their names. Those that were decided to be different are left out.
 *
 * @param of only pairs with this record; null for all of the kind
 * @throws ParleyError LIMIT_EXCEEDED where more records would have to be compared, or looked around, than a request may
 */
export async function possibleDuplicates(
  context: Context,
  view: View,
  kind: DuplicateKind,
  of: string | null,
): Promise<DecidedProposal[]> {
  const reader = context.loaders(view);
  const read = (await candidates(context, view, kind, of)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = blockedPairs(read).pairs.flatMap(([first, second]) => {
    const [a, b] = [read[first], read[second]];
    if (a === undefined || b === undefined || (of !== null && a.id !== of && b.id !== of)) return [];
    return mayBeProposed(a, b) ? [[a, b] as const] : [];
  });
  const ids = [...new Set(pairs.flatMap(([a, b]) => [a.id, b.id]))];
  if (ids.length > LIMITS.duplicatesAroundMax) {
    throw tooMuch(
      `${ids.length} records would have to be looked around, and at most ${LIMITS.duplicatesAroundMax} are; ask for those of one record (of), or run parley resolve on the dataset`,
    );
  }
  const found = await Promise.all(ids.map(async (id) => [id, await surroundingsOf(reader, kind, id)] as const));
  const around = new Map(found);
  const proposals = pairs.flatMap(([a, b]) => proposalOf(a, b, (id) => around.get(id)) ?? []);
  const decisions = ids.length === 0 ? [] : await decisionsIn(context, view, ids);
  return proposals.flatMap((proposal) => {
    const decision = decisions.find(
      ({ first, second }) => [first, second].sort().join(' ') === `${proposal.a} ${proposal.b}`,
    );
    return decision?.verdict === 'different' ? [] : [{ ...proposal, kind, view, decision: decision ?? null }];
  });
}
