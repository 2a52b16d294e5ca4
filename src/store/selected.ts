import type { JudgedClaim } from '../domain/standing.ts';
import type { EntityKind } from '../domain/model.ts';
import type { Row, Taken, Variable } from '../cypher-selections/read.ts';
import type { SelectionStatement } from '../cypher-selections/statement.ts';
import { claimOf } from './claim.ts';
import { fragment, raw, type Fragment, type Statement } from './cypher.ts';
import { relationshipType } from './node.ts';
import {
  countOf,
  countRows,
  listFor,
  pageRows,
  type Count,
  type ListQuery,
  type PageRequest,
  type PageRow,
} from './page.ts';
import { recordItem, storedRecordOf, type StoredRecord } from './record.ts';
import { isOfKind } from './reference.ts';
import { redirectId, redirectOf, type Redirect } from './redirect.ts';
import { sourceOf, type SourceRecord } from './source.ts';

/** The statement that reads a whole operation ahead; its rows go to the reads that it was made of. */
export function selectionStatement({ text, params }: SelectionStatement): Statement<Row> {
  return { name: 'selection', text, params, decode: (row) => row };
}

/** A part of the one statement of an operation: what it matches beside a row above, and how its own rows are read. */
export interface Selected<Item> {
  readonly clauses: (as: Variable, from: Variable, taken: Taken | null) => Fragment;
  readonly columns: (as: Variable, taken: Taken | null) => readonly Fragment[];
  readonly decode: (row: Row, taken: Taken | null) => Item;
}

/** Records of a kind that the clauses bind. */
export function selectedRecords<K extends EntityKind>(
  kind: K,
  clauses: Selected<unknown>['clauses'],
): Selected<StoredRecord<K>> {
  return {
    clauses,
    columns: (as, taken) => [fragment`${raw(recordItem(kind, as.text, taken))}`],
    decode: ([item], taken) => storedRecordOf(kind, item, taken),
  };
}

/** Entities of a kind by id, in no order. */
export function selectedByIds<K extends EntityKind>(kind: K, ids: readonly string[]): Selected<StoredRecord<K>> {
  return selectedRecords(kind, (as) => fragment`MATCH (node:${raw(kind)}) WHERE node.id IN ${ids} WITH node AS ${as}`);
}

/** What a node refers to by a property, in no order. */
export function selectedReferences<K extends EntityKind>(property: string, kind: K): Selected<StoredRecord<K>> {
  const type = raw(relationshipType(property));
  return selectedRecords(
    kind,
    (as, from) => fragment`MATCH (${from})-[:${type}]->(node:${raw(kind)}) WITH node AS ${as}`,
  );
}

/**
 * What a node refers to by a property that names one thing, where that is of this kind and not of another. What it is
 * tells its id, so that Neo4j need not walk to it to find out.
 */
export function selectedReference<K extends EntityKind>(property: string, kind: K): Selected<StoredRecord<K>> {
  const { clauses, ...rest } = selectedReferences(property, kind);
  return {
    ...rest,
    clauses: (as, from, taken) =>
      fragment`WITH ${from} WHERE ${isOfKind(fragment`${from}.${raw(property)}`, kind)} ${clauses(as, from, taken)}`,
  };
}

/** Entities of a kind that refer to a node by a property, in the order of their ids. */
export function selectedReferrers<K extends EntityKind>(
  kind: K,
  property: string,
  limit: number,
): Selected<StoredRecord<K>> {
  const type = raw(relationshipType(property));
  return selectedRecords(
    kind,
    (as, from) =>
      fragment`MATCH (${from})<-[:${type}]-(node:${raw(kind)}) WITH node AS ${as} ORDER BY ${as}.id LIMIT ${limit}`,
  );
}

/**
 * One page of a list: of the whole graph, or of the node above.
 *
 * @param withKeys whether rows tell their places in the order
 */
export function selectedPage<T>(list: ListQuery<T>, page: PageRequest, withKeys = true): Selected<PageRow<T>> {
  const aliases = withKeys ? list.order.map((_, index) => fragment`${raw(`k${index}`)}`) : [];
  return {
    clauses: (as, from, taken) => {
      const told = listFor(list, taken);
      return fragment`${parentOf(list, from)} ${pageRows(told, page, fragment`WITH ${raw(told.of)} AS ${as}`)}`;
    },
    columns: (as, taken) => [fragment`${raw(listFor(list, taken).item(as.text, taken))}`, ...aliases],
    decode: ([item, ...keys], taken) => ({
      item: listFor(list, taken).decode(item, taken),
      keys: keys.slice(0, aliases.length) as PageRow<T>['keys'],
      parent: null,
    }),
  };
}

/** How many rows a list has, counted no further than `most`; null counts all. */
export function selectedCount<T>(list: ListQuery<T>, most: number | null): Selected<Count> {
  return {
    clauses: (as, from) => fragment`${parentOf(list, from)} ${countRows(list, most)} WITH total AS ${as}`,
    columns: (as) => [fragment`${as}`],
    decode: ([total]) => countOf(list, most, Number(total)),
  };
}

/** What is paired with a place, whichever of the two a source named first; by id. */
export function selectedPairedPlaces(): Selected<StoredRecord<'Place'>> {
  return selectedRecords(
    'Place',
    (as, from) => fragment`MATCH (${from})-[:PAIRED_WITH]-(node:Place) WITH DISTINCT node AS ${as} ORDER BY ${as}.id`,
  );
}

/** Claims that the clauses bind. */
export function selectedClaims(clauses: Selected<unknown>['clauses']): Selected<JudgedClaim> {
  return { clauses, columns: (as) => [fragment`properties(${as})`], decode: ([claim]) => claimOf(claim) };
}

/** All claims about an entity, retracted ones too, in the order of property and id. */
export function selectedClaimsAbout(): Selected<JudgedClaim> {
  return selectedClaims(
    (as, from) => fragment`WITH ${from}.id AS subject MATCH (claim:Claim {subject: subject})
      WITH claim AS ${as} ORDER BY ${as}.property, ${as}.id`,
  );
}

/** Sources that the clauses bind. */
export function selectedSources(clauses: Selected<unknown>['clauses']): Selected<SourceRecord> {
  return { clauses, columns: (as) => [fragment`properties(${as})`], decode: ([source]) => sourceOf(source) };
}

/** Sources by id, in no order. */
export function selectedSourcesByIds(ids: readonly string[]): Selected<SourceRecord> {
  return selectedSources((as) => fragment`MATCH (source:Source) WHERE source.id IN ${ids} WITH source AS ${as}`);
}

/** The source of a claim. */
export function selectedSourceOfClaim(): Selected<SourceRecord> {
  return selectedSources((as, from) => fragment`MATCH (${from})-[:FROM]->(source:Source) WITH source AS ${as}`);
}

/** The sources that say something about an entity that they have not taken back, each once, in no order. */
export function selectedSourcesOf(): Selected<SourceRecord> {
  return selectedSources(
    (as, from) => fragment`WITH ${from}.id AS subject MATCH (claim:Claim {subject: subject})-[:FROM]->(source:Source)
      WHERE claim.standing <> 'RETRACTED' WITH DISTINCT source AS ${as}`,
  );
}

/** Where the ids of merged records lead; ids that were never merged have no row. */
export function selectedRedirects(ids: readonly string[]): Selected<Redirect> {
  return {
    clauses: (as) =>
      fragment`MATCH (redirect:Redirect) WHERE redirect.id IN ${ids.map(redirectId)} WITH redirect AS ${as}`,
    columns: (as) => [fragment`${as}.from`, fragment`${as}.to`],
    decode: redirectOf,
  };
}

/** A list of a node starts at the variable `parent`. */
function parentOf(list: ListQuery<unknown>, from: Variable): Fragment {
  return list.parents === null ? fragment`` : fragment`WITH ${from}.id AS parent`;
}
