import type { Variable } from '../cypher-selections/read.ts';
import { textOf } from './column.ts';
import { fragment, raw, type Fragment, type Value } from './cypher.ts';
import { encounterKeyOf, sidedRows, type EncounterFilter, type EncounterKey } from './encounter.ts';
import type { SideParent } from './encounter-sides.ts';
import { inDirection, whereOf, type ListQuery, type Order } from './page.ts';
import { unreadPart, type StoredRecord } from './record.ts';
import { selectedRecords, type Selected } from './selected.ts';

/** An official whom others met, with their encounters. */
export interface ListedCounterpart {
  readonly official: string;
  readonly count: number;
  /** Place in STRENGTHS of the closest of them. */
  readonly closest: number;
  /** Sort key of the latest of the dated ones; empty where none is dated. */
  readonly lastAt: string;
  /** The first and the last of the dated ones; null where none is dated. */
  readonly first: EncounterKey | null;
  readonly last: EncounterKey | null;
}

/** An order of counterparts, and whether the list is wanted from its end. */
export interface CounterpartSort {
  readonly by: 'COUNT' | 'LAST';
  readonly reversed: boolean;
}

const LATEST = [
  { by: 'lastAt', way: 'desc' },
  { by: 'other', way: 'asc' },
] as const;

const ORDERS: Readonly<Record<CounterpartSort['by'], Order>> = {
  COUNT: [{ by: 'total', way: 'desc' }, ...LATEST],
  LAST: LATEST,
};

/** The most encounters or the latest first; among equals the latest, then by id. */
export function counterpartOrder({ by, reversed }: CounterpartSort): Order {
  return inDirection(ORDERS[by], reversed);
}

/** Rows of encounters as the one side has them, each once, that fulfil the filter. */
function sided(...asked: Parameters<typeof sidedRows>): Fragment {
  const { body, where } = sidedRows(...asked);
  return fragment`${body} ${whereOf(where)}`;
}

/** The mark between what a text of an encounter is made of; it comes before every character of an id. */
const MARK = ' ';

/**
 * Whom an official, the people of a body or the officials of a country met in person: one row for each of those whom
 * they met. The encounters are counted where they are stored; nothing of them comes here but the first and the last.
 */
export function counterpartList(
  parent: SideParent,
  parents: readonly string[] | null,
  filter: EncounterFilter,
  sort: CounterpartSort,
): ListQuery<ListedCounterpart> {
  const list = {
    name: `counterparts-by-${parent}`,
    parents,
    where: [],
    order: counterpartOrder(sort),
    item: (row: string) => row,
  };
  return {
    ...list,
    // The texts are in the order of time, then of the ids of those who met them.
    body: fragment`${sided(parent, filter, 'closest')}
      WITH other, closest, ${DAY} AS day,
        CASE WHEN ${UNDATED} THEN null ELSE latest + ${MARK} + one + ${MARK} + root END AS met
      WITH other, count(*) AS total, min(closest) AS closest, coalesce(max(day), '') AS lastAt,
        min(met) AS firstMet, max(met) AS lastMet`,
    of: '[other, total, closest, lastAt, firstMet, lastMet]',
    decode: counterpartOf,
    // What a body or a country asks of its people is asked of rows that tell more.
    ...(parent === 'official' ? { brief: { ...BRIEF, list: { ...list, ...countedRows(filter) } } } : {}),
  };
}

const BRIEF = { type: 'Counterpart', without: ['closest', 'first', 'last'] };

/** How often an official met each, and when last: the same rows. */
function countedRows(filter: EncounterFilter): Pick<ListQuery<ListedCounterpart>, 'body' | 'of' | 'decode'> {
  return {
    body: fragment`${sided('official', filter, 'nothing')} WITH other, ${DAY} AS day
      WITH other, count(*) AS total, coalesce(max(day), '') AS lastAt`,
    of: '[other, total, lastAt]',
    decode: (item) => countedCounterpart(item as readonly Value[]),
  };
}

const UNDATED = fragment`latest STARTS WITH ${'/'}`;
const DAY = fragment`CASE WHEN ${UNDATED} THEN null ELSE latest END`;

const UNREAD = unreadPart(BRIEF.type, BRIEF.without);

/** A counterpart of whom no more was read than how often they met, and when last. */
function countedCounterpart([other, total, lastAt]: readonly Value[]): ListedCounterpart {
  const counted = { official: textOf(other), count: Number(total), lastAt: textOf(lastAt) };
  return Object.assign(Object.create(UNREAD) as ListedCounterpart, counted);
}

/** The official of a row of the list above, as a part of the one statement of an operation. */
export function selectedCounterpart(): Selected<StoredRecord<'Official'>> {
  return selectedRecords(
    'Official',
    (as, from) => fragment`WITH ${from}[0] AS id MATCH (node:Official {id: id}) WITH node AS ${as}`,
  );
}

/** The key of the first or the last encounter of a row of the list above, where one is dated: first, second, root. */
export function selectedEncounterWith(which: 'first' | 'last'): Selected<EncounterKey> {
  const met = (from: Variable) => fragment`split(${from}[${raw(which === 'first' ? '4' : '5')}], ${MARK})`;
  return {
    clauses: (as, from) => fragment`WITH ${from}[0] AS other, ${met(from)} AS met WHERE met IS NOT NULL
      WITH other, met[1] AS one, met[2] AS root
      WITH CASE WHEN one < other THEN [one, other, root] ELSE [other, one, root] END AS ${as}`,
    columns: (as) => [fragment`${as}`],
    decode: ([key]) => encounterKeyOf(key),
  };
}

function counterpartOf(item: Value | undefined): ListedCounterpart {
  const [other, total, closest, lastAt, first = null, last = null] = item as readonly Value[];
  const official = textOf(other);
  const keyOf = (met: Value): EncounterKey | null => {
    if (met === null) return null;
    const [, one = '', root = ''] = textOf(met).split(MARK);
    return { first: one < official ? one : official, second: one < official ? official : one, root };
  };
  return {
    official,
    count: Number(total),
    closest: Number(closest),
    lastAt: textOf(lastAt),
    first: keyOf(first),
    last: keyOf(last),
  };
}

/** How many sources that speak for themselves report the encounters with a counterpart. */
export interface CounterpartEvidence {
  readonly official: string;
  readonly independentSources: number;
}

/** The evidence for counterparts, by id. */
export const EVIDENCE_ORDER = [{ by: 'other', way: 'asc' }] as const;

/** What the encounters with each counterpart rest on. */
export function counterpartEvidence(
  parent: SideParent,
  parents: readonly string[] | null,
  filter: EncounterFilter,
): ListQuery<CounterpartEvidence> {
  return {
    name: `counterpart-evidence-by-${parent}`,
    parents,
    // Among the voices is an empty one, which is nobody's.
    body: fragment`${sided(parent, filter, 'voices')}
      UNWIND voices AS voice WITH other, count(DISTINCT voice) - 1 AS independent`,
    where: [],
    order: EVIDENCE_ORDER,
    of: '[other, independent]',
    item: (row) => row,
    decode: (item) => {
      const [other, independent] = item as readonly Value[];
      return { official: textOf(other), independentSources: Number(independent) };
    },
  };
}

/** An official whom both of a pair met, and how often each of them did. */
export interface SharedCounterpart {
  readonly official: string;
  readonly counts: readonly [number, number];
}

/** Whom both met most often first: by the smaller of the two counts, then by the greater, then by id. */
export const SHARED_ORDER = [
  { by: 'less', way: 'desc' },
  { by: 'more', way: 'desc' },
  { by: 'other', way: 'asc' },
] as const;

/** Whom both of a pair met in person, together or apart; each of the two is the one side of the filter. */
export function sharedCounterpartList(
  [a, b]: readonly [string, string],
  filter: EncounterFilter,
): ListQuery<SharedCounterpart> {
  const counted = (one: string) => fragment`count(CASE WHEN one = ${one} THEN 1 END)`;
  return {
    name: 'shared-counterparts',
    parents: null,
    body: fragment`${sided(null, { ...filter, officials: [a, b] }, 'nothing')}
      WITH other, ${counted(a)} AS ofA, ${counted(b)} AS ofB
      WITH other, ofA, ofB, CASE WHEN ofA < ofB THEN ofA ELSE ofB END AS less,
        CASE WHEN ofA < ofB THEN ofB ELSE ofA END AS more`,
    where: [fragment`less > 0`],
    order: SHARED_ORDER,
    of: '[other, ofA, ofB]',
    item: (row) => row,
    decode: (item) => {
      const [other, ofA, ofB] = item as readonly Value[];
      return { official: textOf(other), counts: [Number(ofA), Number(ofB)] };
    },
  };
}
