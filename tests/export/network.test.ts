import { expect, test } from '@jest/globals';
import { GRAPH_FORMS } from '../../src/export/forms.ts';
import { openNetwork } from '../../src/export/network.ts';
import type { Store } from '../../src/store/port.ts';
import { answer } from '../graphql/asking.ts';
import { describeWithPython } from '../python.ts';
import { describeOverMeetings } from '../store/imported.ts';
import { exported, type FormName } from './exported.ts';
import { readBy } from './reading.ts';

interface Question {
  around: string[];
  form: 'TIES' | 'EVENTS';
  hops: number;
  first: number;
  filter: object;
}

interface Answered {
  nodes: { id: string; name: string; neighbours: number; hidden: number }[];
  links: { id: string; source: string; target: string; count: number }[];
}

const TIES: Question = { around: ['cai-crane'], form: 'TIES', hops: 2, first: 10, filter: {} };
const EVENTS: Question = {
  around: ['event/talks-2022', 'official/dan-dale'],
  form: 'EVENTS',
  hops: 2,
  first: 4,
  filter: { period: { from: '2022' } },
};
const CASES = [TIES, EVENTS].flatMap((question) =>
  GRAPH_FORMS.map(({ name }) => [name, question.form, question] as const),
);

async function inApi(store: Store, question: Question): Promise<Answered> {
  const query = `query ($around: [ID!]!, $form: NetworkForm!, $hops: Int!, $first: Int!, $filter: EncounterFilter) {
    network(around: $around, form: $form, hops: $hops, first: $first, filter: $filter) {
      nodes { id name neighbours hidden } links { id source target count } } }`;
  return ((await answer(store, query, { ...question })) as { network: Answered }).network;
}

describeWithPython('an exported network', () => {
  describeOverMeetings('of some meetings', (getStore) => {
    test.each(CASES)('as %s has for another program the nodes and links of the API: %s', async (name, _, question) => {
      const { nodes, links } = await inApi(getStore(), question);
      expect(links.length).toBeGreaterThan(2);
      const content = await exported(getStore(), name as FormName, { ...question }, 'network');
      if (name === 'csv') {
        const { rows, valid, problems } = await readBy('csv', content);
        expect([valid, problems]).toEqual([true, []]);
        expect(rows[0]).toEqual(
          nodes.map(({ id, name: label, neighbours, hidden }) =>
            expect.objectContaining({ id, label, neighbours, hidden }),
          ),
        );
        expect(rows[1]).toEqual(links.map((link) => expect.objectContaining(link)));
        return;
      }
      const read = await readBy(name as 'graphml' | 'gexf' | 'cyjs', content);
      expect(Object.keys(read.nodes)).toEqual(nodes.map(({ id }) => id));
      expect(Object.values(read.nodes)).toEqual(
        nodes.map(({ neighbours, hidden }) => expect.objectContaining({ neighbours, hidden })),
      );
      expect(Object.keys(read.edges).sort()).toEqual(links.map(({ id }) => id).sort());
      for (const { id, count } of links) expect(read.edges[id]![2]).toMatchObject({ count });
    });
  });
});

describeOverMeetings('a network to be exported', (getStore) => {
  const text = async (form: FormName, request: object) =>
    (await exported(getStore(), form, { ...request }, 'network')).toString('utf8');

  test('says what was asked, how much it is and what is left out', async () => {
    const { about } = await openNetwork(getStore(), { around: ['cai-crane'], first: 1 }, 'Parley 0.0.0');
    expect(about).toMatchObject({
      title: 'Network of ties',
      query: { around: ['cai-crane'], form: 'TIES', hops: 1, first: 1, filter: null, valid: null, known: null },
      counts: { nodes: 2, links: 1 },
      leftOut: [{ what: 'nodes at distance 1', count: 1, reason: expect.stringContaining('first') }],
    });
    const spent = await openNetwork(getStore(), { around: ['cai-crane'], budget: 3 }, 'Parley 0.0.0');
    expect(spent.about.leftOut).toEqual([expect.objectContaining({ what: 'older events', count: null })]);
  });

  test('is the same to the last byte when it is asked for again', async () => {
    expect(await text('gexf', EVENTS)).toBe(await text('gexf', EVENTS));
  });

  test('stands in time: a tie from the first day to the last that its encounters can mean, and weighs their number', async () => {
    const gexf = await text('gexf', { around: ['cai-crane'] });
    const edges = [...gexf.matchAll(/target="([^"]*)"[^>]*weight="(\d)".*?<spell (.*?)\/>/g)].map((match) =>
      match.slice(1),
    );
    expect(edges).toEqual([
      ['official/cai-crane', '1', 'start="2023-04-11" end="2023-04-12"'],
      ['official/dan-dale', '1', 'start="2023-06-01" end="2023-06-30"'],
    ]);
  });

  test('looks back as the API does', async () => {
    const now = await openNetwork(getStore(), { around: ['ann-archer'] }, 'Parley 0.0.0');
    const then = await openNetwork(getStore(), { around: ['ann-archer'], known: '2022-12' }, 'Parley 0.0.0');
    expect([now.about.counts['nodes'], then.about.counts['nodes']]).toEqual([3, 2]);
  });
});
