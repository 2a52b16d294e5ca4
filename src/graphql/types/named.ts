import type { ObjectRef } from '@pothos/core';
import { idOfKind } from '../../domain/ids.ts';
import type { EntityKind } from '../../domain/model.ts';
import type { Name } from '../../domain/names.ts';
import type { builder } from '../builder.ts';
import { type RootFields } from '../builder.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { PRIMARY_NAME } from '../../store/record.ts';
import type { AnyNode, Entry } from '../node.ts';
import { oneOrNone } from '../related.ts';
import { viewOf } from '../root.ts';
import { lookedUp } from '../selections/reads.ts';
import { NameType } from './entity.ts';
import { Script } from './evidence-enums.ts';

type Types = (typeof builder)['$inferSchemaTypes'];
type NamedShape = { readonly id: string; readonly record: { readonly name: readonly Name[] } };

/** The primary name, or the first in the script asked for where there is one. */
export function nameIn({ id, record }: NamedShape, script: Name['script'] | null | undefined): string {
  return (record.name.find((name) => script == null || name.script === script) ?? record.name[0])?.text ?? id;
}

/** The fields of an entity that has names of its own. */
export function nameFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, NamedShape>) {
  return {
    name: t.string({
      description: 'What it is called: its primary name, or the first in the script asked for where it has one.',
      args: { script: t.arg({ type: Script, description: 'Prefer a form in this script.' }) },
      takes: (written) => [written.gives('script') ? 'name' : PRIMARY_NAME],
      resolve: (entry, { script }) => nameIn(entry, script),
    }),
    names: t.field({
      type: [NameType],
      description: 'Every form of the name that sources use, the primary one first.',
      takes: ['name'],
      resolve: ({ record }) => record.name,
    }),
  };
}

/** Options that every type of entity shares. */
export function isKind(kind: EntityKind): (value: unknown) => boolean {
  return (value) => (value as AnyNode).kind === kind;
}

/** A root field that gives one entity by its id. */
export function lookup<K extends EntityKind>(
  t: RootFields,
  kind: K,
  type: ObjectRef<Types, Entry<K>>,
  noun: string,
  example: string,
) {
  // The options of a field depend on the entity's type, which is open here.
  const open = t as unknown as { field: (options: object) => ReturnType<typeof t.field> };
  return open.field({
    type,
    nullable: true,
    description: `${noun} by its id; null where there is none.`,
    args: {
      id: t.arg.id({
        ...idOf(kind, { lookedUp: true }),
        required: true,
        description: `Its id, with or without the prefix: \`${example}\`.`,
      }),
    },
    takes: [],
    reads: ({ id }: { id: string }) => [lookedUp(kind, idOfKind(kind, id))],
    resolve: (root: Parameters<typeof viewOf>[0], { id }: { id: string }, context: Types['Context']) =>
      oneOrNone(context, viewOf(root), kind, idOfKind(kind, id)),
  });
}
