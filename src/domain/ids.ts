import { ParleyError } from './errors.ts';

/**
 * Kinds of node and the prefix of their ids. An id is readable and ours, never the engine's: `official/wei-fenghe`.
 * It is the same in the dataset (without the prefix where the kind is clear), in the graph and in the API.
 */
export const ID_PREFIXES = {
  Official: 'official',
  Organization: 'organization',
  Position: 'position',
  Tenure: 'tenure',
  RankTenure: 'rank',
  Place: 'place',
  Event: 'event',
  EventSeries: 'series',
  Edition: 'edition',
  Participation: 'participation',
  Agreement: 'agreement',
  Topic: 'topic',
  ForeignEntity: 'foreign',
  Source: 'source',
  Claim: 'claim',
} as const;

export type Kind = keyof typeof ID_PREFIXES;

const KINDS = new Map(Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix as string, kind as Kind]));

/** A slug: lower-case Latin letters, digits and single hyphens; at most 120 characters. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of a node from its kind and slugs: `nodeId('Tenure', 'wei-fenghe', 'cn-state-councillor')`. */
export function nodeId(kind: Kind, ...slugs: readonly string[]): string {
  return [ID_PREFIXES[kind], ...slugs].join('/');
}

/** The part of an id behind its prefix: `wei-fenghe` of `official/wei-fenghe`. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The kind that an id names, or null where it names none. */
export function kindOf(id: string): Kind | null {
  const slash = id.indexOf('/');
  return slash < 0 ? null : (KINDS.get(id.slice(0, slash)) ?? null);
}

/**
 * The id that a caller means by an id or a bare slug of the given kind.
 *
 * @throws ParleyError INVALID_INPUT for an id of another kind or text that cannot be an id.
 */
export function idOfKind(kind: Kind, idOrSlug: string): string {
  const id = idOrSlug.includes('/') ? idOrSlug : nodeId(kind, idOrSlug);
  if (kindOf(id) !== kind || !/^[a-z0-9-]+(\/[a-z0-9.-]+)+$/.test(id) || id.length > 400) {
    throw new ParleyError(
      'INVALID_INPUT',
      `expected the id of a${/^[AEIOU]/.test(kind) ? 'n' : ''} ${kind} such as ${nodeId(kind, '…')}, got ${JSON.stringify(idOrSlug.slice(0, 80))}`,
    );
  }
  return id;
}
