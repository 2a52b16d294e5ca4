import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  FindOfficialDocument,
  OrganizationsByNameDocument,
  SearchEverythingDocument,
} from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { allNodes, parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset is searched', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test.each([
    ['phan van giang', 'SPELLING'],
    ['Phan Van Giang', 'EXACT'],
    ['PHAN VAN GIANG', 'SPELLING'],
    ['Phan Văn Giang', 'EXACT'],
    ['Phan Văn Giang'.normalize('NFD'), 'EXACT'],
    ['phanvangiang', 'SPACING'],
    ['Giang Phan Văn', 'ORDER'],
    ['phan v gi', 'PREFIX'],
    ['Phan Van Gaing', 'FUZZY'],
  ])('2: %j is Phan Văn Giang, by %s', async (name, match) => {
    const { search } = await parley.ask(FindOfficialDocument, { name });
    expect(search.nodes[0]).toMatchObject({ match, node: { id: 'official/phan-van-giang' } });
    expect(search.suggestions).toEqual([]);
  });

  test('2: a name that nobody bears leads to the nearest ones', async () => {
    const { search } = await parley.ask(FindOfficialDocument, { name: 'Phan Quoc Giangson' });
    expect(search.nodes).toEqual([]);
    expect(search.suggestions.map(({ node }) => node.id)).toContain('official/phan-van-giang');
  });

  test('everything that a name is part of is found, of every kind, and divided by kind and country', async () => {
    const found = await allNodes(async (after) => (await parley.ask(SearchEverythingDocument, { after })).search);
    const { search } = await parley.ask(SearchEverythingDocument, { first: 1 });
    expect(found).toHaveLength(search.totalCount);
    expect(found[0]).toMatchObject({ kind: 'EVENT_SERIES', match: 'WORDS' });
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(search.facets.kinds.map(({ kind }) => kind)));
    for (const { kind, count } of search.facets.kinds) {
      expect(found.filter((one) => one.kind === kind)).toHaveLength(count);
    }
    expect(search.facets.countries.map(({ country }) => country.id).sort()).toEqual(['place/china', 'place/vietnam']);
    const { search: held } = await parley.ask(SearchEverythingDocument, { kinds: ['EVENT'], country: 'vietnam' });
    expect(held.totalCount).toBeGreaterThan(0);
    expect(held.nodes.every(({ node }) => node.id.startsWith('event/'))).toBe(true);
  });

  test('17: the Central Military Commission is two organisations, one of each country', async () => {
    const { search } = await parley.ask(OrganizationsByNameDocument, {});
    const exact = search.nodes.filter(({ match }) => match === 'EXACT').map(({ node }) => node);
    expect(exact.map((node) => node.id).sort()).toEqual([
      'organization/cn-central-military-commission',
      'organization/vn-central-military-commission',
    ]);
    expect(exact.map((node) => ('country' in node ? node.country?.name : null)).sort()).toEqual(['China', 'Vietnam']);
  });
});
