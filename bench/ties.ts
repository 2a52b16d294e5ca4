import { GaveUp, at, graphql, listAt, ours, pluck, statement, type Workload } from './workload.ts';

const q = (text: string): string => JSON.stringify(text);

/** Whom an official met most often, with how often. */
export function topCounterparts(official: string): Workload['asked'] {
  return {
    ...ours(
      graphql(
        `{ official(id: ${q(official)}) { counterparts(first: 20) { nodes { official { id } count } } } }`,
        (answer) =>
          listAt(answer, 'data.official.counterparts.nodes').map((node) => [
            at(node, 'official.id'),
            at(node, 'count'),
          ]),
      ),
    ),
    'neo4j-graphql': graphql(`{ counterparts(id: ${q(official)}) { id count } }`, (answer) =>
      listAt(answer, 'data.counterparts').map((one) => [at(one, 'id'), at(one, 'count')]),
    ),
    'hand-written': statement('counterparts', { id: official }, (rows) =>
      rows.map((row) => [at(row, '0'), at(row, '1')]),
    ),
  };
}

/** Steps of the best chain; null where there is none of six. */
function stepsOf(answer: unknown): unknown {
  const outcome = at(answer, 'data.paths.outcome');
  if (outcome === 'FOUND') return pluck(listAt(answer, 'data.paths.chains.0.hops'), 'to.id').length;
  return outcome === 'NONE' || outcome === 'NONE_WITHIN_HOPS' ? null : new GaveUp(String(outcome));
}

/**
 * The best chain of encounters of at most six steps. The others give how many steps the shortest has, which is less:
 * which of the shortest is the best they do not say, and only the number is compared.
 */
export function bestPath(from: string, to: string): Workload['asked'] {
  return {
    ...ours(
      graphql(`{ paths(from: ${q(from)}, to: ${q(to)}, first: 1) { outcome chains { hops { to { id } } } } }`, stepsOf),
    ),
    'neo4j-graphql': graphql(`{ steps(from: ${q(from)}, to: ${q(to)}) }`, (answer) => at(answer, 'data.steps')),
    'hand-written': statement('steps', { from, to }, ([row]) => at(row, '0') ?? null),
  };
}
