import type { Address, AnyPage } from './page.ts';
import { agreementPage } from './pages/agreement.tsx';
import { eventPage } from './pages/event.tsx';
import { explorePage } from './pages/explore.tsx';
import { officialPage } from './pages/official.tsx';
import { organizationPage } from './pages/organization.tsx';
import { pairPage } from './pages/pair.tsx';
import { pathsPage } from './pages/paths.tsx';
import { placePage } from './pages/place.tsx';
import { positionPage } from './pages/position.tsx';
import { emptySearchPage, searchPage } from './pages/search.tsx';
import { seriesPage } from './pages/series.tsx';
import { sourcePage } from './pages/source.tsx';
import { startPage } from './pages/start.tsx';
import { topicPage } from './pages/topic.tsx';

const PAGES: readonly AnyPage[] = [
  startPage,
  searchPage,
  emptySearchPage,
  officialPage,
  organizationPage,
  placePage,
  eventPage,
  seriesPage,
  positionPage,
  topicPage,
  agreementPage,
  sourcePage,
  pairPage,
  pathsPage,
  explorePage,
];

/** The page of an address with the variables of its operation, or null where no page has it. */
export function pageAt(address: Address): { page: AnyPage; variables: Record<string, unknown> } | null {
  for (const page of PAGES) {
    const variables = page.variablesOf(address);
    if (variables !== null) return { page, variables };
  }
  return null;
}
