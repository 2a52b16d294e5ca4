import type { Problem } from '../../src/domain/errors.ts';
import { kindOf, slugOf } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import type { Checked } from './checked.ts';
import type { ClaimedEntity } from '../entities.ts';
import { didYouMean } from '../format/nearest.ts';

/** Nothing else is said of it. */
export function onlyMentioned(entity: ClaimedEntity | undefined): boolean {
  return entity?.claims.every(({ property }) => property === 'mention') ?? false;
}

/** References to what no file describes, or to what has been retracted altogether. */
export function danglingReferences({ entities, placed, isPartlyRead }: Checked): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { claim, place } of placed) {
    const kind = kindOf(claim.subject) as EntityKind;
    const property = propertyOf(kind, claim.property);
    // A mention is written as a reference to the official, though it is a claim about them.
    const isMention = claim.property === 'mention';
    const target = isMention ? claim.subject : String(claim.value);
    // Whose a tenure is has been said where it stands: in the record or the participation of that official.
    const isOwner = kind === 'Tenure' && claim.property === 'official';
    if (property?.type !== 'ref' || claim.retraction !== null || isOwner) continue;
    const entity = onlyMentioned(entities.get(target)) ? undefined : entities.get(target);
    if (isPartlyRead(target) || entity?.claims.some(({ retraction }) => retraction === null)) continue;
    const at = `${place.file}:${place.line}:${place.column}:${target}`;
    if (seen.has(at)) continue; // an event and its participants can lack the same thing at one place
    seen.add(at);
    const what = kindOf(target) ?? 'record';
    const known = [...entities.values()]
      .filter((other) => other.kind === what && !onlyMentioned(other))
      .map(({ id }) => slugOf(id));
    const message =
      entity === undefined
        ? `expected the slug of a known ${what}, got ${JSON.stringify(slugOf(target))}${didYouMean(slugOf(target), known)}`
        : `expected a ${what} that stands, got ${JSON.stringify(slugOf(target))}, of which everything is retracted`;
    problems.push({ ...place, message });
  }
  return problems;
}
