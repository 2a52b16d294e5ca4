import type { EntityRecord } from './model.ts';

type Participation = EntityRecord<'Participation'>;
type Role = Participation['role'][number];

/** An event with who is named in it and the countries that its places lie in. */
export interface CastEvent {
  readonly event: Pick<EntityRecord<'Event'>, 'id' | 'status' | 'mode'>;
  readonly places: readonly { readonly id: string; readonly countries: readonly string[] }[];
  /** Participations with the country of who takes part; null for a body of no country. */
  readonly cast: readonly { readonly part: Participation; readonly country: string | null }[];
}

/** An edition with the events that are parts of it, at whatever depth. */
export interface EditionCast {
  readonly whole: CastEvent;
  readonly parts: readonly CastEvent[];
}

/**
 * What says which countries hosted an edition: the edition `ITSELF` (somebody named as its host, and the places named
 * of it), only its `PARTS` where the edition itself says neither, or nothing (`NOT_KNOWN`).
 */
export const HOST_RULES = ['ITSELF', 'PARTS', 'NOT_KNOWN'] as const;

/** A country that hosted, with what says so: who is named as host, and where it took place. */
export interface HostCountry {
  readonly country: string;
  readonly hosts: readonly Participation[];
  readonly places: readonly string[];
  /** The edition or those of its parts that took place at the places. */
  readonly events: readonly string[];
}

export interface Hosting {
  readonly rule: (typeof HOST_RULES)[number];
  /** By id. Several where an edition was held on both sides of a border, or by both sides together. */
  readonly countries: readonly HostCountry[];
  /** Everybody named as host, those of no country too. */
  readonly hosts: readonly Participation[];
}

/** Of a held event those who came or sent somebody count; of one that was not held those who were expected. */
function tookPart({ status }: CastEvent['event'], { attendance }: Participation): boolean {
  if (attendance === 'absent') return false;
  return status !== 'held' || attendance === 'attended' || attendance === 'represented';
}

function takingPart({ event, cast }: CastEvent): CastEvent['cast'] {
  return cast.filter(({ part }) => tookPart(event, part));
}

const hasRole = (roles: readonly Role[], part: Participation): boolean =>
  part.role.some((role) => roles.includes(role));

function hostingBy(events: readonly CastEvent[]): Omit<Hosting, 'rule'> {
  const hosts = events.flatMap(takingPart).filter(({ part }) => hasRole(['host'], part));
  const places = events
    .filter(({ event }) => event.mode !== 'virtual')
    .flatMap((cast) => cast.places.map((place) => ({ ...place, event: cast.event.id })));
  const countries = new Set([...hosts.map(({ country }) => country), ...places.flatMap((place) => place.countries)]);
  return {
    hosts: hosts.map(({ part }) => part),
    countries: [...countries]
      .filter((country) => country !== null)
      .sort()
      .map((country) => {
        const within = places.filter((place) => place.countries.includes(country));
        return {
          country,
          hosts: hosts.filter((host) => host.country === country).map(({ part }) => part),
          places: [...new Set(within.map(({ id }) => id))],
          events: [...new Set(within.map(({ event }) => event))],
        };
      }),
  };
}

/** Which countries hosted an edition, and by what that is known. Of one not held: which are to. */
export function hostingOf({ whole, parts }: EditionCast): Hosting {
  const itself = hostingBy([whole]);
  if (itself.countries.length > 0) return { rule: 'ITSELF', ...itself };
  const byParts = hostingBy(parts);
  if (byParts.countries.length > 0) return { rule: 'PARTS', ...byParts };
  return { rule: 'NOT_KNOWN', countries: [], hosts: [...itself.hosts, ...byParts.hosts] };
}

/** What says who led a side, the better reason first; `NOT_KNOWN` where nothing does. */
export const LEAD_RULES = ['HEADED', 'CHAIRED', 'HEADED_PART', 'CHAIRED_PART', 'NOT_KNOWN'] as const;

/** Those who led the delegation of one country. */
export interface SideLead {
  readonly country: string;
  readonly rule: (typeof LEAD_RULES)[number];
  readonly leaders: readonly Participation[];
}

const HEADS: readonly Role[] = ['delegation head'];
const CHAIRS: readonly Role[] = ['co-chair', 'chair'];

/** Who led each side of an edition: one entry for each country that takes part, by its id. */
export function leadsOf({ whole, parts }: EditionCast): SideLead[] {
  const own = takingPart(whole);
  const within = parts.flatMap(takingPart);
  const countries = new Set([...own, ...within].map(({ country }) => country).filter((country) => country !== null));
  const ways: [SideLead['rule'], CastEvent['cast'], readonly Role[]][] = [
    ['HEADED', own, HEADS],
    ['CHAIRED', own, CHAIRS],
    ['HEADED_PART', within, HEADS],
    ['CHAIRED_PART', within, CHAIRS],
  ];
  return [...countries].sort().map((country) => {
    for (const [rule, cast, roles] of ways) {
      const leaders = cast.filter((one) => one.country === country && hasRole(roles, one.part)).map(({ part }) => part);
      if (leaders.length > 0) return { country, rule, leaders };
    }
    return { country, rule: 'NOT_KNOWN', leaders: [] };
  });
}
