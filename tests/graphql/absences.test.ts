import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { aDatasetOfAbsences } from './absences-dataset.ts';
import { answer, asking } from './asking.ts';

interface Row {
  kind: string;
  participation: { id: string };
}
interface Page {
  totalCount: number;
  nodes: Row[];
  pageInfo: { endCursor: string };
}

describeOnEachStore('who did not come', (getStore) => {
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(aDatasetOfAbsences()));
  });
  afterAll(removeDatasets);

  const ask = async (query: string): Promise<unknown> => answer(getStore(), query);
  const PAGE = 'totalCount nodes { kind participation { id } } pageInfo { endCursor }';
  const shown = ({ nodes }: Pick<Page, 'nodes'>) =>
    nodes.map(({ kind, participation }) => [kind, participation.id.replace('participation/', '')]);
  const absences = async (args = ''): Promise<string[][]> => {
    const { absences: page } = (await ask(`{ absences${args} { ${PAGE} } }`)) as { absences: Page };
    expect(page.totalCount).toBe(page.nodes.length);
    return shown(page);
  };

  const ALL = [
    ['PLANNED_ONLY', 'jubilee/eve-elm'],
    ['CALLED_OFF', 'summit/dan-dale'],
    ['CALLED_OFF', 'summit/eve-elm'],
    ['NO_REPORT', 'dinner/dan-dale'],
    ['ABSENT', 'dinner/eve-elm'],
    ['REPLACED', 'exchange-2023/ben-brook'],
    ['REPRESENTED', 'exchange-2022/organization.arda-ministry'],
  ];

  test('is told apart: who is said not to have come, and of whom nothing more is said', async () => {
    expect(await absences()).toEqual(ALL);
  });

  test('is not who came to a part of it, nor a body for which somebody came', async () => {
    const ids = (await absences()).map(([, id]) => id);
    expect(ids).not.toContain('dinner/fay-fern');
    expect(ids).not.toContain('dinner/organization.arda-ministry');
  });

  test.each([
    ['(filter: {kind: [ABSENT, REPRESENTED]})', ['ABSENT', 'REPRESENTED']],
    ['(filter: {kind: [REPLACED, NO_REPORT]})', ['NO_REPORT', 'REPLACED']],
    ['(filter: {kind: []})', []],
    ['(filter: {official: "eve-elm"})', ['PLANNED_ONLY', 'CALLED_OFF', 'ABSENT']],
    ['(filter: {organization: "arda-ministry"})', ['REPRESENTED']],
    ['(filter: {country: "arda"})', ['CALLED_OFF', 'NO_REPORT', 'REPRESENTED']],
    ['(filter: {event: "dinner"})', ['NO_REPORT', 'ABSENT']],
    ['(filter: {series: "border-exchange"})', ['REPLACED', 'REPRESENTED']],
    ['(filter: {period: {from: "2023", to: "2023-08"}})', ['NO_REPORT', 'ABSENT', 'REPLACED']],
  ])('narrowed by %s', async (args, kinds) => {
    expect((await absences(args)).map(([kind]) => kind)).toEqual(kinds);
  });

  test('an exchange announced with one minister and held with the next names both, and makes no meeting of the first', async () => {
    const query = `{
      event(id: "exchange-2023") { absences { nodes {
        kind participant { ... on Official { id } } expectedFor { edtf } event { status when { edtf } }
        instead { participant { ... on Official { id } } } evidence { value source { id } } independentSources
        overtaken { property value source { id } } sources { id } } } }
      pair(a: "ann-archer", b: "ben-brook") { encounters { nodes { event { id } } } }
    }`;
    const announcement = { id: 'source/announcement' };
    expect(await ask(query)).toEqual({
      event: {
        absences: {
          nodes: [
            {
              kind: 'REPLACED',
              participant: { id: 'official/ben-brook' },
              expectedFor: [{ edtf: '2022-12-05' }],
              event: { status: 'HELD', when: { edtf: '2023-04-11/2023-04-12' } },
              instead: [{ participant: { id: 'official/cai-crane' } }],
              evidence: [{ value: 'announced', source: announcement }],
              independentSources: 1,
              overtaken: [
                { property: 'status', value: 'announced', source: announcement },
                { property: 'when', value: '2022-12-05', source: announcement },
              ],
              sources: [announcement],
            },
          ],
        },
      },
      pair: { encounters: { nodes: [{ event: { id: 'event/exchange-2022' } }] } },
    });
  });

  test('a body that sent somebody names whom, each once', async () => {
    const query = `{ organization(id: "arda-ministry") { absences { nodes { kind representatives { id } } } } }`;
    const representatives = [{ id: 'participation/exchange-2022/ann-archer' }];
    expect(await ask(query)).toEqual({
      organization: { absences: { nodes: [{ kind: 'REPRESENTED', representatives }] } },
    });
  });

  test('is listed of an official and of a series, each with its count', async () => {
    const query = `{ official(id: "dan-dale") { absences(first: 1) { ${PAGE} } }
      series(id: "border-exchange") { absences { ${PAGE} } } }`;
    const { official, series } = (await ask(query)) as Record<string, { absences: Page }>;
    expect([official!.absences.totalCount, shown(official!.absences)]).toEqual([
      2,
      [['CALLED_OFF', 'summit/dan-dale']],
    ]);
    expect(shown(series!.absences)).toEqual(ALL.slice(-2));
  });

  test('comes page by page, in either direction', async () => {
    const pages: string[][] = [];
    for (let after = ''; pages.length < ALL.length;) {
      const { absences: page } = (await ask(`{ absences(first: 2${after}) { ${PAGE} } }`)) as { absences: Page };
      pages.push(...shown(page));
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(pages).toEqual(ALL);
    expect(shown(((await ask(`{ absences(last: 2) { ${PAGE} } }`)) as { absences: Page }).absences)).toEqual(
      ALL.slice(-2),
    );
  });

  test('is the same in a look back to the end of time, and before the report only planned', async () => {
    const fields = `absences { ${PAGE} nodes { instead { id } representatives { id } evidence { id } overtaken { id } } }
      narrowed: absences(filter: {series: "border-exchange", country: "brun", kind: [REPLACED]}) { ${PAGE} }
      official(id: "eve-elm") { absences { ${PAGE} } } organization(id: "arda-ministry") { absences { ${PAGE} } }
      event(id: "dinner") { absences { ${PAGE} } } series(id: "border-exchange") { absences { ${PAGE} } }`;
    const { asOf } = (await ask(`{ asOf(known: "9999") { ${fields} } }`)) as { asOf: unknown };
    expect(asOf).toEqual(await ask(`{ ${fields} }`));
    const then = (await ask(`{ asOf(known: "2022-12") { absences(filter: {kind: [PLANNED_ONLY]}) { ${PAGE} } } }`)) as {
      asOf: { absences: Page };
    };
    expect(shown(then.asOf.absences)).toEqual([
      ['PLANNED_ONLY', 'exchange-2023/ann-archer'],
      ['PLANNED_ONLY', 'exchange-2023/ben-brook'],
    ]);
  });

  test('costs one statement of each sort at each level of parts, however many rows there are', async () => {
    const { calls } = await asking(getStore(), '{ absences { nodes { kind } } }');
    const level = ['Event-by-partOf', 'Participation-by-event', 'Tenure-by-ids', 'Position-by-ids', 'Official-by-ids'];
    expect([...calls].sort()).toEqual(['absences', 'Event-by-ids', 'Official-by-ids', ...level, ...level].sort());
  });

  test('refuses ids of another kind', async () => {
    const { errors } = await asking(getStore(), '{ absences(filter: {official: "event/dinner"}) { totalCount } }');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
