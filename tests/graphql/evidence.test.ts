import { describe, expect, test } from '@jest/globals';
import { isInterfaceType, isObjectType } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { answer, asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

const MEETING = 'encounter/ann-archer/ben-brook/exchange-2022';

describe('the way to the evidence', () => {
  const node = schema.getType('Node');
  const kinds = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];

  /** The type of a field as the schema writes it; undefined where the type has none. */
  const typeOf = (kind: string, field: string): string | undefined => {
    const type = schema.getType(kind);
    return isObjectType(type) ? type.getFields()[field]?.type.toString() : undefined;
  };

  test('is the same from whatever has an id: its claims, and its sources', () => {
    const evidence = kinds.filter((kind) => !['Claim', 'Source'].includes(kind));
    expect(evidence).toContain('Encounter');
    for (const kind of evidence) {
      expect([kind, typeOf(kind, 'claims'), typeOf(kind, 'sources')]).toEqual([kind, 'ClaimConnection!', '[Source!]!']);
    }
  });

  test('ends at claims, each with its source, and at sources, each with its claims', () => {
    expect(typeOf('Claim', 'source')).toBe('Source!');
    expect(typeOf('Source', 'claims')).toBe('ClaimConnection!');
  });
});

describeOnMeetings('the claims of an encounter', (getStore) => {
  const claimsOf = async (args: string) => {
    const data = (await answer(
      getStore(),
      `{ node(id: "${MEETING}") { ... on Encounter { claims${args} { totalCount nodes { id property subjectId source { id } } } } } }`,
    )) as { node: { claims: { totalCount: number; nodes: { id: string; property: string; subjectId: string }[] } } };
    return data.node.claims;
  };

  test('are all that are made about what both attended and about their being there', async () => {
    const { nodes, totalCount } = await claimsOf('(first: 100)');
    expect(totalCount).toBe(nodes.length);
    expect([...new Set(nodes.map(({ subjectId }) => subjectId))]).toEqual([
      'event/exchange-2022',
      'event/talks-2022',
      'participation/exchange-2022/ann-archer',
      'participation/exchange-2022/ben-brook',
      'participation/talks-2022/ann-archer',
      'participation/talks-2022/ben-brook',
    ]);
    expect(new Set(nodes.map(({ property }) => property))).toEqual(
      new Set([
        ...'name type status mode when place topic partOf event participant role attendance tenure rank'.split(' '),
      ]),
    );
  });

  test('are narrowed to a property and to standings', async () => {
    expect(await claimsOf('(property: "rank", standing: [CONTRADICTED])')).toMatchObject({
      totalCount: 1,
      nodes: [{ subjectId: 'participation/exchange-2022/ann-archer', source: { id: 'source/herald' } }],
    });
  });

  test('of all encounters of a page cost one statement', async () => {
    const { calls, errors } = await asking(
      getStore(),
      '{ encounters(first: 9) { nodes { id claims(first: 2) { nodes { id } } } } }',
    );
    expect(errors).toEqual([]);
    expect(calls).toEqual(['selection', 'claims-by-subjects']);
  });

  test('are those of their day in a look back', async () => {
    const before = (await answer(
      getStore(),
      `{ asOf(known: "2022-04-24") { node(id: "${MEETING}") { ... on Encounter { claims(first: 100) { nodes { source { id } } } } } } }`,
    )) as { asOf: { node: { claims: { nodes: { source: { id: string } }[] } } } };
    expect(new Set(before.asOf.node.claims.nodes.map(({ source }) => source.id))).toEqual(new Set(['source/herald']));
  });
});

describeOnMeetings('lists of the evidence', (getStore) => {
  test.each([
    ['{property: "rank"}', 1],
    ['{property: "when"}', 0],
    ['{kind: [PARTICIPATION, EVENT]}', 1],
    ['{kind: [EVENT_SERIES]}', 0],
    ['{official: "ann-archer", event: "exchange-2022", source: "herald"}', 1],
    ['{official: "ben-brook"}', 0],
    ['{event: "talks-2022"}', 0],
    ['{subject: "participation/exchange-2022/ann-archer"}', 1],
    ['{subject: "official/ann-archer"}', 0],
  ])('conflicts(filter: %s) are %i, in a look back too', async (filter, expected) => {
    const asked = `conflicts(filter: ${filter}) { totalCount nodes { subject { id } property } }`;
    const data = (await answer(getStore(), `{ ${asked} asOf(known: "9999") { ${asked} } }`)) as {
      conflicts: { totalCount: number };
      asOf: { conflicts: unknown };
    };
    expect(data.conflicts.totalCount).toBe(expected);
    expect(data.asOf.conflicts).toEqual(data.conflicts);
  });

  test.each([
    ['{published: {from: "2022-04", to: "2022-04", certainty: CERTAIN}}', ['gazette', 'herald']],
    ['{published: {to: "2022-03"}}', ['people']],
    ['{about: "official/ben-brook"}', ['announcement', 'herald', 'people']],
    ['{about: "event/exchange-2023", kind: [ARTICLE], publisher: "The Example Herald"}', ['report', 'announcement']],
    ['{about: "topic/trade"}', ['gazette', 'herald', 'people']],
    ['{about: "event/nowhere"}', []],
  ])('sources(filter: %s) are %j, in a look back too', async (filter, expected) => {
    const asked = `sources(filter: ${filter}) { totalCount nodes { id } }`;
    const data = (await answer(getStore(), `{ ${asked} asOf(known: "9999") { ${asked} } }`)) as {
      sources: unknown;
      asOf: { sources: unknown };
    };
    expect(data.sources).toEqual({
      totalCount: expected.length,
      nodes: expected.map((stem) => ({ id: `source/${stem}` })),
    });
    expect(data.asOf.sources).toEqual(data.sources);
  });

  test('refuse what is no full id of an entity, with the way to write one', async () => {
    for (const filter of ['sources(filter: {about: "wei"})', 'conflicts(filter: {subject: "source/herald"})']) {
      const { errors } = await asking(getStore(), `{ ${filter} { totalCount } }`);
      expect(errors).toEqual([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining('such as official/wei-fenghe') },
      ]);
    }
  });
});
