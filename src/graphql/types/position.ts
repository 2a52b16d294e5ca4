import type { EntityFilter } from '../../store/entity-list.ts';
import { given, idOrNone } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nameCondition } from '../name-search.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { one, oneOrNone, referring } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { references, referrers } from '../selections/reads.ts';
import type { HeldPosition } from '../tenure-day.ts';
import { Claim } from './claim.ts';
import { EntityInterface } from './entity.ts';
import { Certainty } from './enums.ts';
import { isKind, lookup, nameFields } from './named.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';
import { Tenure } from './tenure.ts';

export const Position = builder.objectRef<Entry<'Position'>>('Position');

const PositionConnection = builder.connectionObject(
  { type: Position, name: 'PositionConnection', description: 'A page of offices.' },
  { name: 'PositionEdge', description: 'An office in a list.' },
);

builder.node(Position, {
  description: 'An office that people hold one after another.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Position'),
  fields: (t) => ({
    ...nameFields(t),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The body in which the office is.',
      takes: ['organization'],
      reads: references('organization', 'Organization'),
      resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Organization', record.organization),
    }),
    country: t.field({
      type: Place,
      description: 'The country whose office it is.',
      takes: ['country'],
      reads: references('country', 'Place'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Place', record.country),
    }),
    tenures: t.field({
      type: [Tenure],
      description: 'Who held it, by id.',
      takes: [],
      reads: referrers('Tenure', 'position', 'Position'),
      resolve: (entry, _, context) => referring(context, entry, 'Tenure', 'position'),
    }),
  }),
});

export const PositionHeld = builder.objectRef<HeldPosition>('PositionHeld').implement({
  description: 'An office that an official held or may have held on a day.',
  fields: (t) => ({
    position: t.field({
      type: Position,
      description: 'The office.',
      resolve: ({ tenure }, _, context) => one(context, tenure.view, 'Position', tenure.record.position),
    }),
    official: t.field({
      type: Official,
      description: 'Who held it.',
      resolve: ({ tenure }, _, context) => one(context, tenure.view, 'Official', tenure.record.official),
    }),
    tenure: t.field({ type: Tenure, description: 'The term in the office.', resolve: ({ tenure }) => tenure }),
    certainty: t.field({
      type: Certainty,
      description:
        'CERTAIN where the dates of the term cover the day, or a source names the office at an event of exactly that day; POSSIBLE where the dates leave it open.',
      resolve: ({ certainty }) => certainty,
    }),
    evidence: t.field({
      type: [Claim],
      description: 'The claims that it rests on.',
      resolve: ({ evidence }) => evidence,
    }),
  }),
});

const PositionFilterInput = builder.inputType('PositionFilter', {
  description: 'Which offices. All conditions given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'Whose title matches, whatever the diacritics, spacing or order.' }),
    country: t.id({ ...idOf('Place'), description: 'Of this country.' }),
    organization: t.id({ ...idOf('Organization'), description: 'In this body.' }),
  }),
});

const POSITIONS = entities('Position');

/** All that is asked but for the name, which has to be searched for first. */
function positionFilterOf(input: typeof PositionFilterInput.$inferInput | null | undefined): EntityFilter {
  return given<EntityFilter>({
    country: idOrNone('Place', input?.country),
    organization: idOrNone('Organization', input?.organization),
  });
}

rootFields((t) => ({
  position: lookup(t, 'Position', Position, 'An office', 'position/cn-minister-of-national-defence'),
  positions: t.connection(
    {
      type: Position,
      description: 'Offices, by id.',
      args: { filter: t.arg({ type: PositionFilterInput, description: 'Which offices.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) =>
        args.filter?.name == null
          ? pageReads(
              { list: POSITIONS, of: 'graph', filter: positionFilterOf(args.filter), type: 'Position' },
              args,
              asked,
            )
          : [],
      resolve: async (root, args, context) => {
        const view = viewOf(root);
        const filter = {
          ...(await nameCondition(context, view, 'Position', args.filter?.name)),
          ...positionFilterOf(args.filter),
        };
        return readPage(context.loaders(view), POSITIONS, null, filter, args, (record) =>
          entryOf(view, 'Position', record),
        );
      },
    },
    PositionConnection,
  ),
}));
