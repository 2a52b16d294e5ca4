import { digest } from '../src/domain/claim.ts';
import type { Kind } from '../src/domain/ids.ts';
import { nameTokens } from '../src/domain/name-tokens.ts';
import type { Name } from '../src/domain/names.ts';
import type { GraphNode, Relationship } from './graph-node.ts';

/** What bears names: an entity or a source. */
interface Bearer {
  readonly id: string;
  readonly kind: Kind;
  readonly names: readonly Name[];
}

function nameId(bearer: string, { text, language }: Name): string {
  return `name/${digest([bearer, text, language]).slice(0, 24)}`;
}

/** From a bearer to each of its names. */
export function nameRelationships({ id, names }: Bearer): Relationship[] {
  return names.map((name) => ({ type: 'NAME', to: nameId(id, name), toLabel: 'Name' }));
}

/** One node for each form of a name, with the tokens by which searches find it. */
export function nameNodes({ id: bearer, kind, names }: Bearer): GraphNode[] {
  return names.map((name) => {
    const id = nameId(bearer, name);
    const properties = { id, ...name, of: bearer, ofKind: kind, tokens: nameTokens(name.text, kind).join(' ') };
    return { id, label: 'Name', properties, relationships: [] };
  });
}
