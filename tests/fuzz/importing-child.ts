import { importDataset } from '../../graph-import/import.ts';
import { withStore } from '../../src/cli/store-session.ts';

/**
 * Imports JSON Lines into the store that the environment names, as `parley import --wait 120` does but in small batches,
 * and says on standard output how far it has come: for tests that kill it.
 */
const [path = ''] = process.argv.slice(2);
await withStore(process.env, (store) =>
  importDataset(store, [{ name: path, format: 'jsonl', from: { path } }], {
    batchSize: 20,
    deadlineMs: 120_000,
    onProgress: ({ phase, done, total }) => process.stdout.write(`${phase} ${done} ${total}\n`),
  }),
);
