import { eventPosition, presentInPerson, type EventPosition } from '../src/domain/encounter.ts';
import type { EntityRecord } from '../src/domain/model.ts';
import type { StoredProperties } from '../src/store/node.ts';
import { recordById, recordsOf, type ClaimedEntity } from './entities.ts';

type Entities = ReadonlyMap<string, ClaimedEntity>;

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

/** What is worked out for a node and kept with it, so that filters and order need no traversal. */
export function derivedProperties({ id, kind, resolved }: ClaimedEntity, entities: Entities): StoredProperties {
  if (resolved === null) return {};
  if (kind === 'Event') return { ...positionOf(resolved.record as EntityRecord<'Event'>, entities) };
  if (kind !== 'Participation') return {};
  const participation = recordById(entities, 'Participation', id);
  const event = recordById(entities, 'Event', participation?.event ?? null);
  if (participation === null || event === null) return {};
  const { earliest, latest, sortKey } = positionOf(event, entities);
  return { present: presentInPerson(event, participation), earliest, latest, sortKey };
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
