import type { Claim } from '../src/domain/claim.ts';
import { groupBy } from '../src/domain/group.ts';
import { kindOf } from '../src/domain/ids.ts';
import { MODEL, type EntityKind, type EntityRecord } from '../src/domain/model.ts';
import { resolveEntity, type Resolved } from '../src/domain/record.ts';

/** An entity with all claims about it and what they come to; `resolved` is null where too little is left of it. */
export interface ClaimedEntity<K extends EntityKind = EntityKind> {
  readonly id: string;
  readonly kind: K;
  readonly claims: readonly Claim[];
  readonly resolved: Resolved<K> | null;
}

/** Nothing else is said of it. */
export function onlyMentioned({ claims }: Pick<ClaimedEntity, 'claims'>): boolean {
  return claims.every(({ property }) => property === 'mention');
}

/** The entities that claims are about, sorted by id. The order of the claims makes no difference. */
export function claimedEntities(claims: readonly Claim[]): Map<string, ClaimedEntity> {
  const subjects = [...groupBy(claims, ({ subject }) => subject)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    subjects.flatMap(([id, about]) => {
      const kind = kindOf(id);
      if (kind === null || !(kind in MODEL)) return [];
      const sorted = [...about].sort((a, b) => (a.id < b.id ? -1 : 1));
      const entity = { id, kind: kind as EntityKind, claims: sorted };
      return [[id, { ...entity, resolved: resolveEntity(entity.kind, id, sorted) }] as const];
    }),
  );
}

/** The records of one kind, sorted by id. */
export function recordsOf<K extends EntityKind>(
  entities: ReadonlyMap<string, ClaimedEntity>,
  kind: K,
): EntityRecord<K>[] {
  return [...entities.values()].flatMap((entity) =>
    entity.kind === kind && entity.resolved !== null ? [entity.resolved.record as EntityRecord<K>] : [],
  );
}

/** The record of one entity, or null where there is none. */
export function recordById<K extends EntityKind>(
  entities: ReadonlyMap<string, ClaimedEntity>,
  kind: K,
  id: string | null,
): EntityRecord<K> | null {
  const entity = id === null ? undefined : entities.get(id);
  return entity?.kind === kind ? ((entity.resolved?.record as EntityRecord<K> | undefined) ?? null) : null;
}
