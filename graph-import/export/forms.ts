import type { Store } from '../../src/store/port.ts';
import { rememberedSources, type DatasetPieces, type LeftOut } from './graph-claims.ts';
import { jsonlPieces } from './jsonl.ts';

/** A form in which a whole dataset is written. */
export interface DatasetForm {
  readonly name: string;
  readonly doc: string;
  readonly extension: string;
  readonly pieces: (store: Store) => DatasetPieces;
}

export const DATASET_FORMS: readonly DatasetForm[] = [
  {
    name: 'jsonl',
    doc: 'JSON Lines: every claim, streaming; imported again it is the same graph',
    extension: 'jsonl',
    pieces: jsonlPieces,
  },
];

/** What no form holds, because it is no part of the dataset any more. */
export async function leftOutOf(store: Store): Promise<LeftOut[]> {
  const { size } = await rememberedSources(store);
  if (size === 0) return [];
  const reason = 'earlier imports had them and the last one no longer; their tombstones stay in the graph';
  return [{ what: 'sources that the dataset no longer has, with their claims', count: size, reason }];
}
