import type { Claim } from '../src/domain/claim.ts';
import { fuzzyDate } from '../src/domain/dates.ts';
import { groupBy } from '../src/domain/group.ts';
import { kindOf } from '../src/domain/ids.ts';
import { MODEL, propertyOf } from '../src/domain/model.ts';
import type { Name } from '../src/domain/names.ts';
import type { Property } from '../src/domain/property.ts';
import { namesOfSource, type Source, voiceOf } from '../src/domain/source.ts';
import { judgeClaims } from '../src/domain/standing.ts';
import { compareText } from '../src/domain/text-order.ts';
import { storedClaim } from '../src/store/claim.ts';
import { relationshipType, storedRecord, type StoredProperties } from '../src/store/node.ts';
import type { SourceClaims } from './claims.ts';
import type { Dataset } from './dataset-description.ts';
import { derivedProperties, withPairsBothWays, type VoiceOf } from './derived.ts';
import { claimedEntities, type ClaimedEntity } from './entities.ts';
import { EntityIndex } from './entity-index.ts';
import { orderKey } from './order-key.ts';
import { sortedRelationships, type GraphNode, type Relationship } from './graph-node.ts';
import { nameNodes, nameRelationships } from './name-nodes.ts';
import { NO_RESOLUTION, type Resolution } from './resolution/resolution.ts';
import { resolutionNodes } from './resolution/resolution-nodes.ts';

/** The whole content of a graph, nodes sorted by id. */
export interface Graph {
  readonly dataset: Dataset;
  readonly nodes: readonly GraphNode[];
}

/** A source that the graph is built from, with its claims. */
export type GraphSource = Pick<SourceClaims, 'source' | 'retraction'>;

/** What the nodes of a graph are made of. */
export interface GraphMatter {
  readonly dataset: Dataset;
  readonly sources: Iterable<GraphSource>;
  /** In any order. */
  readonly entities: Iterable<ClaimedEntity>;
  /** Of all entities. */
  readonly known: EntityIndex;
  readonly voiceOf: VoiceOf;
  readonly resolution: Resolution;
}

/**
 * The graph that a dataset's claims come to. Pure, and independent of the order of sources and claims.
 *
 * Nodes are entities, sources, claims, names, decisions and the dataset. An entity has a relationship for each reference in its
 * record and, like a source, `NAME` to its names; a live claim is `ABOUT` its entity and every claim is `FROM` its
 * source. A retracted claim is about nothing any more: it is a tombstone and keeps only its source.
 */
export function graphOf(
  dataset: Dataset,
  sources: readonly GraphSource[],
  claims: readonly Claim[],
  resolution: Resolution = NO_RESOLUTION,
): Graph {
  const entities = [...claimedEntities(claims).values()].sort((a, b) => compareText(orderKey(a.id), orderKey(b.id)));
  const known = new EntityIndex();
  for (const entity of entities) known.add(entity);
  known.seal();
  const voices = new Map(sources.map(({ source }) => [source.id, voiceOf(source)]));
  const matter = { dataset, sources, entities, known, voiceOf: (id: string) => voices.get(id) ?? null, resolution };
  const nodes = [...graphNodes(matter)].sort((a, b) => (a.id < b.id ? -1 : 1));
  known.close();
  return { dataset, nodes };
}

/** The nodes of a graph, one after another: see {@link graphOf}. */
export function* graphNodes(matter: GraphMatter): Generator<GraphNode> {
  const dataset = matter.dataset.key;
  for (const node of bareNodes(matter)) yield { ...node, properties: { ...node.properties, dataset } };
}

function* bareNodes({ dataset, sources, entities, known, voiceOf, resolution }: GraphMatter): Generator<GraphNode> {
  yield datasetNode(dataset);
  yield* resolutionNodes(resolution);
  for (const each of sources) {
    yield sourceNode(each);
    yield* nameNodes(bearingSource(each.source));
  }
  const derived = derivedProperties(known, voiceOf);
  for (const each of entities) {
    const entity = withPairsBothWays(each, known);
    if (entity.resolved !== null) {
      yield entityNode(entity, derived(entity));
      yield* nameNodes({ ...entity, names: namesOf(entity) });
    }
    yield* claimNodes(entity);
  }
}

/** Id of the node that describes a dataset. */
function datasetId(key: string): string {
  return `dataset/${key}`;
}

function datasetNode(dataset: Dataset): GraphNode {
  const id = datasetId(dataset.key);
  return { id, label: 'Dataset', properties: { id, ...dataset }, relationships: [] };
}

function sourceNode({ source, retraction }: GraphSource): GraphNode {
  const { id, published } = source;
  const days = published === null ? null : fuzzyDate(published);
  const properties = presentOnly({
    ...source,
    publishedEarliest: days?.earliest ?? null,
    publishedLatest: days?.latest ?? null,
    withdrawn: retraction === null ? null : true,
    withdrawnOn: retraction?.on ?? null,
    withdrawnReason: retraction?.reason ?? null,
  });
  const relationships = sortedRelationships(nameRelationships(bearingSource(source)));
  return { id, label: 'Source', properties, relationships };
}

function bearingSource(source: Source): Parameters<typeof nameNodes>[0] {
  return { id: source.id, kind: 'Source', names: namesOfSource(source) };
}

/** Engines keep no nulls. */
function presentOnly(values: Readonly<Record<string, StoredProperties[string]>>): StoredProperties {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function entityNode(entity: ClaimedEntity, derived: StoredProperties): GraphNode {
  const { id, kind, resolved } = entity;
  if (resolved === null) throw new TypeError(`${id} has no record`);
  const record = resolved.record as Readonly<Record<string, unknown>>;
  const relationships: Relationship[] = nameRelationships({ id, kind, names: namesOf(entity) });
  for (const [name, property] of Object.entries(MODEL[kind].properties) as [string, Property][]) {
    if (property.type !== 'ref') continue;
    for (const to of [record[name] ?? []].flat() as string[]) {
      relationships.push({ type: relationshipType(name), to, toLabel: kindOf(to) ?? '' });
    }
  }
  const conflicts = [...resolved.facts.values()].filter(({ against }) => against.length > 0).length;
  const properties = presentOnly({
    ...storedRecord(kind, resolved.record),
    ...derived,
    conflicts: conflicts > 0 ? conflicts : null,
  });
  return { id, label: kind, properties, relationships: sortedRelationships(relationships) };
}

function namesOf({ kind, resolved }: ClaimedEntity): readonly Name[] {
  if (propertyOf(kind, 'name')?.type !== 'name') return [];
  return (resolved?.record as unknown as { name?: readonly Name[] } | undefined)?.name ?? [];
}

function claimNodes({ id, kind, claims, resolved }: ClaimedEntity): GraphNode[] {
  return [...groupBy(claims, (claim) => claim.property)].flatMap(([name, about]) => {
    const property = propertyOf(kind, name);
    if (property === null) throw new TypeError(`${kind} has no ${name}`);
    return judgeClaims(property, about, resolved?.facts.get(name) ?? null).map((claim) => {
      const from: Relationship = { type: 'FROM', to: claim.source, toLabel: 'Source' };
      const subject: Relationship = { type: 'ABOUT', to: id, toLabel: kind };
      const relationships = claim.standing === 'RETRACTED' ? [from] : [subject, from];
      return { id: claim.id, label: 'Claim', properties: storedClaim(claim), relationships };
    });
  });
}
