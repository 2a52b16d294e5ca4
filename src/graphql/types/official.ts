import type { EntityFilter } from '../../store/entity-list.ts';
import { idOfKind } from '../../domain/ids.ts';
import { latestFirst } from '../../store/source.ts';
import { given, idOrNone } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nameCondition } from '../name-search.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf, sourceEntry } from '../node.ts';
import { one, referring } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { references, referrers } from '../selections/reads.ts';
import { covers, positionsHeld } from '../tenure-day.ts';
import { Encounter, EncounterConnection } from './encounter.ts';
import { encounterArguments, encounterPage, encounterPageReads } from './encounter-page.ts';
import { EntityInterface } from './entity.ts';
import { isKind, lookup, nameFields } from './named.ts';
import {
  Participation,
  ParticipationConnection,
  ParticipationFilterInput,
  participationPage,
  participationReads,
} from './participation.ts';
import { Place } from './place.ts';
import { PositionHeld } from './position.ts';
import { RankTenure } from './rank-tenure.ts';
import { Source } from './source.ts';
import { Tenure } from './tenure.ts';

export const Official = builder.objectRef<Entry<'Official'>>('Official');

const OfficialConnection = builder.connectionObject(
  { type: Official, name: 'OfficialConnection', description: 'A page of officials.' },
  { name: 'OfficialEdge', description: 'An official in a list.' },
);

builder.node(Official, {
  description: 'A holder of a public office, civil or military.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Official'),
  fields: (t) => ({
    ...nameFields(t),
    country: t.field({
      type: Place,
      description: 'The country whose official this is.',
      takes: ['country'],
      reads: references('country', 'Place'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Place', record.country),
    }),
    tenures: t.field({
      type: [Tenure],
      description: 'The offices held, by id.',
      takes: { Tenure: ['from', 'to'] },
      reads: referrers('Tenure', 'official', 'Official'),
      args: { on: t.arg({ type: 'Date', description: 'Only those that may have been held on this day.' }) },
      resolve: async (entry, args, context) => {
        const day = args.on ?? entry.view.valid;
        const tenures = await referring(context, entry, 'Tenure', 'official');
        return day === null ? tenures : tenures.filter(({ record }) => covers(record, day) !== null);
      },
    }),
    positionsOn: t.field({
      type: [PositionHeld],
      description: 'The offices held on a day, certain ones first, with the evidence.',
      args: { date: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
      resolve: ({ id, view }, { date }, context) => positionsHeld(context.loaders(view), id, date),
    }),
    ranks: t.field({
      type: [RankTenure],
      description: 'Military ranks held with their dates, by id.',
      takes: { RankTenure: ['from', 'to'] },
      reads: referrers('RankTenure', 'official', 'Official'),
      resolve: async (entry, _, context) => {
        const ranks = await referring(context, entry, 'RankTenure', 'official');
        const day = entry.view.valid;
        return day === null ? ranks : ranks.filter(({ record }) => covers(record, day) !== null);
      },
    }),
  }),
});

builder.objectFields(Official, (t) => ({
  participations: t.connection(
    {
      type: Participation,
      description: 'Events that sources name the official in, whether they came or not; the latest first.',
      args: { filter: t.arg({ type: ParticipationFilterInput, description: 'Which participations.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => participationReads('official', args.filter, args, asked),
      resolve: (entry, args, context) => participationPage(context, entry, 'official', args.filter, args),
    },
    ParticipationConnection,
  ),
  encounters: t.connection(
    {
      type: Encounter,
      description: 'Whom the official met in person, the latest first.',
      args: encounterArguments,
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => encounterPageReads('official', args, asked),
      resolve: ({ id, view }, args, context) => encounterPage(context, view, { kind: 'official', id }, args),
    },
    EncounterConnection,
  ),
  mentionedIn: t.field({
    type: [Source],
    description: 'Sources that name the official without saying that they took part in anything. Mentioned is not met.',
    takes: ['mention'],
    resolve: async ({ view, record }, _, context) => {
      const sources = await Promise.all(record.mention.map((id) => context.loaders(view).source(id)));
      return latestFirst(sources.filter((source) => source !== null)).map((source) => sourceEntry(view, source));
    },
  }),
  wikidata: t.string({
    nullable: true,
    description: 'Wikidata identifier, such as Q7271.',
    takes: ['wikidata'],
    resolve: ({ record }) => record.wikidata,
  }),
}));

const OfficialFilterInput = builder.inputType('OfficialFilter', {
  description: 'Which officials. All conditions given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'Whose name matches, whatever the diacritics, spacing, order or script variant.' }),
    country: t.id({ ...idOf('Place'), description: 'Of this country.' }),
    organization: t.id({ ...idOf('Organization'), description: 'Who ever held an office in this body.' }),
  }),
});

const OFFICIALS = entities('Official');

/** All that is asked but for the name, which has to be searched for first. */
function officialFilterOf(input: typeof OfficialFilterInput.$inferInput | null | undefined): EntityFilter {
  return given<EntityFilter>({
    country: idOrNone('Place', input?.country),
    organization: input?.organization == null ? undefined : idOfKind('Organization', input.organization),
  });
}

rootFields((t) => ({
  official: lookup(t, 'Official', Official, 'An official', 'official/wei-fenghe'),
  officials: t.connection(
    {
      type: Official,
      description: 'Officials, by id.',
      args: { filter: t.arg({ type: OfficialFilterInput, description: 'Which officials.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) =>
        args.filter?.name == null
          ? pageReads(
              { list: OFFICIALS, of: 'graph', filter: officialFilterOf(args.filter), type: 'Official' },
              args,
              asked,
            )
          : [],
      resolve: async (root, args, context) => {
        const view = viewOf(root);
        const filter = {
          ...(await nameCondition(context, view, 'Official', args.filter?.name)),
          ...officialFilterOf(args.filter),
        };
        return readPage(context.loaders(view), OFFICIALS, null, filter, args, (record) =>
          entryOf(view, 'Official', record),
        );
      },
    },
    OfficialConnection,
  ),
}));
