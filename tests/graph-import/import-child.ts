import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';

/** Imports a dataset into a graph directory and says on standard output how far it has come, for a test that kills it. */
const [dataset = '', directory = ''] = process.argv.slice(2);
const store = await openEmbedded({ directory });
await importDataset(store, dataset, {
  batchSize: 2,
  onProgress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
});
await store.close();
process.stdout.write('complete\n');
