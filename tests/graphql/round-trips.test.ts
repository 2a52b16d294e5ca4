import { expect, test } from '@jest/globals';
import { asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

describeOnMeetings('round trips', (getStore) => {
  const trips = async (query: string) => {
    const { calls, errors } = await asking(getStore(), query);
    expect(errors).toEqual([]);
    return calls;
  };

  test('an official by id costs one', async () => {
    expect(await trips('{ official(id: "ann-archer") { id name names { text } wikidata } }')).toEqual([
      'Official-by-ids',
    ]);
  });

  test('each level costs one of each sort, however many rows it has', async () => {
    const query =
      '{ officials { nodes { id country { name } participations(first: 5) { nodes { event { name places { name } } } } } } }';
    expect(await trips(query)).toEqual([
      'officials',
      'Place-by-ids',
      'participations-by-official',
      'Event-by-ids',
      'Place-by-ids',
    ]);
  });

  test('whom somebody met, where and when costs two and one for each kind of what is shown', async () => {
    const query = `{ official(id: "ann-archer") { encounters { nodes {
      when { text } officials { name } event { name } places { name } } } } }`;
    expect(await trips(query)).toEqual([
      'Official-by-ids',
      'encounters-by-official',
      'shared-activities',
      'Official-by-ids',
      'Event-by-ids',
      'Place-by-ids',
    ]);
  });

  test('a count is made only where it is asked for', async () => {
    expect(await trips('{ events(first: 1) { nodes { id } } }')).toEqual(['events']);
    expect(await trips('{ events(first: 1) { totalCount nodes { id } } }')).toEqual(['events', 'events-count']);
  });

  test('a path costs one for each step and none for what is not asked for', async () => {
    const query = '{ paths(from: "ben-brook", to: "dan-dale") { outcome chains { hops { from { id } } } } }';
    const calls = await trips(query);
    expect(calls.filter((name) => name === 'attendances-of')).toHaveLength(4);
    expect(calls.filter((name) => name !== 'attendances-of')).toEqual(['Official-by-ids', 'Official-by-ids']);
  });

  test('arguments that differ are not mixed up in one batch', async () => {
    const query = `{ official(id: "ann-archer") {
      a: participations(first: 1) { nodes { id } }
      b: participations(filter: {role: [HOST]}) { nodes { id } }
      c: participations(last: 1) { nodes { id } } } }`;
    const { data } = await asking(getStore(), query);
    const ids = (alias: string) =>
      (data as { official: Record<string, { nodes: { id: string }[] }> }).official[alias]!.nodes.map((node) => node.id);
    expect(ids('a')).toEqual(['participation/exchange-2023/ann-archer']);
    expect(ids('b')).toHaveLength(3);
    expect(ids('c')).toEqual(['participation/exchange-2022/ann-archer']);
  });
});
