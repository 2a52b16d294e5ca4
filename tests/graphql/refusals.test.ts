import { expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { aDataset, aMeeting, aSource, removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { asking } from './asking.ts';

const ofAnotherList = Buffer.from(JSON.stringify(['a', 'b'])).toString('base64url');

// What nobody hears of ends a process of Node, and fails a test here.
test.each([false, true])(
  'what is refused in one row is heard where rows behind it are refused at once (read ahead: %s)',
  async (readsAhead) => {
    const store = await openEmbedded({ directory: null });
    // From whichever end they are read, one at a place, which is waited for, comes before the one at none.
    const events = {
      first: aMeeting({ at: 'end', when: '2021-01-01' }),
      second: aMeeting({ at: 'end', when: '2021-02-01', places: [] }),
    };
    await importDataset(
      store,
      writtenDataset({
        ...aDataset(),
        'sources/more.yaml': { source: aSource(), passages: { end: { paragraph: 9 } }, events },
      }),
    );
    removeDatasets();
    for (const rows of ['first: 20', 'last: 20']) {
      const query = `{ events(${rows}) { nodes { places { id } encounters(after: "${ofAnotherList}") { totalCount nodes { id } } } } }`;
      const { data, errors } = await asking(store, query, {}, { readsAhead });
      expect(data).toBeNull();
      expect(errors.map(({ code }) => code)).toContain('BAD_USER_INPUT');
    }
    await store.close();
  },
);
