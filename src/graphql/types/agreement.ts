import { kindOf } from '../../domain/ids.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { ownId } from '../node-ids.ts';
import { type AnyEntry, type Entry, entryOf } from '../node.ts';
import { oneOrNone } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { references } from '../selections/reads.ts';
import { EntityInterface } from './entity.ts';
import { AgreementStatus } from './enums.ts';
import { Event } from './event.ts';
import { isKind, lookup, nameFields } from './named.ts';
import { Organization } from './organization.ts';
import { Place } from './place.ts';

export const Agreement = builder.objectRef<Entry<'Agreement'>>('Agreement');

const AgreementConnection = builder.connectionObject(
  { type: Agreement, name: 'AgreementConnection', description: 'A page of agreements.' },
  { name: 'AgreementEdge', description: 'An agreement in a list.' },
);

const AgreementParty = builder.unionType('AgreementParty', {
  description: 'Who or what a document is between.',
  types: () => [Organization, Place],
  resolveType: (value) => (value as AnyEntry).kind,
});

builder.node(Agreement, {
  description: 'A document between parties: a treaty, a memorandum, a twinning framework.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Agreement'),
  fields: (t) => ({
    ...nameFields(t),
    kind: t.string({
      nullable: true,
      description: 'What sort of document, such as `memorandum of understanding`.',
      resolve: ({ record }) => record.kind,
    }),
    status: t.field({ type: AgreementStatus, description: 'How far it got.', resolve: ({ record }) => record.status }),
    parties: t.field({
      type: [AgreementParty],
      description: 'Between whom: bodies, countries, stations.',
      reads: references('party', 'Organization', 'Place'),
      resolve: async ({ view, record }, _, context) => {
        const parties = await Promise.all(
          record.party.map(async (id) =>
            oneOrNone(context, view, kindOf(id) === 'Place' ? 'Place' : 'Organization', id),
          ),
        );
        return parties.filter((party) => party !== null) as (Entry<'Place'> | Entry<'Organization'>)[];
      },
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event at which it was signed.',
      reads: references('event', 'Event'),
      resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Event', record.event),
    }),
    signed: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it was signed; null where no source says.',
      resolve: ({ record }) => fuzzyOrNull(record.signed),
    }),
  }),
});

const AGREEMENTS = entities('Agreement');

rootFields((t) => ({
  agreement: lookup(t, 'Agreement', Agreement, 'A document between parties', 'agreement/some-agreement'),
  agreements: t.connection(
    {
      type: Agreement,
      description: 'Documents between parties, by id.',
      complexity: pageCost,
      reads: (args, asked) => pageReads({ list: AGREEMENTS, of: 'graph', filter: {}, type: 'Agreement' }, args, asked),
      resolve: (root, args, context) => {
        const view = viewOf(root);
        return readPage(context.loaders(view), AGREEMENTS, null, {}, args, (record) =>
          entryOf(view, 'Agreement', record),
        );
      },
    },
    AgreementConnection,
  ),
}));
