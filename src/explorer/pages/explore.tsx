import {
  ExplorePageDocument,
  type ExplorePageQuery,
  type ExplorePageQueryVariables,
} from '../../generated/explorer.ts';
import { drawingPart } from '../explore/drawing.tsx';
import { ExploreView } from '../explore/explore-view.tsx';
import { questionOf } from '../explore/filter.ts';
import { stateOf } from '../explore/state-address.ts';
import { definePage } from '../page.ts';

export const explorePage = definePage<ExplorePageQuery, ExplorePageQueryVariables>({
  name: 'explore',
  variablesOf: ({ path, query }) => (path === '/explore' ? questionOf(stateOf(query).state) : null),
  operation: ExplorePageDocument,
  titleOf: ({ named }, { explore }, { query }) => {
    const { officials } = stateOf(query).state;
    const names = named.flatMap((node) =>
      node !== null && officials.includes(node.id) && 'name' in node ? [node.name] : [],
    );
    return names.length === 0 ? explore.title : explore.titleOf(names.join(', '));
  },
  prepare: () => drawingPart.load(),
  view: ExploreView,
});
