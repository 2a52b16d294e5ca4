import { fuzzyDate, type FuzzyDate } from '../../src/domain/dates.ts';
import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { EntityRecord } from '../../src/domain/model.ts';
import type { EntityIndex } from '../entity-index.ts';
import { placeText } from '../placed-claim.ts';
import { placeOf, type PlacedEntity } from '../placed-entity.ts';

const dateOf = (edtf: string | null): FuzzyDate | null => (edtf === null ? null : fuzzyDate(edtf));

/** What cannot be true whatever its vague dates mean: an end before its beginning. */
export function endsBeforeBeginnings(entity: PlacedEntity): Problem[] {
  const { kind, resolved } = entity;
  if (resolved === null || (kind !== 'Tenure' && kind !== 'RankTenure')) return [];
  const { from, to } = resolved.record as EntityRecord<'Tenure' | 'RankTenure'>;
  const [begin, end] = [dateOf(from), dateOf(to)];
  if (begin === null || end === null || end.latest >= begin.earliest) return [];
  const message = `expected an end on or after ${begin.edtf} (${placeText(placeOf(entity, 'from'))}), got ${end.edtf}`;
  return [{ ...placeOf(entity, 'to'), message }];
}

/**
 * The same of an office that was not held on the day of an event. Only of those who came: a plan may name an office
 * that its holder has lost by the day of the event.
 */
export function officesNotHeld(entity: PlacedEntity, known: EntityIndex): Problem[] {
  if (entity.kind !== 'Participation' || entity.resolved === null) return [];
  const participation = entity.resolved.record as EntityRecord<'Participation'>;
  const event = known.event(participation.event);
  const when = dateOf(event?.when ?? null);
  if (event?.status !== 'held' || participation.attendance !== 'attended' || when === null) return [];
  return participation.tenure.flatMap((id) => {
    const tenure = known.tenure(id);
    if (tenure === null) return [];
    const [begin, end] = [dateOf(tenure.from), dateOf(tenure.to)];
    const fault =
      begin !== null && when.latest < begin.earliest
        ? `not held before ${begin.edtf} (${tenure.fromAt})`
        : end !== null && when.earliest > end.latest
          ? `no longer held after ${end.edtf} (${tenure.toAt})`
          : null;
    if (fault === null) return [];
    const message = `expected an office held on ${when.edtf}, got ${slugOf(id)}, ${fault}`;
    return [{ ...placeOf(entity, 'tenure'), message }];
  });
}
