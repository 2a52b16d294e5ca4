import { expect, test } from '@jest/globals';
import { asking } from '../asking.ts';
import { describeOnMeetings } from '../on-meetings.ts';

describeOnMeetings('what is asked of a network', (getStore) => {
  const asked = async (args: string, fields = 'network', body = '{ complete }') =>
    asking(getStore(), `{ ${fields}(${args}) ${body} }`);

  test.each([
    ['nothing around', 'around: []', 'expected at least one id in around, got none'],
    ['one id twice', 'around: ["ann-archer", "official/ann-archer"]', 'got official/ann-archer twice'],
    ['what is not there', 'around: ["ann-archer", "nobody"]', 'expected ids that the graph has, got official/nobody'],
    ['an event among ties', 'around: ["event/forum"]', 'events are nodes of the form EVENTS'],
    [
      'a place',
      'around: ["place/arda"], form: EVENTS',
      'expected ids of officials and events in around, got "place/arda"',
    ],
    ['what is no id', 'around: ["official/Ann Archer"]', 'expected the id of an Official'],
    ['no hop', 'around: ["ann-archer"], hops: 0', 'expected hops from 1 to 4, got 0'],
    ['too many hops', 'around: ["ann-archer"], hops: 5', 'expected hops from 1 to 4, got 5'],
    ['fewer than no node', 'around: ["ann-archer"], first: -1', 'expected first from 0 to 5000, got -1'],
    ['no budget', 'around: ["ann-archer"], budget: 0', 'expected budget from 1 to 100000, got 0'],
    ['a wrong id in without', 'around: ["ann-archer"], without: ["event/x"]', 'expected ids of officials in without'],
    ['a filter of nothing', 'around: ["ann-archer"], filter: {place: "official/x"}', 'expected the id of a Place'],
  ])('%s is refused', async (_, args, message) => {
    const { data, errors } = await asked(args);
    expect([data, errors]).toEqual([null, [{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]]);
  });

  test('may not be around more than can be drawn from', async () => {
    const ids = Array.from({ length: 251 }, (_, at) => `"nobody-${at}"`).join(', ');
    const { errors } = await asked(`around: [${ids}], first: 1`);
    expect(errors).toEqual([
      { code: 'LIMIT_EXCEEDED', message: 'expected at most 250 ids in around, got 251; ask for less at once' },
    ]);
  });

  test('costs as much as it may have nodes, so that 5,000 can be drawn and not each with a list', async () => {
    const flat = '{ nodes { id name country eventType distance hidden } links { id source target count strength } }';
    const drawing = await asked('around: ["ann-archer"], first: 5000', 'network', flat);
    expect(drawing.errors).toEqual([]);
    const deep = '{ nodes { entity { claims(first: 1) { nodes { id } } } } }';
    expect((await asked('around: ["ann-archer"], first: 10', 'network', deep)).errors).toEqual([]);
    const { errors } = await asked('around: ["ann-archer"], first: 5000', 'network', deep);
    expect(errors).toEqual([{ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('costs at most 5000') }]);
  });

  test('is read by one statement for each distance and one for the links, and what is hidden only where it is asked for', async () => {
    const args = 'around: ["ben-brook"], hops: 2';
    const plain = await asked(args, 'network', '{ nodes { id } links { id } }');
    expect(plain.calls).toEqual(['Official-by-ids', 'network-officials', 'network-officials', 'network-among']);
    const hidden = await asked(args, 'network', '{ nodes { hidden } }');
    expect(hidden.calls.filter((name) => name === 'network-officials')).toHaveLength(3);
    expect((await asked('of: "ben-brook"', 'expansion', '{ count new }')).calls).toEqual([
      'Official-by-ids',
      'network-officials',
    ]);
  });

  test('with no further node gives the links among those around', async () => {
    const args = 'around: ["cai-crane", "ann-archer", "dan-dale"], first: 0';
    const { data } = await asked(args, 'network', '{ nodes { id } links { id } leftOut }');
    expect(data).toEqual({
      network: {
        nodes: ['cai-crane', 'ann-archer', 'dan-dale'].map((slug) => ({ id: `official/${slug}` })),
        links: [{ id: 'tie/ann-archer/cai-crane' }, { id: 'tie/cai-crane/dan-dale' }],
        leftOut: 1,
      },
    });
  });
});
