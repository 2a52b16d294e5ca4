import type { Asked } from '../../cypher-selections/read.ts';
import { STRENGTHS, type Encounter as EncounterRecord } from '../../domain/encounter.ts';
import type { CounterpartSort, ListedCounterpart } from '../../store/counterpart.ts';
import type { EncounterFilter, EncounterKey } from '../../store/encounter.ts';
import type { SideParent } from '../../store/encounter-sides.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, pageCost, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { type CounterpartParent, independentSourcesOf } from '../counterpart-evidence.ts';
import { refuseContradictions } from '../encounter-contradictions.ts';
import { badInput } from '../errors.ts';
import { counterparts } from '../lists/counterpart.ts';
import { narrowedTo } from '../lists/sided-encounter.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import { one } from '../related.ts';
import { counterpartReads, encounterWith, officialOfCounterpart } from '../selections/counterpart-reads.ts';
import type { Reads } from '../selections/reads.ts';
import { made, type Soon } from '../soon.ts';
import type { View } from '../view.ts';
import { Encounter } from './encounter.ts';
import { EncounterFilterInput, encounterFilterOf } from './encounter-filter.ts';
import { Direction } from './encounter-order.ts';
import { enumOf } from './enum.ts';
import { EncounterStrength } from './enums.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';

/** A counterpart with the list that it stands in. */
interface CounterpartEntry {
  readonly view: View;
  readonly parent: CounterpartParent;
  readonly filter: EncounterFilter;
  readonly counterpart: ListedCounterpart;
}

function encounterAt(context: Context, view: View, key: EncounterKey | null): Soon<EncounterEntry | null> {
  if (key === null) return null;
  const shown = (encounter: EncounterRecord | null) => (encounter === null ? null : encounterEntry(view, encounter));
  return made(context.loaders(view).encounter(key), shown);
}

const Counterpart = builder.objectRef<CounterpartEntry>('Counterpart').implement({
  description:
    'An official whom another, or the people of a body or a country, met in person, with all their encounters that the filter lets through.',
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: 'Whom they met.',
      takes: [],
      reads: officialOfCounterpart,
      resolve: ({ view, counterpart }, _, context) => one(context, view, 'Official', counterpart.official),
    }),
    count: t.int({
      description:
        'How many encounters, all of them counted: what `encounters` have with the filter narrowed to this official (`with`).',
      takes: [],
      resolve: ({ counterpart }) => counterpart.count,
    }),
    first: t.field({
      type: Encounter,
      nullable: true,
      description: 'The first of them that is dated; null where none is.',
      takes: ['first'],
      reads: encounterWith('first'),
      resolve: ({ view, counterpart }, _, context) => encounterAt(context, view, counterpart.first),
    }),
    last: t.field({
      type: Encounter,
      nullable: true,
      description: 'The latest of them that is dated; null where none is.',
      takes: ['last'],
      reads: encounterWith('last'),
      resolve: ({ view, counterpart }, _, context) => encounterAt(context, view, counterpart.last),
    }),
    strength: t.field({
      type: EncounterStrength,
      description: 'How close they came at the closest of them.',
      takes: ['closest'],
      resolve: ({ counterpart: { closest } }) => STRENGTHS[closest] ?? 'GATHERING',
    }),
    independentSources: t.int({
      description:
        'How many sources that speak for themselves report any of them: those of one agency or publisher count once. Worked out only where it is asked for, by one more statement for the whole page.',
      takes: [],
      resolve: ({ view, parent, filter, counterpart: { official } }, _, context) =>
        independentSourcesOf(context.loaders(view), parent, filter, official),
    }),
  }),
});

const CounterpartConnection = builder.connectionObject(
  { type: Counterpart, name: 'CounterpartConnection', description: 'A page of counterparts.' },
  { name: 'CounterpartEdge', description: 'A counterpart in a list.' },
);

const CounterpartOrderBy = enumOf<CounterpartSort['by']>(
  'CounterpartOrderBy',
  'By what counterparts are put in order.',
  {
    COUNT: 'By how many encounters; among equals by the latest of them.',
    LAST: 'By the latest encounter. Those of whom no encounter is dated count as the earliest.',
  },
);

const CounterpartOrderInput = builder.inputType('CounterpartOrder', {
  description: 'In which order counterparts come; equals by id. A cursor holds in the order in which it was given.',
  fields: (t) => ({
    by: t.field({ type: CounterpartOrderBy, required: true, defaultValue: 'COUNT', description: 'By what.' }),
    direction: t.field({
      type: Direction,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first: with DESC the most encounters, or the latest.',
    }),
  }),
});

const counterpartArguments = builder.args((t) => ({
  filter: t.field({
    type: EncounterFilterInput,
    description:
      'Which encounters count. Those whose counterparts these are are the one side of the filter; `with…` is about the counterparts.',
  }),
  orderBy: t.field({
    type: CounterpartOrderInput,
    description: 'In which order; the most encounters first where none is given.',
  }),
}));

interface CounterpartArguments extends PageArguments {
  readonly filter?: typeof EncounterFilterInput.$inferInput | null;
  readonly orderBy?: typeof CounterpartOrderInput.$inferInput | null;
}

/** What of the filter says who the one side is, which the parent does. */
const OF_PARENT = { official: 'officials', organization: 'organization', country: 'country' } as const;

/** @throws ParleyError INVALID_INPUT for a filter that says itself whose counterparts it means */
function filterFor(kind: SideParent, input: CounterpartArguments['filter'], of: string): EncounterFilter {
  const filter = encounterFilterOf(input);
  const said = OF_PARENT[kind];
  if (filter[said] === undefined) return filter;
  throw badInput(`expected no ${said} in a filter of counterparts of ${of}, which are the one side; use with…`);
}

function sortOf(orderBy: CounterpartArguments['orderBy']): CounterpartSort {
  return { by: orderBy?.by ?? 'COUNT', reversed: orderBy?.direction === 'ASC' };
}

/** What {@link counterpartPage} reads. */
function pageReadsOf(kind: SideParent, args: CounterpartArguments, asked: Asked): Reads {
  return counterpartReads(kind, filterFor(kind, args.filter, kind), sortOf(args.orderBy), args, asked);
}

function counterpartPage(
  context: Context,
  view: View,
  parent: CounterpartParent,
  args: CounterpartArguments,
): Soon<Page<CounterpartEntry>> {
  const filter = filterFor(parent.kind, args.filter, parent.id);
  refuseContradictions(narrowedTo(parent.kind, parent.id, filter));
  const list = counterparts(parent.kind, sortOf(args.orderBy));
  return readPage(context.loaders(view), list, parent.id, filter, args, (counterpart) => ({
    view,
    parent,
    filter,
    counterpart,
  }));
}

/** A page of what is worked out from all encounters of its parent. */
function counterpartCost(args: PageArguments): { field: number; multiplier: number } {
  return { ...pageCost(args), field: 10 };
}

builder.objectField(Official, 'counterparts', (t) =>
  t.connection(
    {
      type: Counterpart,
      description:
        'Whom the official met in person, each once, with how often and when; those met most often first. The filter may not name `officials`: whose list it is is the one side.',
      args: counterpartArguments,
      complexity: counterpartCost,
      takes: [],
      reads: (args, asked) => pageReadsOf('official', args, asked),
      resolve: ({ id, view }, args, context) => counterpartPage(context, view, { kind: 'official', id }, args),
    },
    CounterpartConnection,
  ),
);

builder.objectField(Organization, 'counterparts', (t) =>
  t.connection(
    {
      type: Counterpart,
      description:
        'Whom the people of the body met in person while they held an office in it or in a part of it, or stood for it there; those met most often first. Also each other: `acrossCountries` leaves out their own. The filter may not name an `organization`: the body is it.',
      args: counterpartArguments,
      complexity: counterpartCost,
      takes: [],
      reads: (args, asked) => pageReadsOf('organization', args, asked),
      resolve: ({ id, view }, args, context) => counterpartPage(context, view, { kind: 'organization', id }, args),
    },
    CounterpartConnection,
  ),
);

builder.objectField(Place, 'counterparts', (t) =>
  t.connection(
    {
      type: Counterpart,
      nullable: true,
      description:
        'Of a country: whom its officials met in person, wherever it was; those met most often first. Also each other: `acrossCountries` leaves out its own. The filter may not name a `country`: the place is it. Null for a place that is no country, which has no officials.',
      args: counterpartArguments,
      complexity: counterpartCost,
      takes: ['kind'],
      reads: (args, asked) => pageReadsOf('country', args, asked),
      resolve: ({ id, view, record }, args, context) =>
        record.kind === 'country' ? counterpartPage(context, view, { kind: 'country', id }, args) : null,
    },
    CounterpartConnection,
  ),
);
