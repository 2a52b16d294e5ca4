import type { Claim } from '../../src/domain/claim.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf } from '../../src/domain/ids.ts';
import { ENTITY_KINDS, type EntityKind } from '../../src/domain/model.ts';
import type { Source } from '../../src/domain/source.ts';
import { claimOf, claimsBySubjects } from '../../src/store/claim.ts';
import { allDatasets, type DatasetRecord } from '../../src/store/dataset.ts';
import type { StoredProperties } from '../../src/store/node.ts';
import type { Store } from '../../src/store/port.ts';
import { sourceOf } from '../../src/store/source.ts';
import { ParleyError } from '../../src/domain/errors.ts';
import { propertiesByIds, READ, relationshipsFrom, storedNodePages, textIn } from '../stored-nodes.ts';
import type { SourceHead } from '../claims.ts';
import { claimsAsMade } from './merges.ts';

const BATCH = 500;

/** The one dataset of a graph. @throws ParleyError CONFIGURATION where there is none */
export async function datasetOf(store: Store): Promise<DatasetRecord> {
  const [dataset] = await store.read(allDatasets(), READ);
  if (dataset !== undefined) return dataset;
  throw new ParleyError('CONFIGURATION', 'expected a graph with a dataset, got an empty one; import one first');
}

/**
 * The sources of a graph, in the order of their ids. Sources that are only remembered, because a later import found
 * them gone, are not among them: {@link rememberedSources}.
 */
export async function* standingSources(store: Store): AsyncGenerator<SourceHead> {
  for await (const { heads, remembered } of sourcePages(store)) {
    yield* heads.filter(({ source }) => !remembered.has(source.id));
  }
}

/** The ids of sources that earlier imports had and the last one no longer: tombstones without names. */
export async function rememberedSources(store: Store): Promise<Set<string>> {
  const all = new Set<string>();
  for await (const { remembered } of sourcePages(store)) remembered.forEach((id) => all.add(id));
  return all;
}

async function* sourcePages(store: Store): AsyncGenerator<{ heads: SourceHead[]; remembered: Set<string> }> {
  for await (const page of storedNodePages(store, 'Source', BATCH, { deadlineMs: 0 })) {
    const ids = page.map(({ id }) => id);
    const nodes = await store.read(propertiesByIds('Source', ids), READ);
    const named = new Set((await store.read(relationshipsFrom('Source', ids), READ)).map(([from]) => from));
    yield { heads: nodes.map(headOf), remembered: new Set(ids.filter((id) => !named.has(id))) };
  }
}

function headOf(stored: StoredProperties): SourceHead {
  const { withdrawnOn: on, ...source } = sourceOf(stored);
  const retraction = on === null ? null : { on, reason: textIn(stored['withdrawnReason']) };
  return { source: source satisfies Source, retraction };
}

/**
 * All claims of the graph as their sources made them, those about one entity together, entities by kind and id.
 * Retracted claims are there too.
 */
export async function* claimsByEntity(store: Store): AsyncGenerator<readonly Claim[]> {
  const asMade = await claimsAsMade(store);
  for (const kind of ENTITY_KINDS) {
    for await (const page of storedNodePages(store, kind, BATCH, { deadlineMs: 0 })) {
      for await (const claims of claimsAbout(store, page)) yield claims.map(asMade);
    }
  }
  for await (const claims of claimsAboutNothing(store)) yield claims.map(asMade);
}

async function* claimsAbout(store: Store, entities: readonly { readonly id: string }[]): AsyncGenerator<Claim[]> {
  const claims = await store.read(claimsBySubjects(entities.map(({ id }) => id)), READ);
  const bySubject = groupBy(claims, ({ subject }) => subject);
  yield* [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, about]) => about);
}

/** Claims that were taken back and were all that there was of their entity. */
async function* claimsAboutNothing(store: Store): AsyncGenerator<Claim[]> {
  for await (const page of storedNodePages(store, 'Claim', 20_000, { deadlineMs: 0 })) {
    const dead = page.filter(({ tombstone }) => tombstone).map(({ id }) => id);
    if (dead.length === 0) continue;
    const claims = (await store.read(propertiesByIds('Claim', dead), READ)).map(claimOf);
    const byKind = groupBy(claims, ({ subject }) => kindOf(subject) as EntityKind | null);
    for (const [kind, about] of byKind) {
      if (kind === null) continue;
      const there = await store.read(propertiesByIds(kind, [...new Set(about.map(({ subject }) => subject))]), READ);
      const present = new Set(there.map((node) => textIn(node['id'])));
      const gone = groupBy(about, ({ subject }) => (present.has(subject) ? null : subject));
      yield* [...gone].filter(([subject]) => subject !== null).map(([, claimed]) => claimed);
    }
  }
}
