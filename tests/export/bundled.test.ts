import { beforeAll, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { describeWithPython } from '../python.ts';
import { DATA } from '../questions/asked.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { exported, FORMS, idsIn, idsInApi } from './exported.ts';
import { readBy } from './reading.ts';

describeWithPython('over the bundled dataset,', () => {
  describeOnEachStore('exports', (getStore) => {
    beforeAll(async () => {
      await importDataset(getStore(), DATA);
    });

    test.each(FORMS)('another program reads from %s as many encounters as the API counts', async (form) => {
      const filter = { place: 'vietnam', period: { from: '2015' } };
      const ids = await idsInApi(getStore(), filter);
      expect(ids.length).toBeGreaterThan(50);
      const found = await idsIn(form, await exported(getStore(), form, { filter }));
      expect(found.sort()).toEqual(ids.sort());
    });

    test('linked data is in words of schema.org, and no word of ours gets lost', async () => {
      const content = await exported(getStore(), 'jsonld');
      const { nodes } = await readBy('jsonld', content);
      const words = new Set(nodes.flatMap((node) => wordsIn(node)));
      const foreign = [...words].filter((word) => !/^https:\/\/schema\.org\/[A-Za-z]+$/.test(word));
      expect(foreign.sort()).toEqual(
        ['counts', 'data', 'independentSources', 'leftOut', 'program', 'query', 'strength', 'when'].map(
          (word) => `urn:parley:${word}`,
        ),
      );
      const event = nodes.find((node) => String(node['@id']).startsWith('urn:parley:encounter/'))!;
      for (const word of ['attendee', 'superEvent', 'eventStatus', 'location', 'subjectOf', 'startDate']) {
        expect(event).toHaveProperty([`https://schema.org/${word}`]);
      }
    });

    test('a map leaves out what has no coordinates, by id and with the reason', async () => {
      const { collection } = await readBy('geojson', await exported(getStore(), 'geojson'));
      const [leftOut] = collection.leftOut;
      expect(leftOut).toMatchObject({ what: 'encounters', reason: expect.stringContaining('coordinates') });
      expect(leftOut!.ids).toHaveLength(leftOut!.count);
      for (const { geometry, properties } of collection.features) {
        const [longitude, latitude] = geometry.coordinates;
        // Between the west of China and the east of Japan: latitude and longitude are not the wrong way round.
        expect([longitude > 70 && longitude < 150, latitude > -10 && latitude < 55]).toEqual([true, true]);
        expect(properties['place']).toEqual(expect.any(String));
      }
    });
  });
});

/** Every word of an expanded node and the nodes in it; values of literals have none. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key.startsWith('@') ? [] : [key, ...wordsIn(inner)]));
}
