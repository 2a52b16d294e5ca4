import type { Name } from '../../domain/names.ts';
import { cypher, type Statement } from '../cypher.ts';
import { textOf } from '../column.ts';

/** A name form and whose it is. */
export interface NameHit {
  readonly id: string;
  readonly of: string;
  readonly ofKind: string;
  readonly name: Name;
}

/** Name forms by the ids that the full-text index gave. */
export function namesByIds(ids: readonly string[]): Statement<NameHit> {
  return {
    name: 'names-by-ids',
    ...cypher`
      MATCH (name:Name) WHERE name.id IN ${ids}
      RETURN name.id, name.of, name.ofKind, name.text, name.language, name.script, name.kind ORDER BY name.id`,
    decode: ([id, of, ofKind, text, language, script, kind]) => ({
      id: textOf(id),
      of: textOf(of),
      ofKind: textOf(ofKind),
      name: {
        text: textOf(text),
        language: textOf(language ?? ''),
        script: textOf(script) as Name['script'],
        kind: textOf(kind) as Name['kind'],
      },
    }),
  };
}
