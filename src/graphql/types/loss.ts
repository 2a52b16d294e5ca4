import type { Encounter as Met } from '../../domain/encounter.ts';
import { CLAIM_ORDER } from '../../store/claim-list.ts';
import { ENTITY_ORDER } from '../../store/entity-list.ts';
import type { SourceRecord } from '../../store/source.ts';
import { checkedText, given, idsOrNone } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageAtHand, pageCost } from '../connection.ts';
import type { Context } from '../context.ts';
import { badInput, tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { SOURCES } from '../lists/claim.ts';
import type { Loss as Lost, LostFact } from '../loss.ts';
import { lossWithout } from '../loss.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { type AnyEntry, claimEntry, encounterEntry, sourceEntry } from '../node.ts';
import { nodeById } from '../node-by-id.ts';
import { rootFields, viewOf } from '../root.ts';
import type { View } from '../view.ts';
import { Claim, ClaimConnection } from './claim.ts';
import { Encounter } from './encounter.ts';
import { EntityInterface } from './entity.ts';
import { Source } from './source.ts';

interface LossEntry extends Lost {
  readonly view: View;
  readonly sources: readonly SourceRecord[];
}

const LostEntityConnection = builder.connectionObject(
  { type: EntityInterface, name: 'LostEntityConnection', description: 'A page of what would be gone.' },
  { name: 'LostEntityEdge', description: 'Something that would be gone, in a list.' },
);
const LostEncounterConnection = builder.connectionObject(
  { type: Encounter, name: 'LostEncounterConnection', description: 'A page of encounters that would be gone.' },
  { name: 'LostEncounterEdge', description: 'An encounter that would be gone, in a list.' },
);

const ChangedFact = builder.objectRef<LostFact & { readonly view: View }>('ChangedFact').implement({
  description: 'A property of something, whose shown value would be another.',
  fields: (t) => ({
    subject: t.field({
      type: EntityInterface,
      description: 'What it is about; its claims about the property are the evidence.',
      resolve: async ({ view, subject }, _, context) => entity(context, view, subject),
    }),
    property: t.exposeString('property', { description: 'The property, such as `when`.' }),
    before: t.string({ description: 'The value that is shown.', resolve: ({ before }) => String(before) }),
    after: t.string({
      nullable: true,
      description: 'The value that would be shown; null where none would be left.',
      resolve: ({ after }) => (after === null ? null : String(after)),
    }),
  }),
});
const ChangedFactConnection = builder.connectionObject(
  { type: ChangedFact, name: 'ChangedFactConnection', description: 'A page of facts that would change.' },
  { name: 'ChangedFactEdge', description: 'A fact that would change, in a list.' },
);

const FACT_ORDER = CLAIM_ORDER.slice(0, 2);
const MET_ORDER = [
  { by: 'sortKey', way: 'desc' },
  { by: 'id', way: 'asc' },
] as const;

async function entity(context: Context, view: View, id: string): Promise<AnyEntry> {
  const node = await nodeById(context, view, id);
  if (node === null) throw new TypeError(`${id} is lost from a view that does not have it`);
  return node as AnyEntry;
}

const row = <T>(item: T, ...keys: string[]) => ({ parent: null, item, keys });
const metRow = (met: Met) => row(met, met.occasion.event.sortKey, met.id);

const Loss = builder.objectRef<LossEntry>('Loss').implement({
  description:
    'What would be lost without some sources: worked out by judging anew everything that they speak of, as if they had not spoken.',
  fields: (t) => ({
    sources: t.field({
      type: [Source],
      description: 'The sources left out, the latest first.',
      resolve: ({ view, sources }) => sources.map((source) => sourceEntry(view, source)),
    }),
    claims: t.connection(
      {
        type: Claim,
        description: 'Claims that no other source supports, in the order of what they are about.',
        complexity: pageCost,
        resolve: ({ view, claims }, args) =>
          pageAtHand(
            claims.map((claim) => row(claim, claim.subject, claim.property, claim.id)),
            CLAIM_ORDER,
            args,
            (claim) => claimEntry(view, claim),
          ),
      },
      ClaimConnection,
    ),
    entities: t.connection(
      {
        type: EntityInterface,
        description: 'What would be gone as a whole, with what cannot be without it; by id.',
        complexity: pageCost,
        resolve: ({ view, entities }, args, context) =>
          pageAtHand(
            entities.map((id) => row(id, id)),
            ENTITY_ORDER,
            args,
            (id) => entity(context, view, id),
          ),
      },
      LostEntityConnection,
    ),
    encounters: t.connection(
      {
        type: Encounter,
        description: 'Encounters of which nothing would be left, the latest first.',
        complexity: pageCost,
        resolve: ({ view, encounters }, args) =>
          pageAtHand(encounters.map(metRow), MET_ORDER, args, (met) => encounterEntry(view, met)),
      },
      LostEncounterConnection,
    ),
  }),
});

builder.objectFields(Loss, (t) => ({
  facts: t.connection(
    {
      type: ChangedFact,
      description: 'Facts that would remain with another value, or with none, in the order of what they are about.',
      complexity: pageCost,
      resolve: ({ view, facts }, args) =>
        pageAtHand(
          facts.map((fact) => row(fact, fact.subject, fact.property)),
          FACT_ORDER,
          args,
          (fact) => ({ view, ...fact }),
        ),
    },
    ChangedFactConnection,
  ),
}));

interface Without {
  readonly sources?: readonly string[] | null;
  readonly publisher?: string | null;
}

/** The sources that the arguments name, each once, latest first. */
async function sourcesLeftOut(context: Context, view: View, { sources, publisher }: Without): Promise<SourceRecord[]> {
  const reader = context.loaders(view);
  if (sources == null && publisher == null) {
    throw badInput('expected sources, a publisher or both in lossWithout, got neither');
  }
  const named = await Promise.all((idsOrNone('Source', sources, 'sources') ?? []).map((id) => reader.source(id)));
  const page = { limit: LIMITS.arrayMax + 1, backward: false, after: null, before: null };
  const filter = given<{ publisher: string }>({
    publisher: publisher == null ? '' : checkedText(publisher, 'publisher'),
  });
  const published = publisher == null ? [] : await reader.page(SOURCES, null, filter, page);
  if (published.length > LIMITS.arrayMax) {
    throw tooMuch(`expected a publisher of at most ${LIMITS.arrayMax} sources, got more; name the sources instead`);
  }
  const all = [...named.filter((source) => source !== null), ...published.map(({ item }) => item)];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

rootFields((t) => ({
  lossWithout: t.field({
    type: Loss,
    description: `What would be lost without all of these sources at once. Refused for sources that tell of more than ${LIMITS.lossMax} things.`,
    args: {
      sources: t.arg.idList({
        ...idOf('Source'),
        description: 'The sources, with or without `source/`. Those that are not there do not matter.',
      }),
      publisher: t.arg.string({ description: 'All sources of exactly this publisher.' }),
    },
    complexity: { field: 10, multiplier: 1 },
    resolve: async (root, args, context) => {
      const view = viewOf(root);
      const sources = await sourcesLeftOut(context, view, args);
      const loss = await lossWithout(
        context.loaders(view),
        sources.map(({ id }) => id),
      );
      return { view, sources, ...loss };
    },
  }),
}));
