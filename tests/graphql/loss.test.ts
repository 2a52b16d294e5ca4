import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { answer, asking } from './asking.ts';
import { aDatasetOfMeetings } from './meetings.ts';

const FIELDS = `sources { id } claims(first: 100) { totalCount nodes { id } }
  entities(first: 100) { totalCount nodes { id } }
  encounters { totalCount nodes { id } }
  facts { totalCount nodes { subject { id } property before after } }`;

interface Loss {
  sources: { id: string }[];
  claims: { totalCount: number; nodes: { id: string }[] };
  entities: { nodes: { id: string }[] };
  encounters: { nodes: { id: string }[] };
  facts: { nodes: { subject: { id: string }; property: string; before: string; after: string | null }[] };
}

describeOnEachStore('what would be lost without sources', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(aDatasetOfMeetings()));
  });
  afterAll(removeDatasets);

  const lossWithout = async (args: string): Promise<Loss> => {
    const query = `lossWithout(${args}) { ${FIELDS} }`;
    const data = (await answer(getStore(), `{ ${query} asOf(known: "9999") { ${query} } }`)) as Record<string, unknown>;
    expect(data['asOf']).toEqual({ lossWithout: data['lossWithout'] });
    return data['lossWithout'] as Loss;
  };
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

  test('without the report of an exchange only its announcement is left, and nobody met there', async () => {
    const loss = await lossWithout('sources: ["report"]');
    expect(ids(loss.encounters)).toEqual(['encounter/ann-archer/cai-crane/exchange-2023']);
    expect(ids(loss.entities)).toEqual(['participation/exchange-2023/cai-crane']);
    const event = { id: 'event/exchange-2023' };
    expect(loss.facts.nodes).toEqual([
      { subject: event, property: 'status', before: 'held', after: 'announced' },
      { subject: event, property: 'when', before: '2023-04-11/2023-04-12', after: '2022-12-05' },
      {
        subject: { id: 'participation/exchange-2023/ann-archer' },
        property: 'attendance',
        before: 'attended',
        after: 'announced',
      },
    ]);
  });

  test('of one of two that tell of the same meeting the meeting remains', async () => {
    const loss = await lossWithout('sources: ["herald"]');
    expect(ids(loss.encounters)).toEqual(['encounter/ann-archer/ben-brook/exchange-2022']);
    expect((await lossWithout('sources: ["gazette"]')).encounters.nodes).toEqual([]);
  });

  test('several sources at once can lose more than each by itself', async () => {
    const lost = async (args: string) => new Set(ids((await lossWithout(args)).claims));
    const [herald, gazette] = [await lost('sources: ["herald"]'), await lost('sources: ["gazette"]')];
    const both = await lost('sources: ["herald", "source/gazette"]');
    const apart = new Set([...herald, ...gazette]);
    expect([...apart].filter((id) => !both.has(id))).toEqual([]);
    expect(both.size).toBeGreaterThan(apart.size);
    expect(ids(await answerEntities('sources: ["herald", "gazette"]'))).toContain('event/exchange-2022');
  });

  const answerEntities = async (args: string) => (await lossWithout(args)).entities;

  test('is asked for of all that a publisher has, and agrees with what a source alone supports', async () => {
    const { sources, claims } = await lossWithout('publisher: "The Forum Daily"');
    expect(sources).toEqual([{ id: 'source/forum' }]);
    const query = '{ source(id: "forum") { lostWithout(first: 100) { nodes { id } } } }';
    const { source } = (await answer(getStore(), query)) as { source: { lostWithout: { nodes: { id: string }[] } } };
    expect(ids(claims)).toEqual(ids(source.lostWithout));
  });

  test('takes with an official what cannot be without them', async () => {
    const { entities, encounters } = await lossWithout('publisher: "Editors"');
    expect(ids(entities)).toEqual(
      expect.arrayContaining(['official/ann-archer', 'participation/exchange-2022/ann-archer', 'place/arda']),
    );
    expect(encounters.nodes.length).toBe(3);
  });

  test('is nothing without sources that are not there', async () => {
    const loss = await lossWithout('sources: ["nobody"], publisher: "Nobody"');
    expect([loss.sources, loss.claims.totalCount, loss.facts.nodes]).toEqual([[], 0, []]);
  });

  test('refuses to be asked for no source, and for an id of another kind', async () => {
    for (const args of ['(publisher: null)', '(sources: ["official/ann-archer"])', '(publisher: "")']) {
      const { errors } = await asking(getStore(), `{ lossWithout${args} { claims { totalCount } } }`);
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    }
  });
});
