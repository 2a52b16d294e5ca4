import type { Subjects } from './subjects.ts';
import { at, graphql, listAt, ours, pluck, statement, type Workload } from './workload.ts';

const q = (text: string): string => JSON.stringify(text);
const MINISTRY = 'organization/ministry-0';
const ONES = ['official', 'event', 'place', 'organization'];
const LISTS = ['officials', 'events', 'places', 'topics'];

/** Four things by their ids and the first five of four lists, each with its name. */
export function eightRoots({ ordinary, event, place }: Subjects): Workload['asked'] {
  const ids = { official: ordinary, event, place, organization: MINISTRY };
  const one = Object.entries(ids);
  const ourOnes = one.map(([root, id]) => `${root}(id: ${q(id)}) { id name }`);
  const ourLists = LISTS.map((root) => `${root}(first: 5) { nodes { id name } }`);
  const theirOnes = one.map(([root, id]) => `${root}: ${root}s(where: { id: { eq: ${q(id)} } }) { id name }`);
  const theirLists = LISTS.map((root) => {
    const sort = root === 'events' ? '{ sortKey: DESC }' : '{ id: ASC }';
    return `${root}(sort: [${sort}], limit: 5) { id name }`;
  });
  return {
    ...ours(
      graphql(`{ ${[...ourOnes, ...ourLists].join(' ')} }`, (answer) => [
        ...ONES.map((root) => at(answer, `data.${root}.id`)),
        ...LISTS.map((root) => pluck(listAt(answer, `data.${root}.nodes`), 'id')),
      ]),
    ),
    'neo4j-graphql': graphql(`{ ${[...theirOnes, ...theirLists].join(' ')} }`, (answer) => [
      ...ONES.map((root) => at(answer, `data.${root}.0.id`)),
      ...LISTS.map((root) => pluck(listAt(answer, `data.${root}`), 'id')),
    ]),
    'hand-written': statement('roots', ids, ([row]) => [
      ...ONES.map((_, index) => at(row, `${index}.0`)),
      ...LISTS.map((_, index) => pluck(listAt(row, String(ONES.length + index)), '0')),
    ]),
  };
}
