/** Writes a file that never ends, for a test that ends it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { writeWholeFile } from '../../src/cli/whole-file.ts';

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) {
    await sleep(5);
    yield Buffer.from('more ');
  }
}

await writeWholeFile(process.argv[2] ?? '', endless());
