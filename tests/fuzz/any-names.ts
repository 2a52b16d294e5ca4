import fc from 'fast-check';
import { importDataset } from '../../graph-import/import.ts';
import { forbiddenCharacter } from '../../graph-import/format/characters.ts';
import type { Store } from '../../src/store/port.ts';
import { manifest, removeDatasets, writtenDataset, aSource } from '../graph-import/a-dataset.ts';
import { answer } from '../graphql/asking.ts';

/** Names that a dataset may hold, of every script, composed and not; spaces around them say nothing. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.normalize('NFD')),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && forbiddenCharacter(text) === null && !/[\t\n]/.test(text));

const PER_OFFICIAL = 50;

/** Officials with names of the seed, `PER_OFFICIAL` each, no two of one alike in NFC. */
function officialsNamed(names: readonly string[]): Map<string, string[]> {
  const officials = new Map<string, string[]>();
  for (let start = 0; start < names.length; start += PER_OFFICIAL) {
    const own = new Map(names.slice(start, start + PER_OFFICIAL).map((name) => [name.normalize('NFC'), name]));
    officials.set(`o-${start / PER_OFFICIAL}`, [...own.values()]);
  }
  return officials;
}

interface Shown {
  readonly officials: {
    readonly nodes: readonly { readonly id: string; readonly names: readonly { readonly text: string }[] }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

/**
 * Writes names into a dataset, imports it and asks for them: what comes out must be what went in, in NFC. Gives the
 * names of which that is not so, each with what came instead.
 *
 * @param store an empty one
 */
export async function namesThatChange(store: Store, seed: number, count: number): Promise<string[]> {
  const officials = officialsNamed(fc.sample(anyName, { seed, numRuns: count }));
  const directory = writtenDataset({
    'dataset.yaml': manifest,
    'people.yaml': {
      source: aSource({ kind: 'register', publisher: 'Editors', title: 'Register' }),
      places: { arda: { names: ['Arda'], kind: 'country' } },
      officials: Object.fromEntries([...officials].map(([id, names]) => [id, { names, country: 'arda' }])),
    },
  });
  await importDataset(store, directory);
  removeDatasets();
  const query = `query ($after: String) { officials(first: 50, after: $after) {
    nodes { id names { text } } pageInfo { endCursor } } }`;
  const changed: string[] = [];
  for (let after: string | null = null; ;) {
    const shownNow = (await answer(store, query, { after })) as Shown;
    const { nodes, pageInfo }: Shown['officials'] = shownNow.officials;
    for (const { id, names } of nodes) {
      const wanted = new Set((officials.get(id.replace('official/', '')) ?? []).map((name) => name.normalize('NFC')));
      const shown = new Set(names.map(({ text }) => text));
      const lost = [...wanted].filter((name) => !shown.has(name));
      const made = [...shown].filter((name) => !wanted.has(name));
      if (lost.length + made.length > 0) changed.push(`${id}: ${JSON.stringify(lost)} came as ${JSON.stringify(made)}`);
      officials.delete(id.replace('official/', ''));
    }
    after = pageInfo.endCursor;
    if (after === null) break;
  }
  return [...changed, ...[...officials.keys()].map((id) => `${id} did not come`)];
}
