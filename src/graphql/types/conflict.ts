import { groupBy } from '../../domain/group.ts';
import { ID_PREFIXES } from '../../domain/ids.ts';
import { ENTITY_KINDS, MODEL } from '../../domain/model.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import type { ConflictFilter } from '../../store/conflict.ts';
import { checkedText, entityOrNone, given, idOrNone, listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entityKindOf } from '../kinds.ts';
import { CONFLICTS } from '../lists/claim.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { claimEntry, entryOf, type AnyEntry } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import type { View } from '../view.ts';
import { kindName } from './enum.ts';
import { Claim } from './claim.ts';
import { EntityInterface } from './entity.ts';

interface ConflictEntry {
  readonly view: View;
  readonly subject: string;
  readonly property: string;
  /** Where they are at hand already. */
  readonly claims?: readonly JudgedClaim[];
}

export const Conflict = builder.objectRef<ConflictEntry>('Conflict');

/** The disagreements among the claims about one entity, by property. */
export function conflictsAmong(view: View, claims: readonly JudgedClaim[]): ConflictEntry[] {
  const disputed = groupBy(
    claims.filter((claim) => claim.disputed),
    (claim) => claim.property,
  );
  return [...disputed].map(([property, group]) => ({
    view,
    property,
    claims: group,
    subject: group[0]?.subject ?? '',
  }));
}

const STANDING_ORDER = ['PREFERRED', 'SUPPORTING', 'CONTRADICTED'];

const ConflictConnection = builder.connectionObject(
  { type: Conflict, name: 'ConflictConnection', description: 'A page of disagreements.' },
  { name: 'ConflictEdge', description: 'A disagreement in a list.' },
);

Conflict.implement({
  description: 'One property of one entity about which sources disagree.',
  fields: (t) => {
    const claimsOf = async (
      entry: ConflictEntry,
      context: { loaders: (view: View) => { claims: (id: string) => Promise<readonly JudgedClaim[]> } },
    ) => {
      const claims = entry.claims ?? (await context.loaders(entry.view).claims(entry.subject));
      return claims
        .filter((claim) => claim.disputed && claim.property === entry.property)
        .sort(
          (a, b) => STANDING_ORDER.indexOf(a.standing) - STANDING_ORDER.indexOf(b.standing) || (a.id < b.id ? -1 : 1),
        );
    };
    return {
      subject: t.field({
        type: EntityInterface,
        description: 'What they disagree about.',
        resolve: async ({ view, subject }, _, context) => {
          const kind = entityKindOf(subject) ?? 'Official';
          return entryOf(view, kind, await context.loaders(view).required(kind, subject)) as AnyEntry;
        },
      }),
      property: t.exposeString('property', { description: 'The property in question, such as `rank`.' }),
      preferred: t.field({
        type: Claim,
        nullable: true,
        description: 'The claim whose value is shown.',
        resolve: async (entry, _, context) => {
          const [preferred] = await claimsOf(entry, context);
          return preferred === undefined ? null : claimEntry(entry.view, preferred);
        },
      }),
      claims: t.field({
        type: [Claim],
        description: 'All claims that take part in the disagreement, the preferred one first.',
        resolve: async (entry, _, context) =>
          (await claimsOf(entry, context)).map((claim) => claimEntry(entry.view, claim)),
      }),
    };
  },
});

const EntityKindEnum = builder.enumType('EntityKind', {
  description: 'Kinds of things that sources make claims about.',
  values: Object.fromEntries(
    ENTITY_KINDS.map((kind) => [kindName(kind), { value: kind, description: MODEL[kind].doc }]),
  ),
});

const ConflictFilterInput = builder.inputType('ConflictFilter', {
  description: 'Which disagreements. All conditions given must hold.',
  fields: (t) => ({
    property: t.string({ description: 'About this property, such as `rank` or `when`.' }),
    kind: t.field({ type: [EntityKindEnum], description: 'About things of one of these kinds.' }),
    subject: t.id({
      ...idOf(null),
      description: 'About exactly this thing, by its full id such as `event/some-event`.',
    }),
    official: t.id({
      ...idOf('Official'),
      description: 'About this official or an office, a rank or a participation of theirs.',
    }),
    event: t.id({
      ...idOf('Event'),
      description: 'About this event, a part of it, or what belongs to one: who was there, editions, agreements.',
    }),
    source: t.id({ ...idOf('Source'), description: 'In which this source takes part.' }),
  }),
});

function conflictFilterOf(filter: typeof ConflictFilterInput.$inferInput | null | undefined): ConflictFilter {
  return given<ConflictFilter>({
    property: filter?.property == null ? undefined : checkedText(filter.property, 'property'),
    prefixes: listOf(filter?.kind, 'kind')?.map((kind) => `${ID_PREFIXES[kind]}/`),
    subject: entityOrNone(filter?.subject, 'subject')?.id,
    official: idOrNone('Official', filter?.official),
    event: idOrNone('Event', filter?.event),
    source: idOrNone('Source', filter?.source),
  });
}

rootFields((t) => ({
  conflicts: t.connection(
    {
      type: Conflict,
      description: 'Where sources disagree, in the order of what they disagree about.',
      args: { filter: t.arg({ type: ConflictFilterInput, description: 'Which disagreements.' }) },
      complexity: pageCost,
      resolve: (root, args, context) => {
        const view = viewOf(root);
        const filter = conflictFilterOf(args.filter);
        return readPage(context.loaders(view), CONFLICTS, null, filter, args, (key) => ({ ...key, view }));
      },
    },
    ConflictConnection,
  ),
}));
