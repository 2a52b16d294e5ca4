import { kindOf } from '../src/domain/ids.ts';
import { MODEL, type EntityKind } from '../src/domain/model.ts';
import { resolveEntity } from '../src/domain/record.ts';
import { compareText } from '../src/domain/text-order.ts';
import type { ClaimGroup, ReadClaim } from './claim-spill.ts';
import type { ClaimedEntity } from './entities.ts';
import type { Place } from './placed-claim.ts';

/** An entity with all claims about it, each with its place. */
export interface PlacedEntity extends ClaimedEntity {
  /** In the order in which they were read. */
  readonly placed: readonly ReadClaim[];
}

/** The entity that claims are about, or null where their subject is of no known kind. */
export function placedEntity({ subject: id, claims: placed }: ClaimGroup): PlacedEntity | null {
  const kind = kindOf(id);
  if (kind === null || !(kind in MODEL)) return null;
  const claims = placed.map(({ claim }) => claim).sort((a, b) => compareText(a.id, b.id));
  return {
    id,
    kind: kind as EntityKind,
    claims,
    resolved: resolveEntity(kind as EntityKind, id, claims),
    placed: [...placed].sort((a, b) => a.order - b.order),
  };
}

const NOWHERE: Place = { file: '', line: 1, column: 1, field: '' };

/**
 * Where the best claim for a property of an entity stands, or the best for one of its values; without a property its
 * first record.
 */
export function placeOf({ placed, resolved }: PlacedEntity, property?: string, value?: string): Place {
  const support = property === undefined ? [] : (resolved?.facts.get(property)?.support ?? []);
  const best = support.find((claim) => value === undefined || claim.value === value);
  const at = best === undefined ? undefined : placed.find(({ claim }) => claim.id === best.id);
  return at?.place ?? firstRecord(placed) ?? NOWHERE;
}

/** The first record of an entity, in the order of files. */
function firstRecord(placed: readonly ReadClaim[]): Place | undefined {
  return placed
    .filter(({ claim }) => claim.retraction === null)
    .map(({ record }) => record)
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line)[0];
}
