import type { Claim } from './claim.ts';
import { groupBy } from './group.ts';
import { MODEL, type EntityKind, type EntityRecord } from './model.ts';
import type { Name } from './names.ts';
import type { Property } from './property.ts';
import { resolveProperty, type Fact } from './resolution.ts';

/** The facts about one entity by property, and the record that they make. */
export interface Resolved<K extends EntityKind = EntityKind> {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly record: EntityRecord<K>;
}

const NAME_ORDER: readonly Name['kind'][] = ['primary', 'alias', 'transliteration', 'former'];

/** Name forms of a fact, the primary first, each form once. */
function namesOf(fact: Fact): Name[] {
  const forms = new Map<string, Name>();
  for (const { name } of fact.support) {
    if (name === null) continue;
    const key = `${name.text}\n${name.language}`;
    const known = forms.get(key);
    if (known === undefined || NAME_ORDER.indexOf(name.kind) < NAME_ORDER.indexOf(known.kind)) forms.set(key, name);
  }
  // Within a kind the order of preference of the claims stays: the name that most sources use comes first.
  return [...forms.values()].sort((a, b) => NAME_ORDER.indexOf(a.kind) - NAME_ORDER.indexOf(b.kind));
}

function valueOf(property: Property, fact: Fact | undefined): unknown {
  if (property.type === 'name') return fact === undefined ? [] : namesOf(fact);
  if (property.many) return fact === undefined ? [] : [...fact.values].sort();
  return fact?.values[0] ?? null;
}

/**
 * What the claims about one entity come to.
 *
 * @param claims all claims about the subject, in any order
 * @returns null where a property that the kind requires is left without a live claim: the entity is then gone
 */
export function resolveEntity<K extends EntityKind>(kind: K, id: string, claims: readonly Claim[]): Resolved<K> | null {
  const byProperty = groupBy(claims, (claim) => claim.property);
  const facts = new Map<string, Fact>();
  const record: Record<string, unknown> = { id };
  for (const [name, property] of Object.entries(MODEL[kind].properties) as [string, Property][]) {
    const fact = resolveProperty(property, byProperty.get(name) ?? []);
    if (fact !== null) facts.set(name, fact);
    else if (property.required) return null;
    record[name] = valueOf(property, fact ?? undefined);
  }
  return { facts, record: record as EntityRecord<K> };
}
