import { describe, expect, test } from '@jest/globals';
import { datasetGraph } from '../../graph-import/import.ts';
import { LABELS, type GraphNode } from '../../graph-import/graph-node.ts';
import { WRITTEN_LABELS } from '../../graph-import/wanted-nodes.ts';
import { aDataset, aMeeting, aRegister, aSource, manifest, type DatasetFiles } from './a-dataset.ts';
import { checked } from './problems.ts';

function nodesOf(files: DatasetFiles): Map<string, GraphNode> {
  return new Map(datasetGraph(checked(files)).nodes.map((node) => [node.id, node]));
}

const withEvents = (files: Record<string, Record<string, unknown>>): Map<string, GraphNode> =>
  nodesOf({ 'dataset.yaml': manifest, 'people.yaml': aRegister(), ...files });

const links = (node: GraphNode | undefined, type: string): string[] =>
  (node?.relationships ?? []).filter((link) => link.type === type).map(({ to }) => to);

test('every label has its place in the order of writing', () => {
  expect([...WRITTEN_LABELS].sort()).toEqual([...LABELS].sort());
});

describe('a plan that a report has overtaken', () => {
  const announcement = {
    source: aSource({ published: '2022-04-01', title: 'Ministers to meet' }),
    events: {
      exchange: {
        names: 'Exchange',
        type: 'exchange',
        status: 'announced',
        when: '2023-03',
        mode: 'in person',
        participants: { 'ann-archer': { roles: 'host' }, 'ben-brook': { offices: 'brun-minister' } },
      },
    },
  };
  const report = {
    source: aSource({ published: '2023-04-12', retrieved: '2023-05-01' }),
    events: {
      exchange: aMeeting({
        when: '2023-04-11',
        participants: { 'ann-archer': { roles: 'host' }, 'cai-crane': { offices: 'brun-minister' } },
      }),
    },
  };
  const nodes = withEvents({ 'plan.yaml': announcement, 'report.yaml': report });

  test('moves the event to the day on which it was held', () => {
    expect(nodes.get('event/exchange')?.properties).toMatchObject({
      status: 'held',
      when: '2023-04-11',
      earliest: '2023-04-11',
      sortKey: '2023-04-11/2023-04-11/event/exchange',
    });
  });

  test('does not make the one announced present, nor hides the announcement', () => {
    const announced = nodes.get('participation/exchange/ben-brook')?.properties;
    expect(announced).toMatchObject({ attendance: 'announced', present: false });
    expect(nodes.get('participation/exchange/cai-crane')?.properties).toMatchObject({ present: true });
    expect(nodes.get('participation/exchange/ann-archer')?.properties).toMatchObject({ present: true });
    const claims = [...nodes.values()].filter(({ properties: p }) => p['source'] === 'source/plan');
    expect(
      claims.filter(({ properties: p }) => p['property'] === 'when').map(({ properties: p }) => p['standing']),
    ).toEqual(['SUPERSEDED']);
  });

  test('leaves the office that the plan named, which was reported with it', () => {
    const claim = [...nodes.values()].find(
      ({ properties: p }) => p['source'] === 'source/plan' && p['subject'] === 'tenure/ben-brook/brun-minister',
    );
    expect(claim?.properties).toMatchObject({ assertion: 'reported' });
  });

  test('stays a plan while nobody reports', () => {
    const planned = withEvents({ 'plan.yaml': announcement });
    expect(planned.get('event/exchange')?.properties).toMatchObject({ status: 'announced', when: '2023-03' });
    expect(planned.get('participation/exchange/ann-archer')?.properties).toMatchObject({ present: false });
  });
});

describe('a graph', () => {
  const nodes = nodesOf(aDataset());

  test('keeps both sides of a disagreement and counts it', () => {
    const participation = nodes.get('participation/exchange-2022/ann-archer');
    expect(participation?.properties['conflicts']).toBe(1);
    const ranks = [...nodes.values()]
      .filter(({ properties: p }) => p['subject'] === participation?.id && p['property'] === 'rank')
      .map(({ properties: p }) => [p['source'], p['value'], p['standing'], p['disputed']]);
    expect(ranks.sort()).toEqual([
      ['source/gazette', 'Colonel General', 'PREFERRED', true],
      ['source/herald', 'General', 'CONTRADICTED', true],
    ]);
  });

  test('pairs gates both ways', () => {
    expect(nodes.get('place/north-gate')?.properties['pairedWith']).toEqual(['place/south-gate']);
    expect(links(nodes.get('place/north-gate'), 'PAIRED_WITH')).toEqual(['place/south-gate']);
    expect(links(nodes.get('place/south-gate'), 'PAIRED_WITH')).toEqual(['place/north-gate']);
  });

  test('knows the ancestors of an event', () => {
    expect(nodes.get('event/talks-2022')?.properties['path']).toEqual(['event/exchange-2022', 'event/talks-2022']);
  });

  test('knows whose word says that somebody was there, each once, and of nobody who was not', () => {
    const voices = (official: string) => nodes.get(`participation/exchange-2022/${official}`)?.properties['voices'];
    expect(voices('ann-archer')).toEqual(['The Example Gazette', 'The Example Herald']);
    expect(voices('ben-brook')).toEqual(['The Example Herald']);
    const bodies = [...nodes.values()].filter(({ properties: p }) => p['attendance'] === 'represented');
    expect(bodies.map(({ properties: p }) => [p['present'], p['voices']])).toEqual([[false, undefined]]);
  });

  test('knows in what capacity an official came: by what a source names, and by the dates of offices', () => {
    const capacity = (id: string) => {
      const { offices, bodies } = nodes.get(id)?.properties ?? {};
      return { offices, bodies };
    };
    const ann = { offices: ['position/arda-minister'], bodies: ['organization/arda-ministry'] };
    expect(capacity('participation/exchange-2022/ann-archer')).toEqual(ann);
    expect(capacity('participation/exchange-2022/ben-brook')).toEqual({
      offices: ['position/brun-minister'],
      bodies: [],
    });
  });

  test('indexes every name under its owner', () => {
    const names = links(nodes.get('place/arda'), 'NAME').map((id) => nodes.get(id)?.properties);
    const tokens = expect.stringMatching(/^kplace par pard parda tarda /);
    expect(
      names.map((name) => [name?.['text'], name?.['kind'], name?.['tokens'], name?.['of'], name?.['ofKind']]),
    ).toEqual(
      expect.arrayContaining([
        ['Arda', 'primary', tokens, 'place/arda', 'Place'],
        ['Árdà', 'transliteration', tokens, 'place/arda', 'Place'],
      ]),
    );
  });

  test('indexes a source by its title and its publisher', () => {
    const names = links(nodes.get('source/herald'), 'NAME').map((id) => nodes.get(id)?.properties);
    expect(names.map((name) => [name?.['text'], name?.['kind'], name?.['ofKind']])).toEqual(
      expect.arrayContaining([
        ['Ministers meet', 'primary', 'Source'],
        ['The Example Herald', 'alias', 'Source'],
      ]),
    );
  });

  test('rests every live claim on its source and its subject', () => {
    const claims = [...nodes.values()].filter(({ label }) => label === 'Claim');
    expect(claims.length).toBeGreaterThan(50);
    for (const claim of claims) {
      expect(links(claim, 'FROM')).toEqual([claim.properties['source']]);
      expect(links(claim, 'ABOUT')).toEqual([claim.properties['subject']]);
    }
  });

  test('leads every relationship to one of its nodes under its label', () => {
    for (const { relationships } of nodes.values()) {
      for (const { to, toLabel } of relationships) expect([to, nodes.get(to)?.label]).toEqual([to, toLabel]);
    }
  });

  test('has nothing of what was retracted but the tombstone', () => {
    const herald = aDataset()['sources/herald.yaml'] as { events: Record<string, object> };
    const events = {
      'exchange-2022': {
        ...herald.events['exchange-2022'],
        topics: [{ value: 'trade', at: 'lead', retracted: { on: '2022-04-30', reason: 'corrected' } }],
      },
    };
    const corrected = nodesOf({ ...aDataset(), 'sources/herald.yaml': { ...herald, events } });
    expect(links(corrected.get('event/exchange-2022'), 'TOPIC')).toEqual([]);
    const tombstone = [...corrected.values()].find(({ properties: p }) => p['value'] === 'topic/trade');
    expect(tombstone?.properties).toMatchObject({ standing: 'RETRACTED', retractedOn: '2022-04-30' });
    expect(tombstone?.relationships.map(({ type }) => type)).toEqual(['FROM']);
  });
});
