import { presentInPerson } from '../src/domain/encounter.ts';
import { kindOf } from '../src/domain/ids.ts';
import type { EntityRecord } from '../src/domain/model.ts';
import type { Resolved } from '../src/domain/record.ts';
import type { StoredProperties } from '../src/store/node.ts';
import { capacities } from './capacity.ts';
import type { ClaimedEntity } from './entities.ts';
import type { EntityIndex } from './entity-index.ts';

/** Whose word a source carries, by its id; null where nobody's: see `voiceOf` of the domain. */
export type VoiceOf = (source: string) => string | null;

/** The gate opposite is opposite both ways, whichever of the two a source named first. */
export function withPairsBothWays(entity: ClaimedEntity, known: EntityIndex): ClaimedEntity {
  const { id, kind, resolved } = entity;
  const opposite = kind === 'Place' ? known.placesOpposite(id) : [];
  if (opposite.length === 0 || resolved === null) return entity;
  const record = { ...resolved.record, pairedWith: opposite } as typeof resolved.record;
  return { ...entity, resolved: { ...resolved, record } };
}

/**
 * What is worked out for the nodes of a graph and kept with them, so that filters and order need no traversal.
 *
 * @param known of all entities
 */
export function derivedProperties(known: EntityIndex, voiceOf: VoiceOf): (entity: ClaimedEntity) => StoredProperties {
  const capacityOf = capacities(known);
  return ({ kind, resolved }) => {
    if (resolved === null) return {};
    if (kind === 'Event') return { ...known.positionOf(resolved.record as EntityRecord<'Event'>) };
    const participation = kind === 'Participation' ? (resolved.record as EntityRecord<'Participation'>) : null;
    const event = known.event(participation?.event ?? null);
    if (participation === null || event === null) return {};
    const position = known.positionOf(event);
    const { earliest, latest, sortKey } = position;
    const present = presentInPerson(event, participation);
    const stored = { present, earliest, latest, sortKey };
    if (!present || kindOf(participation.participant) !== 'Official') return stored;
    return { ...stored, ...capacityOf(participation, position), voices: voicesFor(resolved, voiceOf) };
  };
}

/** Whose word says that somebody was there, each once. */
function voicesFor({ facts }: Resolved, voiceOf: VoiceOf): string[] {
  const support = facts.get('attendance')?.support ?? [];
  return [...new Set(support.map((claim) => voiceOf(claim.source)))].filter((voice) => voice !== null).sort();
}
