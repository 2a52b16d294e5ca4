import { eventPosition, presentInPerson, type EventPosition } from '../src/domain/encounter.ts';
import { kindOf } from '../src/domain/ids.ts';
import type { EntityRecord } from '../src/domain/model.ts';
import type { Resolved } from '../src/domain/record.ts';
import type { StoredProperties } from '../src/store/node.ts';
import { capacities } from './capacity.ts';
import { recordById, recordsOf, type ClaimedEntity } from './entities.ts';

type Entities = ReadonlyMap<string, ClaimedEntity>;
type Voices = ReadonlyMap<string, string | null>;

/** The gate opposite is opposite both ways, whichever of the two a source named first. */
export function withPairsBothWays(entities: Entities): Entities {
  const opposite = new Map<string, Set<string>>();
  for (const { id, pairedWith } of recordsOf(entities, 'Place')) {
    for (const other of pairedWith) {
      opposite.set(id, (opposite.get(id) ?? new Set()).add(other));
      opposite.set(other, (opposite.get(other) ?? new Set()).add(id));
    }
  }
  return new Map(
    [...entities].map(([id, entity]) => {
      const pairs = opposite.get(id);
      if (pairs === undefined || entity.resolved === null) return [id, entity];
      const record = { ...entity.resolved.record, pairedWith: [...pairs].sort() } as typeof entity.resolved.record;
      return [id, { ...entity, resolved: { ...entity.resolved, record } }];
    }),
  );
}

/**
 * What is worked out for the nodes of a graph and kept with them, so that filters and order need no traversal.
 *
 * @param voices whose word each source carries, by the id of the source
 */
export function derivedProperties(entities: Entities, voices: Voices): (entity: ClaimedEntity) => StoredProperties {
  const positions = new Map(recordsOf(entities, 'Event').map((event) => [event.id, positionOf(event, entities)]));
  const capacityOf = capacities(entities, (event) => positions.get(event)?.path[0] ?? null);
  return ({ id, kind, resolved }) => {
    if (resolved === null) return {};
    if (kind === 'Event') return { ...positions.get(id) };
    const participation = kind === 'Participation' ? recordById(entities, 'Participation', id) : null;
    const event = recordById(entities, 'Event', participation?.event ?? null);
    const position = positions.get(event?.id ?? '');
    if (participation === null || event === null || position === undefined) return {};
    const { earliest, latest, sortKey } = position;
    const present = presentInPerson(event, participation);
    const stored = { present, earliest, latest, sortKey };
    if (!present || kindOf(participation.participant) !== 'Official') return stored;
    return { ...stored, ...capacityOf(participation, position), voices: voicesFor(resolved, voices) };
  };
}

/** Whose word says that somebody was there, each once. */
function voicesFor({ facts }: Resolved, voices: Voices): string[] {
  const support = facts.get('attendance')?.support ?? [];
  return [...new Set(support.map((claim) => voices.get(claim.source) ?? null))]
    .filter((voice) => voice !== null)
    .sort();
}

/** Ancestors are walked each time: chains are short, and circles have been refused. */
function positionOf(event: EntityRecord<'Event'>, entities: Entities): EventPosition {
  const ancestors: string[] = [];
  for (
    let outer = recordById(entities, 'Event', event.partOf);
    outer !== null && !ancestors.includes(outer.id);
    outer = recordById(entities, 'Event', outer.partOf)
  ) {
    ancestors.unshift(outer.id);
  }
  return eventPosition(event, ancestors);
}
