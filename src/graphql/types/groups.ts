import type { Tallied } from '../../domain/tally.ts';
import { eventOfSortKey } from '../../domain/encounter.ts';
import type { TallyBy } from '../../store/tally.ts';
import { builder } from '../builder.ts';
import { type WholeList, wholeOf } from '../connection.ts';
import { badInput } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { entityKindOf } from '../kinds.ts';
import { type AnyEntry, entryOf } from '../node.ts';
import type { Reader } from '../reading/reader.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { shownName } from '../shown-name.ts';
import { EncounterConnection } from './encounter.ts';
import { EntityInterface } from './entity.ts';
import { enumOf, graphqlName } from './enum.ts';
import { EventConnection } from './event.ts';

type Grouping = Exclude<TallyBy, 'POINT' | 'REGION' | 'DAY' | 'MONTH'>;

const EventGrouping = enumOf<Grouping>('EventGrouping', 'By what events are counted.', {
  COUNTRY: 'The country in which it took place; as the filter `place`.',
  ORGANIZATION: 'A body that took part itself; as the filter `organization`.',
  PLACE: 'A place at or within which it took place, other than a country; as the filter `place`.',
  SERIES: 'A series of which it is an edition; as the filter `series`.',
  TYPE: 'The type; as the filter `type`.',
  YEAR: 'The year in which it certainly took place; as the filter `period`.',
});

const EncounterGrouping = enumOf<Grouping>('EncounterGrouping', 'By what encounters are counted.', {
  COUNTRY:
    'The country of the other official, or of either where the list is about neither; as the filter `withCountry`.',
  ORGANIZATION:
    'A body that the other official was of at the time, with the bodies that it is a part of; as the filter `withOrganization`.',
  PLACE: 'A place at or within which they met, other than a country; as the filter `place`.',
  SERIES: 'A series at an edition of which they met; as the filter `series`.',
  TYPE: 'The type of an event that both attended; as the filter `eventType`.',
  YEAR: 'The year in which they certainly met.',
});

interface Grouped extends Tallied {
  readonly reader: Reader;
}

export interface Groups {
  readonly groups: readonly Grouped[];
  readonly total: number;
  readonly ungrouped: number;
}

async function entityOf({ reader, value }: Grouped): Promise<AnyEntry | null> {
  const kind = entityKindOf(value);
  const record = kind === null ? null : await reader.record(kind, value);
  return kind === null || record === null ? null : (entryOf(reader.view, kind, record) as AnyEntry);
}

/** When an item took place, by its sort key. */
export async function dateAt(reader: Reader, sortKey: string | null): Promise<ReturnType<typeof fuzzyOrNull>> {
  if (sortKey === null) return null;
  return fuzzyOrNull((await reader.required('Event', eventOfSortKey(sortKey))).when);
}

const Group = builder.objectRef<Grouped>('Group').implement({
  description: 'Those of a list that have something in common.',
  fields: (t) => ({
    key: t.string({
      description: 'What a filter takes to ask for them: an id, a type such as `TALKS`, or a year.',
      resolve: ({ value }) => (entityKindOf(value) === null ? graphqlName(value) : value),
    }),
    name: t.string({
      description: 'What the group is called.',
      resolve: async (group) => {
        const entity = await entityOf(group);
        return entity === null ? group.value : shownName(group.reader, entity);
      },
    }),
    entity: t.field({
      type: EntityInterface,
      nullable: true,
      description: 'The country, body, place or series; null for types and years.',
      resolve: entityOf,
    }),
    count: t.exposeInt('count', { description: 'How many they are.' }),
    first: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the first of them was; null where none is dated.',
      resolve: ({ reader, first }) => dateAt(reader, first),
    }),
    last: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the last of them was; null where none is dated.',
      resolve: ({ reader, last }) => dateAt(reader, last),
    }),
  }),
});

export const GroupsType = builder.objectRef<Groups>('Groups').implement({
  description: 'A list counted by what its rows have in common. A row may belong to several groups.',
  fields: (t) => ({
    groups: t.field({
      type: [Group],
      description: 'The largest groups first, then by key.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ groups }) => [...groups],
    }),
    total: t.exposeInt('total', { description: 'How many groups there are.' }),
    leftOut: t.int({
      description: 'How many groups are left out here, because no more were asked for.',
      resolve: ({ total, groups }) => total - groups.length,
    }),
    ungrouped: t.exposeInt('ungrouped', {
      description:
        'How many rows belong to no group, because nothing says to which; of years also those that may lie in several.',
    }),
  }),
});

/** The years in which rows certainly were, of all the spans that their dates have. */
async function years(list: WholeList): Promise<{ top: Tallied[]; ungrouped: number }> {
  const { top, without } = await list.tally('YEAR', LIMITS.spansMax);
  const certain = top.filter(({ value }) => value.slice(0, 4) === value.slice(5));
  const spread = top.filter((span) => !certain.includes(span)).reduce((sum, { count }) => sum + count, 0);
  return { top: certain.map((span) => ({ ...span, value: span.value.slice(0, 4) })), ungrouped: without + spread };
}

/** @throws ParleyError INVALID_INPUT for a number of groups out of range */
export function checkGroupsAsked(first: number): void {
  if (first >= 1 && first <= LIMITS.pageMax) return;
  throw badInput(`expected first from 1 to ${LIMITS.pageMax}, got ${first}; narrow the filter to see other groups`);
}

async function groupsOf(list: WholeList, by: Grouping, first: number): Promise<Groups> {
  checkGroupsAsked(first);
  const grouped = (top: readonly Tallied[]) => top.map((group) => ({ ...group, reader: list.reader }));
  if (by === 'YEAR') {
    const { top, ungrouped } = await years(list);
    return { groups: grouped(top.slice(0, first)), total: top.length, ungrouped };
  }
  const { top, values, without } = await list.tally(by, first);
  return { groups: grouped(top), total: values, ungrouped: without };
}

export const GROUPS_ASKED = `How many groups at most: 1 to ${LIMITS.pageMax}.`;
const DESCRIPTION =
  'How many of the whole list, whatever the page, have something in common: the largest groups first, then by key. The count of a group is how many rows the list has whose filter is narrowed to it, all of them counted: its totalCount, where that is not capped.';

export function groupCost({ first }: { first: number }): { field: number; multiplier: number } {
  return { field: 5, multiplier: Math.max(1, Math.min(first, LIMITS.pageMax)) };
}

builder.objectField(EventConnection, 'groups', (t) =>
  t.field({
    type: GroupsType,
    description: DESCRIPTION,
    args: {
      by: t.arg({ type: EventGrouping, required: true, description: 'By what.' }),
      first: t.arg.int({ required: true, defaultValue: LIMITS.pageDefault, description: GROUPS_ASKED }),
    },
    complexity: groupCost,
    resolve: (page, { by, first }) => groupsOf(wholeOf(page), by, first),
  }),
);

builder.objectField(EncounterConnection, 'groups', (t) =>
  t.field({
    type: GroupsType,
    description: `${DESCRIPTION} An encounter stands in the year of its date, \`when\`.`,
    args: {
      by: t.arg({ type: EncounterGrouping, required: true, description: 'By what.' }),
      first: t.arg.int({ required: true, defaultValue: LIMITS.pageDefault, description: GROUPS_ASKED }),
    },
    complexity: groupCost,
    resolve: (page, { by, first }) => groupsOf(wholeOf(page), by, first),
  }),
);
