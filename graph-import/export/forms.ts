import type { Store } from '../../src/store/port.ts';
import { csvFiles } from './csv.ts';
import { oneFile, type DatasetForm, type LeftOutTally } from './form.ts';
import { ftmPieces } from './ftm.ts';
import { rememberedSources } from './graph-claims.ts';
import { jsonlPieces } from './jsonl.ts';
import { yamlFiles } from './yaml.ts';

/** The forms of `parley export dataset`. */
export const DATASET_FORMS: readonly DatasetForm[] = [
  {
    name: 'yaml',
    doc: 'a directory of files to edit by hand, one a source; imported again it is the same graph',
    isDirectory: true,
    files: (store) => yamlFiles(store),
  },
  {
    name: 'jsonl',
    doc: 'JSON Lines: every claim; imported again it is the same graph',
    isDirectory: false,
    files: (store) => oneFile(jsonlPieces(store)),
  },
  {
    name: 'csv',
    doc: 'a directory of tables of sources and claims with their mappings; imported again it is the same graph',
    isDirectory: true,
    files: (store) => csvFiles(store),
  },
  {
    name: 'ftm',
    doc: 'FollowTheMoney entities, a line each: who is who, and who was at what; it says what it cannot hold',
    isDirectory: false,
    files: (store, leftOut) => oneFile(ftmPieces(store, leftOut)),
  },
];

/** What no form holds, because it is no part of the dataset any more. */
export async function leaveOutRemembered(store: Store, leftOut: LeftOutTally): Promise<void> {
  const reason = 'earlier imports had them and the last one no longer; their tombstones stay in the graph';
  const { size } = await rememberedSources(store);
  leftOut.add('sources that the dataset no longer has, with their claims', reason, size);
}
