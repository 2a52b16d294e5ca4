import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import { HIERARCHIES, type EntityIndex, type Hierarchical } from '../entity-index.ts';
import { placeText, type Place } from '../placed-claim.ts';
import { placeOf, type PlacedEntity } from '../placed-entity.ts';

/**
 * What is a part of itself, directly or through others. Each circle is reported once.
 *
 * @param entities asked for where there is a circle, to say where it is told of
 */
export function cycles(known: EntityIndex, entities: () => Iterable<PlacedEntity>): Problem[] {
  const circles = (Object.keys(HIERARCHIES) as Hierarchical[]).flatMap((kind) => {
    const found = circlesOf(known.inside(kind), (id) => known.outerOf(kind, id));
    return found.map((circle) => ({ property: HIERARCHIES[kind], circle }));
  });
  if (circles.length === 0) return [];
  const inCircles = new Set(circles.flatMap(({ circle }) => circle));
  const those = new Map<string, PlacedEntity>();
  for (const entity of entities()) if (inCircles.has(entity.id)) those.set(entity.id, entity);
  return circles.flatMap(({ property, circle }) => {
    const places = circle.flatMap((id, step): Place[] => {
      const entity = those.get(id);
      return entity === undefined ? [] : [placeOf(entity, property, circle[(step + 1) % circle.length] ?? id)];
    });
    const [first, ...others] = places;
    if (first === undefined) return [];
    const chain = [...circle, ...circle.slice(0, 1)].map(slugOf).join(' → ');
    const also = others.length === 0 ? '' : `; see ${others.map(placeText).join(', ')}`;
    return { ...first, message: `expected ${property} to lead outwards, got ${chain}${also}` };
  });
}

/** Circles among ids, each beginning with its smallest. Walks with a stack of its own: chains may be long. */
function circlesOf(ids: Iterable<string>, parentsOf: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of ids) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { id: string; leave: boolean }[] = [{ id: start, leave: false }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { id, leave } = next;
      if (leave) {
        path.pop();
        onPath.delete(id);
        done.add(id);
      } else if (onPath.has(id)) {
        circles.push(turned(path.slice(path.indexOf(id))));
      } else if (!done.has(id)) {
        path.push(id);
        onPath.add(id);
        stack.push({ id, leave: true }, ...parentsOf(id).map((parent) => ({ id: parent, leave: false })));
      }
    }
  }
  return circles;
}

function turned(circle: readonly string[]): string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}
