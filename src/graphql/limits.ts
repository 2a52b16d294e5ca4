import { limitsFrom } from '../domain/limit-settings.ts';

/** The limits where the environment sets none. */
export const DEFAULT_LIMITS = {
  /** Rows of a page where the caller names no number. */
  pageDefault: 20,
  /** Rows of a page at most. */
  pageMax: 100,
  /** Items of a list argument at most. */
  arrayMax: 250,
  /** Levels of fields in a query. */
  depthMax: 10,
  /** Aliases in a document. */
  aliasesMax: 15,
  /** Times that a document may ask for a field of one name in one place. */
  repeatsMax: 15,
  /** Lexical tokens in a document. */
  tokensMax: 1000,
  /** Directives in a document. */
  directivesMax: 8,
  /** Cost of a query: a field counts one, a page as often as it may have rows. */
  costMax: 5000,
  /** Characters of a text to search for. */
  searchTextMax: 200,
  /** Characters of any other text argument. */
  textMax: 400,
  /** Name forms that the full-text index may give for one search; more means that the text says too little. */
  nameHitsMax: 1000,
  /** Name forms that may share a word, or have a similar one, for that word to suggest a name. */
  suggestionNamesMax: 200,
  /** Names suggested where nothing answers a search. */
  suggestionsMax: 5,
  /** Rows that are counted for the `totalCount` of a list; one with more says so. */
  countMax: 10_000,
  /** Rows of a list that has no pages, for all nodes that ask for it in one step. */
  listMax: 5000,
  /** Entities that one list of a look back (asOf) may have to judge. */
  lookBackMax: 5000,
  /** Encounters of a pair between which gaps are worked out. */
  gapEncountersMax: 5000,
  /** Things that sources may tell of, and encounters among them, when it is asked what would be lost without them. */
  lossMax: 5000,
  /** Milliseconds that reading an operation in one statement may take before it is read step by step. */
  readAheadMs: 3_000,
  /** Buckets of a timeline. */
  bucketsMax: 1000,
  /** Different dates that a timeline may be made of. */
  spansMax: 5000,
  /** Places that a map may show. */
  mapPlacesMax: 5000,
  /** Encounters that a chain may have, at most. */
  pathHopsMax: 8,
  /** Chains between two officials that can be asked for. */
  pathsMax: 10,
  /** Attendances that one search for chains may read. */
  pathAttendancesMax: 50_000,
  /** Meetings of pairs that one ranking of chains may weigh. */
  pathPairsMax: 1_000_000,
  /** Milliseconds that one search for chains may take; less than a request, so that the answer can say so. */
  pathDeadlineMs: 5_000,
  /** Nodes of a network besides those that it is around. */
  networkNodesMax: 5_000,
  /** Nodes that a network may be around. */
  networkAroundMax: 250,
  /** Links of a network; beyond it the weakest are left out, and counted. */
  networkLinksMax: 20_000,
  /** Links from what a network is around to its furthest node. */
  networkHopsMax: 4,
  /** Attendances that may be read to find the nodes of a network, and once more to find its links. */
  networkAttendancesMax: 100_000,
  /** Meetings of pairs that may be weighed for the nodes of a network, and once more for its links. */
  networkPairsMax: 1_000_000,
  /** Milliseconds that reading for a network may take; less than a request, so that the answer can say so. */
  networkDeadlineMs: 7_000,
  /** Records of one kind that one request may compare for possible duplicates. */
  duplicatesMax: 2_000,
  /** Records of which the surroundings may be looked at for that. */
  duplicatesAroundMax: 500,
  /** Encounters, or links of a network, that one exported file may hold. */
  exportMax: 100_000,
};

/**
 * What one request may ask for. Beyond a limit a request is refused with a code, never answered in part. Read once,
 * when the process starts: descriptions in the schema tell these numbers.
 */
export const LIMITS = limitsFrom(DEFAULT_LIMITS, process.env);
