import { fuzzyDate } from '../domain/dates.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import { claimEntry, type ClaimEntry, type Entry, entryOf } from './node.ts';
import type { Reader } from './reading/reader.ts';
import type { Loaded } from './reading/backend.ts';

/** An office held on a day, and how sure that is. */
export interface HeldPosition {
  readonly tenure: Entry<'Tenure'>;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly evidence: readonly ClaimEntry[];
}

type Term = { readonly from: string | null; readonly to: string | null };

/**
 * Whether a term covers a day: `CERTAIN` where it does for every day that its ends can mean, `POSSIBLE` where it does
 * for some, null where it does for none. An end that no source gives may be any day.
 */
export function covers(term: Term, day: string): HeldPosition['certainty'] | null {
  const from = term.from === null ? null : fuzzyDate(term.from);
  const to = term.to === null ? null : fuzzyDate(term.to);
  if ((from !== null && from.earliest > day) || (to !== null && to.latest < day)) return null;
  return from !== null && to !== null && from.latest <= day && to.earliest >= day ? 'CERTAIN' : 'POSSIBLE';
}

const live = (claim: JudgedClaim) => claim.standing === 'PREFERRED' || claim.standing === 'SUPPORTING';

/** Claims of sources that give the office to a participant of an event dated exactly that day. */
async function namedThatDay(reader: Reader, tenure: string, day: string): Promise<JudgedClaim[]> {
  const parts = await reader.referrers('Participation', 'tenure', 'Tenure', tenure);
  const evidence = await Promise.all(
    parts.map(async (part) => {
      const event = await reader.required('Event', part.event);
      if (event.status !== 'held' || event.earliest !== day || event.latest !== day) return [];
      const claims = await reader.claims(part.id);
      return claims.filter((claim) => claim.property === 'tenure' && claim.value === tenure && live(claim));
    }),
  );
  return evidence.flat();
}

async function heldOn(reader: Reader, tenure: Loaded<'Tenure'>, day: string): Promise<HeldPosition | null> {
  const term = covers(tenure, day);
  const named = await namedThatDay(reader, tenure.id, day);
  if (term === null && named.length === 0) return null;
  const dated = (await reader.claims(tenure.id)).filter((claim) => live(claim) && term !== null);
  const { view } = reader;
  return {
    tenure: entryOf(view, 'Tenure', tenure),
    certainty: named.length > 0 || term === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE',
    evidence: [...named, ...dated].map((claim) => claimEntry(view, claim)),
  };
}

async function certainFirst(
  reader: Reader,
  tenures: readonly Loaded<'Tenure'>[],
  day: string,
): Promise<HeldPosition[]> {
  const held = await Promise.all(tenures.map((tenure) => heldOn(reader, tenure, day)));
  const found = held.filter((position) => position !== null);
  return [
    ...found.filter(({ certainty }) => certainty === 'CERTAIN'),
    ...found.filter(({ certainty }) => certainty === 'POSSIBLE'),
  ];
}

/** The offices that an official held or may have held on a day, certain ones first, then by id. */
export async function positionsHeld(reader: Reader, official: string, day: string): Promise<HeldPosition[]> {
  return certainFirst(reader, await reader.referrers('Tenure', 'official', 'Official', official), day);
}

/**
 * The term reaches from before the day to behind it: on either side a date of the term says so, or an event that was
 * held, at which sources name its holder with the office.
 */
async function bracketed(reader: Reader, tenure: Loaded<'Tenure'>, day: string): Promise<boolean> {
  const parts = await reader.referrers('Participation', 'tenure', 'Tenure', tenure.id);
  const events = await reader.records('Event', [...new Set(parts.map((part) => part.event))]);
  const held = events.filter(({ status }) => status === 'held');
  const begun = tenure.from !== null || held.some(({ latest }) => latest !== null && latest <= day);
  return begun && (tenure.to !== null || held.some(({ earliest }) => earliest !== null && earliest >= day));
}

/**
 * Who held or may have held an office on a day, certain ones first, then by id. A term that nothing bounds on one side
 * may have covered any day on it, and does not count.
 */
export async function holdersOn(reader: Reader, position: string, day: string): Promise<HeldPosition[]> {
  const tenures = await reader.referrers('Tenure', 'position', 'Position', position);
  const bounded = await Promise.all(tenures.map((tenure) => bracketed(reader, tenure, day)));
  return certainFirst(
    reader,
    tenures.filter((_, index) => bounded[index]),
    day,
  );
}
