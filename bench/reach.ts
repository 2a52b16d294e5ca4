import { at, graphql, listAt, ours, pluck, statement, type Workload } from './workload.ts';

type Person = (person: unknown) => unknown;

const sorted = (list: readonly unknown[]): unknown[] => [...list].sort();
const eventWithPlaces = (event: unknown): unknown => [at(event, 'id'), sorted(pluck(listAt(event, 'places'), 'id'))];

/** Ten officials, five events of each, five people of each of these, three events of each, and where these were. */
export const REACH: Workload['asked'] = {
  ...ours(
    graphql(
      `
        {
          officials(first: 10) {
            nodes {
              id
              participations(first: 5) {
                nodes {
                  event {
                    id
                    participations(first: 5) {
                      nodes {
                        participant {
                          ... on Official {
                            id
                            participations(first: 3) {
                              nodes {
                                event {
                                  id
                                  places {
                                    id
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      `,
      (answer) => reached(listAt(answer, 'data.officials.nodes'), 'participations.nodes', 'event', 'participant'),
    ),
  ),
  'neo4j-graphql': graphql(
    `
      {
        officials(sort: [{ id: ASC }], limit: 10) {
          id
          participations(sort: [{ sortKey: DESC }], limit: 5) {
            event {
              id
              participations(sort: [{ id: ASC }], limit: 5) {
                official {
                  id
                  participations(sort: [{ sortKey: DESC }], limit: 3) {
                    event {
                      id
                      places {
                        id
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
    (answer) => reached(listAt(answer, 'data.officials'), 'participations', 'event.0', 'official.0'),
  ),
  'hand-written': statement('reach', { from: '' }, (rows) => rows),
};

/** The nested lists of an answer, by the paths at which an engine has them. */
function reached(officials: readonly unknown[], list: string, event: string, person: string): unknown {
  const eventsOf = (entity: unknown) => pluck(listAt(entity, list), event);
  const personWithEvents: Person = (each) => [at(each, 'id'), eventsOf(each).map(eventWithPlaces)];
  return officials.map((official) => [
    at(official, 'id'),
    eventsOf(official).map((each) => [at(each, 'id'), pluck(listAt(each, list), person).map(personWithEvents)]),
  ]);
}
