import type { Name } from '../../domain/names.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import type { ClaimFilter } from '../../store/claim-list.ts';
import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { checkedText, given, listOf } from '../arguments.ts';
import { CLAIMS_ABOUT } from '../lists/claim.ts';
import { type AnyEntry, claimEntry, sourceEntry } from '../node.ts';
import { claimsOfEntity, sourcesOfEntity } from '../selections/evidence-reads.ts';
import { pageReads } from '../selections/page-reads.ts';
import { shownName } from '../shown-name.ts';
import { Claim, ClaimConnection } from './claim.ts';
import { Conflict, conflictsAmong } from './conflict.ts';
import { NameKind, Script, Standing } from './evidence-enums.ts';
import { Source } from './source.ts';

/** A form of a name. */
export const NameType = builder.objectRef<Name>('Name').implement({
  description: 'One form of a name.',
  fields: (t) => ({
    text: t.exposeString('text', { takes: [], description: 'The name as written.' }),
    language: t.string({
      nullable: true,
      description: 'Its language as a BCP 47 tag, such as `vi`; null where that is not known.',
      takes: [],
      resolve: (name) => (name.language === '' ? null : name.language),
    }),
    script: t.field({ type: Script, description: 'Its writing system.', takes: [], resolve: (name) => name.script }),
    kind: t.field({
      type: NameKind,
      description: 'What this form is to its bearer.',
      takes: [],
      resolve: (name) => name.kind,
    }),
  }),
});

/** The arguments of every list of claims about something, besides those of a page. */
export const claimArguments = builder.args((t) => ({
  property: t.string({ description: 'Only claims about this property, such as `when` or `rank`.' }),
  standing: t.field({ type: [Standing], description: 'Only claims of these standings.' }),
}));

export function claimFilterOf(args: {
  readonly property?: string | null;
  readonly standing?: readonly JudgedClaim['standing'][] | null;
}): ClaimFilter {
  return given<ClaimFilter>({
    property: args.property == null ? undefined : checkedText(args.property, 'property'),
    standings: listOf(args.standing, 'standing'),
  });
}

/** What every entity has. */
export const EntityInterface = builder.interfaceRef<AnyEntry>('Entity').implement({
  description:
    'Something that sources make claims about: a person, a body, an office, a place, an event and what relates them. Everything shown of it rests on claims.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    name: t.string({
      description: 'What it is called; composed from its parts where it has no name of its own.',
      resolve: (entry, _, context) => shownName(context.loaders(entry.view), entry),
    }),
    claims: t.connection(
      {
        type: Claim,
        description: 'What sources say about it, in the order of the properties.',
        args: claimArguments,
        complexity: pageCost,
        takes: [],
        reads: (args, asked) =>
          pageReads({ list: CLAIMS_ABOUT, of: 'row', filter: claimFilterOf(args), type: 'Claim' }, args, asked),
        resolve: (entry, args, context) =>
          readPage(context.loaders(entry.view), CLAIMS_ABOUT, entry.id, claimFilterOf(args), args, (claim) =>
            claimEntry(entry.view, claim),
          ),
      },
      ClaimConnection,
    ),
    sources: t.field({
      type: [Source],
      description: 'The sources that say something about it and have not taken it back, latest first.',
      takes: [],
      reads: sourcesOfEntity,
      resolve: async (entry, _, context) =>
        (await context.loaders(entry.view).sourcesOf(entry.id)).map((source) => sourceEntry(entry.view, source)),
    }),
    conflicts: t.field({
      type: [Conflict],
      description: 'What sources disagree about.',
      reads: claimsOfEntity,
      resolve: async (entry, _, context) =>
        conflictsAmong(entry.view, await context.loaders(entry.view).claims(entry.id)),
    }),
  }),
});
