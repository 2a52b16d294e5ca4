import { propertyOf } from '../../domain/model.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import { builder } from '../builder.ts';
import { entityKindOf } from '../kinds.ts';
import { restsOnInferredDate } from '../lists/claim.ts';
import { type ClaimEntry, entryOf, sourceEntry, type AnyEntry, type AnyNode } from '../node.ts';
import { nodeById } from '../node-by-id.ts';
import { ownId } from '../node-ids.ts';
import { sourceOfClaim } from '../selections/evidence-reads.ts';
import { EntityInterface, NameType } from './entity.ts';
import { Assertion, Standing } from './evidence-enums.ts';
import { Source } from './source.ts';

export const Claim = builder.objectRef<ClaimEntry>('Claim');

export const ClaimConnection = builder.connectionObject(
  { type: Claim, name: 'ClaimConnection', description: 'A page of claims.' },
  { name: 'ClaimEdge', description: 'A claim in a list.' },
);

const LocatorType = builder.objectRef<NonNullable<JudgedClaim['locator']>>('Locator').implement({
  description: 'Where in the text of a source a claim rests.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', { takes: [], nullable: true, description: 'Paragraph, counted from 1.' }),
    characters: t.intList({
      nullable: true,
      description: 'The first character and the one behind the last, counted from 0 in the text as retrieved.',
      takes: [],
      resolve: (locator) => locator.characters,
    }),
    sha256: t.exposeString('sha256', {
      takes: [],
      nullable: true,
      description: 'SHA-256 of the sentence in hex, so that it can be found again without being copied.',
    }),
  }),
});

const RetractionType = builder.objectRef<NonNullable<JudgedClaim['retraction']>>('Retraction').implement({
  description: 'That a claim was taken back.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day on which it was taken back.', takes: [], resolve: (r) => r.on }),
    reason: t.exposeString('reason', { takes: [], description: 'Why it was taken back.' }),
  }),
});

/** The entity that a claim is about; null where no live claim is left of what it needs. */
async function subjectOf(
  { claim, view }: ClaimEntry,
  context: Parameters<typeof nodeById>[0],
): Promise<AnyEntry | null> {
  const kind = entityKindOf(claim.subject);
  const record = kind === null ? null : await context.loaders(view).record(kind, claim.subject);
  return kind === null || record === null ? null : (entryOf(view, kind, record) as AnyEntry);
}

builder.node(Claim, {
  description: 'One source saying one thing about one entity: the ground of everything in the graph.',
  id: ownId,
  isTypeOf: (value) => (value as AnyNode).kind === 'Claim',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'Who says so.',
      takes: [],
      reads: sourceOfClaim,
      resolve: async ({ claim, view }, _, context) =>
        sourceEntry(view, await context.loaders(view).requiredSource(claim.source)),
    }),
    subjectId: t.id({
      description: 'Id of what the claim is about.',
      takes: [],
      resolve: ({ claim }) => claim.subject,
    }),
    subject: t.field({
      type: EntityInterface,
      nullable: true,
      description: 'What the claim is about; null where too little is left of it, because claims were taken back.',
      resolve: (entry, _, context) => subjectOf(entry, context),
    }),
    property: t.string({
      description: 'What is said of it: the name of a property, such as `when`.',
      takes: [],
      resolve: ({ claim }) => claim.property,
    }),
    value: t.string({
      description: 'What it is said to be: a text, a number, a date or an id.',
      takes: [],
      resolve: ({ claim }) => String(claim.value),
    }),
    valueNode: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'What the value leads to where it is an id.',
      resolve: ({ claim, view }, _, context) => {
        const kind = entityKindOf(claim.subject);
        const property = kind === null ? null : propertyOf(kind, claim.property);
        return property?.type === 'ref' ? nodeById(context, view, String(claim.value)) : null;
      },
    }),
    name: t.field({
      type: NameType,
      nullable: true,
      description: 'The form of the name where the claim gives one.',
      takes: [],
      resolve: ({ claim }) => claim.name,
    }),
    locator: t.field({
      type: LocatorType,
      nullable: true,
      description: 'Where in the text it rests; null where that was not kept.',
      takes: [],
      resolve: ({ claim }) => claim.locator,
    }),
  }),
});

builder.objectFields(Claim, (t) => ({
  assertion: t.field({
    type: Assertion,
    description: 'Reported, or only planned.',
    takes: [],
    resolve: ({ claim }) => claim.assertion,
  }),
  basis: t.string({
    nullable: true,
    description: 'On what basis the value was inferred; null for what the source states.',
    takes: [],
    resolve: ({ claim }) => claim.basis,
  }),
  confidence: t.float({
    description: 'From 0 to 1; 1 unless the annotator doubted.',
    takes: [],
    resolve: ({ claim }) => claim.confidence,
  }),
  firstSeen: t.field({
    type: 'Date',
    description: 'The day by which the source said so.',
    takes: [],
    resolve: ({ claim }) => claim.firstSeen,
  }),
  lastSeen: t.field({
    type: 'Date',
    description: 'The day on which the source was last read and still said so.',
    takes: [],
    resolve: ({ claim }) => claim.lastSeen,
  }),
  standing: t.field({
    type: Standing,
    description: 'What became of it when all claims about the same thing were judged.',
    takes: [],
    resolve: ({ claim }) => claim.standing,
  }),
  disputed: t.boolean({
    description: 'Whether another claim about the same thing says otherwise.',
    takes: [],
    resolve: ({ claim }) => claim.disputed,
  }),
  sole: t.boolean({
    description: 'Whether no other source says the same: without this source it would be lost.',
    takes: [],
    resolve: ({ claim }) => claim.sole,
  }),
  retraction: t.field({
    type: RetractionType,
    nullable: true,
    description: 'That it was taken back; null where it was not.',
    takes: [],
    resolve: ({ claim }) => claim.retraction,
  }),
  restsOnInferredDate: t.boolean({
    description: 'Whether it was inferred itself, or the day of publication of its source was.',
    takes: [],
    reads: sourceOfClaim,
    resolve: ({ claim, view }, _, context) => restsOnInferredDate(context.loaders(view), claim),
  }),
}));
