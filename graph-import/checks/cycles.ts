import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { EntityKind } from '../../src/domain/model.ts';
import type { Checked } from './checked.ts';
import { placeText, type Place } from '../placed-claim.ts';

const HIERARCHIES: readonly (readonly [EntityKind, string])[] = [
  ['Event', 'partOf'],
  ['Organization', 'partOf'],
  ['Place', 'within'],
];

/** What is a part of itself, directly or through others. Each circle is reported once. */
export function cycles({ entities, placeOf }: Checked): Problem[] {
  return HIERARCHIES.flatMap(([kind, property]) => {
    const parentsOf = (id: string): readonly string[] => {
      const value = (entities.get(id)?.resolved?.record as Record<string, unknown> | undefined)?.[property] ?? [];
      return (Array.isArray(value) ? value : [value]) as string[];
    };
    const ids = [...entities.values()].filter((entity) => entity.kind === kind).map(({ id }) => id);
    return circlesOf(ids, parentsOf).map((circle) => {
      const [first = ''] = circle;
      const placeOfStep = (id: string, step: number): Place =>
        placeOf(id, property, circle[(step + 1) % circle.length] ?? id);
      const others = circle.map(placeOfStep).slice(1).map(placeText);
      const chain = [...circle, first].map(slugOf).join(' → ');
      const also = others.length === 0 ? '' : `; see ${others.join(', ')}`;
      return { ...placeOfStep(first, 0), message: `expected ${property} to lead outwards, got ${chain}${also}` };
    });
  });
}

/** Circles among ids, each beginning with its smallest. Walks with a stack of its own: chains may be long. */
function circlesOf(ids: readonly string[], parentsOf: (id: string) => readonly string[]): string[][] {
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
