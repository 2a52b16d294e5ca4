import type { DiffEntry } from '../../graph-import/change.ts';
import type { DatasetInput } from '../../graph-import/dataset.ts';
import { Diff } from '../../graph-import/diff.ts';
import { importDataset, type ImportOptions, type ImportReport } from '../../graph-import/import.ts';
import type { Store } from '../../src/store/port.ts';

/** An import, and what it changed. */
export async function toldImport(
  store: Store,
  input: DatasetInput,
  options: ImportOptions = {},
): Promise<ImportReport & { readonly diff: readonly DiffEntry[] }> {
  const diff = new Diff(options.heldBytes);
  try {
    const report = await importDataset(store, input, { ...options, diff });
    return { ...report, diff: [...diff] };
  } finally {
    diff.close();
  }
}
