import { fuzzyDate, type FuzzyDate } from '../dates.ts';
import type { Candidate, OfficeHeld, Surroundings } from './candidate.ts';
import { feature, type Feature } from './features.ts';

const shared = (a: readonly string[], b: readonly string[]): string[] => {
  const known = new Set(b);
  return [...new Set(a)].filter((item) => known.has(item));
};

/** Says one of two things of two values that are both known. */
function agreeing(same: Feature, other: Feature, a: string | null, b: string | null): Feature[] {
  return a === null || b === null ? [] : [a === b ? same : other];
}

const giverOf = (identifier: string): string => identifier.slice(0, identifier.indexOf(' '));

function identifierFeatures(a: Candidate, b: Candidate): Feature[] {
  const [same] = shared(a.identifiers, b.identifiers);
  if (same !== undefined) return [feature('SAME_IDENTIFIER', `both are ${same}`)];
  const other = shared(a.identifiers.map(giverOf), b.identifiers.map(giverOf));
  return other.length === 0 ? [] : [feature('OTHER_IDENTIFIER', `${other.join(' and ')} tells them apart`)];
}

/** What the records of two entities of one kind say of their countries, sorts and relation. */
export function recordFeatures(a: Candidate, b: Candidate): Feature[] {
  const found = [
    ...identifierFeatures(a, b),
    ...agreeing(
      feature('SAME_COUNTRY', `both are of ${a.country ?? ''}`),
      feature('OTHER_COUNTRY', `the one is of ${a.country ?? ''}, the other of ${b.country ?? ''}`),
      a.country,
      b.country,
    ),
    ...agreeing(
      feature('SAME_TYPE', `both are of the sort ${a.type ?? ''}`),
      feature('OTHER_TYPE', `the one is of the sort ${a.type ?? ''}, the other ${b.type ?? ''}`),
      a.type,
      b.type,
    ),
    ...agreeing(
      feature('SAME_MARKER', `both have the number ${a.marker ?? ''}`),
      feature('OTHER_MARKER', `the one is number ${a.marker ?? ''}, the other ${b.marker ?? ''}`),
      a.marker,
      b.marker,
    ),
  ];
  if (a.related.includes(b.id) || b.related.includes(a.id))
    found.push(feature('RELATED', 'one is related to the other'));
  return [...found, ...placeFeatures(a, b), ...dateFeatures(a.when, b.when)];
}

function placeFeatures(a: Candidate, b: Candidate): Feature[] {
  const found: Feature[] = [];
  if (a.coordinates !== null && b.coordinates !== null) {
    const km = kilometresBetween(a.coordinates, b.coordinates);
    if (km <= 5) found.push(feature('NEAR', `they are ${km.toFixed(1)} km apart`));
    if (km > 50) found.push(feature('FAR', `they are ${Math.round(km)} km apart`));
  }
  if (a.places.length === 0 || b.places.length === 0) return found;
  const same = shared(a.places, b.places);
  const where = a.kind === 'Event' ? 'at' : 'in';
  if (same.length > 0) found.push(feature('SAME_PLACE', `both are ${where} ${same.join(', ')}`));
  else
    found.push(feature('OTHER_PLACE', `the one is ${where} ${a.places.join(', ')}, the other ${b.places.join(', ')}`));
  return found;
}

/** Along a great circle of a sphere of the earth's mean radius. */
function kilometresBetween([lat1, lon1]: readonly [number, number], [lat2, lon2]: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * half(lon2 - lon1);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const DAY_MS = 86_400_000;

/** How many days a date can mean. */
function daysOf({ earliest, latest }: FuzzyDate): number {
  return (Date.parse(latest) - Date.parse(earliest)) / DAY_MS + 1;
}

function dateFeatures(a: FuzzyDate | null, b: FuzzyDate | null): Feature[] {
  if (a === null || b === null) return [];
  if (a.earliest > b.latest || b.earliest > a.latest) {
    return [feature('OTHER_DATE', `${a.edtf} and ${b.edtf} cannot be the same day`)];
  }
  const days = Math.max(daysOf(a), daysOf(b));
  const value = days <= 7 ? 1 : days <= 31 ? 0.6 : days <= 366 ? 0.3 : 0.1;
  return [feature('SAME_DATE', `${a.edtf} and ${b.edtf} can be the same day`, value)];
}

function atOneTime(a: OfficeHeld, b: OfficeHeld): boolean {
  const from = (held: OfficeHeld): string => (held.from === null ? '0000-01-01' : fuzzyDate(held.from).earliest);
  const to = (held: OfficeHeld): string => (held.to === null ? '9999-12-31' : fuzzyDate(held.to).latest);
  return from(a) <= to(b) && from(b) <= to(a);
}

function careerFeatures(a: Surroundings, b: Surroundings): Feature[] {
  const found: Feature[] = [];
  const office = a.offices.find((held) =>
    b.offices.some((other) => other.position === held.position && atOneTime(held, other)),
  );
  const bodies = ({ offices }: Surroundings): string[] => offices.flatMap(({ organization }) => organization ?? []);
  const [body] = shared(bodies(a), bodies(b));
  if (office !== undefined)
    found.push(feature('SAME_OFFICE', `both held ${office.position}, at a time that can be one`));
  else if (body !== undefined) found.push(feature('SAME_BODY', `both held offices in ${body}`));
  const [rank] = shared(a.ranks, b.ranks);
  if (rank !== undefined) found.push(feature('SAME_RANK', `both had the rank ${rank}`));
  return found;
}

/** How much of the smaller of two lists the other shares. */
function overlap(a: readonly string[], b: readonly string[]): number {
  return shared(a, b).length / Math.max(1, Math.min(new Set(a).size, new Set(b).size));
}

function companyFeatures(a: Candidate, b: Candidate, x: Surroundings, y: Surroundings): Feature[] {
  if (x.company.length === 0 || y.company.length === 0) return [];
  const value = overlap(x.company, y.company);
  const people = shared(x.company, y.company).slice(0, 3).join(', ');
  if (a.kind === 'Event' && b.kind === 'Event') {
    if (value === 0) return [feature('OTHER_PARTICIPANTS', 'nobody took part in both')];
    // One person in common is common: a minister has several meetings on a day.
    const alone = new Set([...x.company, ...y.company]).size;
    const telling = shared(x.company, y.company).length > 1 ? value : 0.5 / alone;
    return [feature('PARTICIPANTS', `${people} took part in both`, telling)];
  }
  return value === 0 ? [] : [feature('COMPANY', `both took part in events with ${people}`, value)];
}

function ordinalFeatures(x: Surroundings, y: Surroundings): Feature[] {
  const [same] = shared(x.ordinals, y.ordinals);
  if (same !== undefined) return [feature('SAME_ORDINAL', `both are ${same}`)];
  const series = (ordinals: readonly string[]): string[] => ordinals.map(giverOf);
  const [other] = shared(series(x.ordinals), series(y.ordinals));
  return other === undefined ? [] : [feature('OTHER_ORDINAL', `they have different numbers in ${other}`)];
}

/** What is known around two entities: whom they met, who tells of them, what they held. */
export function surroundingFeatures(a: Candidate, b: Candidate, x: Surroundings, y: Surroundings): Feature[] {
  const found = [...careerFeatures(x, y), ...companyFeatures(a, b, x, y), ...ordinalFeatures(x, y)];
  const [event] = shared(x.events, y.events);
  if (event !== undefined) found.push(feature('TOGETHER', `both took part in ${event}`));
  const [source] = shared(x.sources, y.sources);
  if (source !== undefined) found.push(feature('TOLD_APART', `${source} tells of both`));
  return found;
}
