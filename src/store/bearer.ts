import { groupBy } from '../domain/group.ts';
import { kindOf } from '../domain/ids.ts';
import { MODEL, propertyOf, type EntityKind } from '../domain/model.ts';
import type { NameLookup } from '../domain/name-tokens.ts';
import { textOf } from './column.ts';
import { cypher, fragment, joined, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import { nameHits } from './name-lookup.ts';
import type { NameHit } from './embedded-names.ts';
import type { BearersFound } from './port.ts';
import { recordItem, recordsByIds, storedRecordOf, type StoredRecord } from './record.ts';
import { sourceOf, sourcesByIds, type SourceRecord } from './source.ts';

/** Kinds of what has names of its own, or like sources titles. */
export type BearerKind =
  Exclude<EntityKind, 'Tenure' | 'RankTenure' | 'Edition' | 'Participation' | 'ForeignEntity'> | 'Source';

type NamedKind = Exclude<BearerKind, 'Source'>;

/** Whatever bears a name. */
export type Bearer =
  | { readonly kind: NamedKind; readonly record: StoredRecord<NamedKind> }
  | { readonly kind: 'Source'; readonly record: SourceRecord };

/** Every kind that bears names. */
export const BEARER_KINDS: readonly BearerKind[] = [
  ...(Object.keys(MODEL) as EntityKind[]).filter((kind): kind is NamedKind => propertyOf(kind, 'name') !== null),
  'Source',
];

function itemOf(kind: BearerKind): Fragment {
  return kind === 'Source' ? fragment`properties(bearer)` : fragment`${raw(recordItem(kind, 'bearer'))}`;
}

function bearerOf(kind: BearerKind, item: Value | undefined): Bearer {
  return kind === 'Source' ? { kind, record: sourceOf(item) } : { kind, record: storedRecordOf(kind, item) };
}

/** What bears the names that a lookup finds on Neo4j, a row for each. Names that nobody bears count all the same. */
export function bearersInNeo4j(
  lookup: NameLookup,
  kinds: readonly BearerKind[],
  limit: number,
): Statement<BearersFound> {
  const read = kinds.map(
    (kind) => fragment`WITH id, kind WITH id, kind WHERE kind = ${kind}
      MATCH (bearer:${raw(kind)} {id: id}) RETURN ${itemOf(kind)} AS item`,
  );
  return {
    name: 'search-names',
    ...cypher`${nameHits(lookup, limit)} WITH node.of AS id, node.ofKind AS kind, count(*) AS names
      CALL { WITH id, kind CALL { ${joined(read, ' UNION ALL ')} } RETURN collect(item) AS items }
      RETURN kind, names, items`,
    decode: ([kind, names, items]) => ({
      names: Number(names),
      bearers: (items as readonly Value[]).map((item) => bearerOf(textOf(kind) as BearerKind, item)),
    }),
  };
}

/** What bears the names of hits, by statements of their own. */
export async function bearersOfHits(
  hits: readonly NameHit[],
  read: <Row>(statement: Statement<Row>) => Promise<Row[]>,
): Promise<BearersFound> {
  const bearers: Bearer[] = [];
  for (const [kind, ofKind] of groupBy(hits, ({ of }) => kindOf(of) as BearerKind)) {
    const ids = [...new Set(ofKind.map(({ of }) => of))];
    if (kind === 'Source') bearers.push(...(await read(sourcesByIds(ids))).map((record) => ({ kind, record })));
    else bearers.push(...(await read(recordsByIds(kind, ids))).map((record) => ({ kind, record })));
  }
  return { names: hits.length, bearers };
}
