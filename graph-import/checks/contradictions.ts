import { fuzzyDate, type FuzzyDate } from '../../src/domain/dates.ts';
import type { Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { Checked } from './checked.ts';
import { recordById, recordsOf } from '../entities.ts';
import { placeText } from '../placed-claim.ts';

const dateOf = (edtf: string | null): FuzzyDate | null => (edtf === null ? null : fuzzyDate(edtf));

/** What cannot be true whatever its vague dates mean: an end before its beginning, an office not held that day. */
export function certainContradictions(checked: Checked): Problem[] {
  return [...endsBeforeBeginnings(checked), ...officesNotHeld(checked)];
}

function endsBeforeBeginnings({ entities, placeOf }: Checked): Problem[] {
  return [...recordsOf(entities, 'Tenure'), ...recordsOf(entities, 'RankTenure')].flatMap(({ id, from, to }) => {
    const [begin, end] = [dateOf(from), dateOf(to)];
    if (begin === null || end === null || end.latest >= begin.earliest) return [];
    const message = `expected an end on or after ${begin.edtf} (${placeText(placeOf(id, 'from'))}), got ${end.edtf}`;
    return [{ ...placeOf(id, 'to'), message }];
  });
}

/** Only of those who came: a plan may name an office that its holder has lost by the day of the event. */
function officesNotHeld({ entities, placeOf }: Checked): Problem[] {
  return recordsOf(entities, 'Participation').flatMap((participation) => {
    const event = recordById(entities, 'Event', participation.event);
    const when = dateOf(event?.when ?? null);
    if (event?.status !== 'held' || participation.attendance !== 'attended' || when === null) return [];
    return participation.tenure.flatMap((id) => {
      const tenure = recordById(entities, 'Tenure', id);
      const [begin, end] = [dateOf(tenure?.from ?? null), dateOf(tenure?.to ?? null)];
      const fault =
        begin !== null && when.latest < begin.earliest
          ? `not held before ${begin.edtf} (${placeText(placeOf(id, 'from'))})`
          : end !== null && when.earliest > end.latest
            ? `no longer held after ${end.edtf} (${placeText(placeOf(id, 'to'))})`
            : null;
      if (fault === null) return [];
      const message = `expected an office held on ${when.edtf}, got ${slugOf(id)}, ${fault}`;
      return [{ ...placeOf(participation.id, 'tenure'), message }];
    });
  });
}
