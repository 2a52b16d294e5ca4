import type { Problem } from '../../src/domain/errors.ts';
import { kindOf, slugOf } from '../../src/domain/ids.ts';
import { propertyOf } from '../../src/domain/model.ts';
import type { ReadClaim } from '../claim-spill.ts';
import type { EntityIndex } from '../entity-index.ts';
import { didYouMean } from '../format/nearest.ts';
import type { PlacedEntity } from '../placed-entity.ts';

/** A reference to what no file describes, or to what has been retracted altogether. */
interface Dangling {
  readonly from: ReadClaim;
  readonly target: string;
}

/** The references of an entity that lead nowhere. */
export function danglingReferences(
  { kind, placed }: PlacedEntity,
  known: EntityIndex,
  isPartlyRead: (id: string) => boolean,
): Dangling[] {
  return placed.flatMap((from): Dangling[] => {
    const { claim } = from;
    // A mention is written as a reference to the official, though it is a claim about them.
    const target = claim.property === 'mention' ? claim.subject : String(claim.value);
    // Whose a tenure is has been said where it stands: in the record or the participation of that official.
    const isOwner = kind === 'Tenure' && claim.property === 'official';
    const isReference = propertyOf(kind, claim.property)?.type === 'ref';
    if (!isReference || claim.retraction !== null || isOwner) return [];
    return known.told(target) === 'standing' || isPartlyRead(target) ? [] : [{ from, target }];
  });
}

/** What is to be said of dangling references, in the order in which they were read. */
export function danglingProblems(dangling: readonly Dangling[], known: EntityIndex): Problem[] {
  const seen = new Set<string>();
  const hints = new Map<string, string>();
  const hintFor = (target: string): string => {
    const kind = kindOf(target);
    if (kind === null) return '';
    return didYouMean(slugOf(target), known.slugsOf(kind));
  };
  return [...dangling]
    .sort((a, b) => a.from.order - b.from.order)
    .flatMap(({ from: { place }, target }) => {
      const at = `${place.file}:${place.line}:${place.column}:${target}`;
      if (seen.has(at)) return []; // an event and its participants can lack the same thing at one place
      seen.add(at);
      const what = kindOf(target) ?? 'record';
      const slug = JSON.stringify(slugOf(target));
      if (known.told(target) === 'retracted') {
        const message = `expected a ${what} that stands, got ${slug}, of which everything is retracted`;
        return [{ ...place, message }];
      }
      const hint = hints.get(target) ?? hintFor(target);
      hints.set(target, hint);
      return [{ ...place, message: `expected the slug of a known ${what}, got ${slug}${hint}` }];
    });
}
