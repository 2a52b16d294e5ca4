import { ID_PREFIXES } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/port.ts';
import { answer } from '../graphql/asking.ts';
import { fieldsOf, isConnection, leavesOf, needsArguments, parentOf, rowOf } from './schema-walk.ts';

/** Kinds of ids by their prefix; encounters have ids too. */
export type IdKind = keyof typeof ID_PREFIXES | 'Encounter';

export const ID_KINDS = [...Object.keys(ID_PREFIXES), 'Encounter'] as IdKind[];

const PREFIXES = new Map<string, IdKind>([
  ...Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, kind as IdKind] as const),
  ['encounter', 'Encounter'],
]);

/** What a graph holds, for queries to ask for: ids by kind, texts by the name of the field that shows them. */
export interface Material {
  readonly ids: ReadonlyMap<IdKind, readonly string[]>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

interface Rows {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null };
}

/** As much as anybody needs to ask of. */
const PAGES_MAX = 12;

/** Everything that the lists of the whole graph show of their rows, gathered by the API itself. */
export async function materialOf(store: Store): Promise<Material> {
  const ids = new Map<IdKind, Set<string>>();
  const texts = new Map<string, Set<string>>();
  const keep = <K>(sets: Map<K, Set<string>>, key: K, text: string): void => {
    sets.set(key, (sets.get(key) ?? new Set()).add(text));
  };
  const take = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const item of value) take(item, field);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) take(inner, name);
    } else if (typeof value === 'string') {
      const kind = PREFIXES.get(value.slice(0, Math.max(0, value.indexOf('/'))));
      if (kind !== undefined && /^[a-z]+\/[a-z0-9./-]+$/.test(value)) keep(ids, kind, value);
      else if (!field.startsWith('__')) keep(texts, field, value);
    }
  };
  for (const list of fieldsOf(parentOf('Query'))) {
    if (!isConnection(list) || needsArguments(list)) continue;
    const fields = `nodes { ${leavesOf(rowOf(list))} } pageInfo { endCursor }`;
    const query = `query ($after: String) { page: ${list.name}(first: 100, after: $after) { ${fields} } }`;
    let after: string | null = null;
    for (let pages = 0; pages < PAGES_MAX; pages += 1) {
      const { page } = (await answer(store, query, { after })) as { page: Rows };
      take(page.nodes, list.name);
      after = page.pageInfo.endCursor;
      if (after === null) break;
    }
  }
  const found = <K>(sets: Map<K, Set<string>>) => new Map([...sets].map(([key, set]) => [key, [...set].sort()]));
  return { ids: found(ids), texts: found(texts) };
}

/** Words by which arguments name a kind beside the names of the kinds themselves. */
const WORDS: Readonly<Record<string, IdKind>> = {
  a: 'Official',
  b: 'Official',
  from: 'Official',
  to: 'Official',
  with: 'Official',
  country: 'Place',
  countries: 'Place',
  series: 'EventSeries',
  around: 'Official',
  of: 'Official',
  without: 'Official',
};

/** Arguments that take ids of several kinds. */
const ANY_KIND = new Set(['subject', 'ids', 'about']);

/** Of which kind the ids are that an argument takes; `any` for several, null where its name does not tell. */
export function kindAskedFor(name: string, gives: string | null): IdKind | 'any' | null {
  const kindNamed = (word: string): IdKind | undefined =>
    ID_KINDS.find((kind) => [kind.toLowerCase(), `${kind.toLowerCase()}s`].includes(word)) ?? WORDS[word];
  if (ANY_KIND.has(name)) return 'any';
  if (name === 'id') return ID_KINDS.find((kind) => kind === gives) ?? 'any';
  const word = name.replace(/^(with|other)(?=[A-Z])/, '').toLowerCase();
  return kindNamed(word) ?? null;
}
