import { fragment, joined, raw, type Fragment } from './cypher.ts';
import { holdersOf, peopleOfBody } from './office-holders.ts';
import { byOfficial } from './participation.ts';

/**
 * What is asked of the two sides of an encounter. The conditions on one side must hold of one and the same official,
 * those on the other (`with…`) of the other; which of the two is which does not matter.
 */
export interface SideFilter {
  readonly officials?: readonly string[];
  readonly country?: string;
  /** Held an office in it or in a part of it at the time, or stood for it. */
  readonly organization?: string;
  /** Held at the time. */
  readonly position?: string;
  readonly with?: readonly string[];
  readonly withCountry?: string;
  readonly withOrganization?: string;
  readonly withPosition?: string;
  /** The countries of both sides are among these. */
  readonly countries?: readonly string[];
  /** The sides are of two countries (true) or of one (false). */
  readonly acrossCountries?: boolean;
}

/** What is asked of one side. */
export interface Side {
  readonly officials: readonly string[] | undefined;
  readonly country: string | undefined;
  readonly organization: string | undefined;
  readonly position: string | undefined;
}

/** A filter taken apart. */
export interface Sides extends Pick<SideFilter, 'countries' | 'acrossCountries'> {
  readonly one: Side;
  readonly other: Side;
}

export function sidesOf(filter: SideFilter): Sides {
  const { officials, country, organization, position, countries, acrossCountries } = filter;
  return {
    one: { officials, country, organization, position },
    other: {
      officials: filter.with,
      country: filter.withCountry,
      organization: filter.withOrganization,
      position: filter.withPosition,
    },
    ...(countries === undefined ? {} : { countries }),
    ...(acrossCountries === undefined ? {} : { acrossCountries }),
  };
}

/** The variable of the official whose participation `a` or `b` is. */
const OFFICIAL = { a: 'x', b: 'y' } as const;

/** Conditions that need the records of both officials, as `x` and `y`. */
function onCountries({ one, other, countries, acrossCountries }: Sides): Fragment[] {
  const where: Fragment[] = [];
  const of = (variable: 'a' | 'b', country: string) => fragment`${raw(OFFICIAL[variable])}.country = ${country}`;
  if (one.country !== undefined) where.push(of('a', one.country));
  if (other.country !== undefined) where.push(of('b', other.country));
  if (countries !== undefined) where.push(fragment`x.country IN ${countries} AND y.country IN ${countries}`);
  if (acrossCountries !== undefined) where.push(fragment`x.country ${raw(acrossCountries ? '<>' : '=')} y.country`);
  return where;
}

/** In what capacity a participant came is worked out at the import: see `graph-import/capacity.ts`. */
function onCapacity(variable: 'a' | 'b', { position, organization }: Side): Fragment[] {
  const where: Fragment[] = [];
  if (position !== undefined) where.push(fragment`${position} IN ${raw(variable)}.offices`);
  if (organization !== undefined) where.push(fragment`${organization} IN ${raw(variable)}.bodies`);
  return where;
}

/** Rows of two participations `a` and `b` in one `event`, and what must still hold of a row for it to count. */
export interface Meetings {
  readonly rows: Fragment;
  readonly conditions: readonly Fragment[];
  /** Which of the two participations is the other side, as `with…` means it; both where nothing tells them apart. */
  readonly others: readonly ('a' | 'b')[];
  /** They begin with the events of the place and the period asked for: what is said of these need not be asked again. */
  readonly isInPlaceAndPeriod?: boolean;
}

/**
 * The meetings that fulfil what is asked of the sides: `a` is the one side and `b` the other. A pair may come both
 * ways: an OR over them instead would take Neo4j seconds to plan.
 *
 * @param match the clauses that bind `a`, `event` and `b`
 * @param fixed the clauses bind as `a` only what is the one side; otherwise each pair both ways
 */
export function meetingsAmong(match: Fragment, fixed: boolean, sides: Sides): Meetings {
  const { one, other } = sides;
  const once = !fixed && isFree(one) && isFree(other);
  const where = [
    fragment`a.present = true AND b.present = true
      AND ${byOfficial('a')} AND ${byOfficial('b')}
      AND a.participant ${raw(once ? '<' : '<>')} b.participant`,
  ];
  if (one.officials !== undefined) where.push(fragment`a.participant IN ${one.officials}`);
  if (other.officials !== undefined) where.push(fragment`b.participant IN ${other.officials}`);
  const countries = onCountries(sides);
  const narrowed =
    countries.length === 0
      ? fragment``
      : fragment`MATCH (a)-[:PARTICIPANT]->(x:Official), (b)-[:PARTICIPANT]->(y:Official)
          WHERE ${joined(countries, ' AND ')}`;
  return {
    rows: fragment`${match} WHERE ${joined(where, ' AND ')} ${narrowed}`,
    conditions: [...onCapacity('a', one), ...onCapacity('b', other)],
    others: once ? ['a', 'b'] : ['b'],
  };
}

/** Nothing is asked of the side. */
function isFree(side: Side): boolean {
  return Object.values(side).every((value) => value === undefined);
}

/** Clauses that give the officials who can be the side as the variable `one`; null where nothing is asked of it. */
export function candidatesFor({ officials, country, organization, position }: Side): Fragment | null {
  if (officials !== undefined) return fragment`MATCH (one:Official) WHERE one.id IN ${officials}`;
  if (position !== undefined) return holdersOf(position);
  if (organization !== undefined) return peopleOfBody(fragment`${organization}`);
  if (country !== undefined) return fragment`MATCH (:Place {id: ${country}})<-[:COUNTRY]-(one:Official)`;
  return null;
}

/**
 * The two officials that every encounter of a list is between, where the filter names no more and asks nothing else of
 * a side: as an expression for a list of their ids.
 */
export function theTwo(parent: 'official' | 'event' | null, filter: SideFilter): Fragment | null {
  const { one, other } = sidesOf(filter);
  const free = ({ country, organization, position }: Side) =>
    isFree({ officials: undefined, country, organization, position });
  const plain = filter.countries === undefined && filter.acrossCountries === undefined && free(one) && free(other);
  if (parent === 'event' || other.officials === undefined || !plain) return null;
  if (parent === null && one.officials === undefined) return null;
  const ids = [...new Set([...(one.officials ?? []), ...other.officials])].sort();
  if (parent === null) return ids.length === 2 ? fragment`${ids}` : null;
  return one.officials === undefined && ids.length === 1 ? fragment`[parent, ${ids[0] ?? ''}]` : null;
}

/** Clauses that bind `ids`, and as `one` of those officials who was at the fewest events. */
export function rarestOf(ids: Fragment): Fragment {
  return fragment`MATCH (one:Official) WHERE one.id IN ${ids}
      WITH ${ids} AS ids, one ORDER BY COUNT { (one)<-[:PARTICIPANT]-() }, one.id LIMIT 1`;
}

/** The meetings of two officials, from the one who was at fewer events. */
export function meetingsOfTwo(ids: Fragment, meet: Fragment): Meetings {
  return {
    rows: fragment`${rarestOf(ids)}
      MATCH (one)<-[:PARTICIPANT]-${meet}
      WHERE a.present = true AND b.present = true AND b.participant IN ids AND a.participant <> b.participant`,
    conditions: [],
    others: ['b'],
  };
}

/** Whose people can be the one side of a list: an official, who is all of them, a body or a country. */
export type SideParent = 'official' | 'organization' | 'country';

/** Clauses that give the officials of `parent` as the variable `one`, and what must hold of `a`, their participation. */
export function peopleOf(parent: 'organization' | 'country'): { match: Fragment; conditions: Fragment[] } {
  if (parent === 'country') {
    return { match: fragment`MATCH (:Place {id: parent})<-[:COUNTRY]-(one:Official)`, conditions: [] };
  }
  return {
    match: peopleOfBody(fragment`parent`, fragment`WITH parent`),
    conditions: [fragment`parent IN a.bodies`],
  };
}
