import { useEffect, useState } from 'preact/hooks';
import { type EncounterRowFragment, type ExplorePageQuery, ExploreRowsDocument } from '../../generated/explorer.ts';
import { failureOf } from '../browser.ts';
import type { Failure } from '../scene.ts';
import type { Exploration } from './exploration.ts';
import { filterOf, orderOf } from './filter.ts';

type Encounters = ExplorePageQuery['encounters'];

/** As many are asked for without being told to, where the drawing or the lanes are made of them. */
const DRAWN_AT_MOST = 1000;

/** Rows of the list, as far as they were asked for. */
export interface EncounterRows {
  readonly rows: readonly EncounterRowFragment[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: Failure | null;
  readonly more: () => void;
}

interface Behind {
  readonly of: Encounters;
  readonly rows: readonly EncounterRowFragment[];
  readonly cursor: string | null;
}

/** The rows of the page's answer, and those behind them. Where nobody is named the drawing needs many, and lanes always do: they come by themselves. */
export function useRows(encounters: Encounters, { state, browser }: Exploration): EncounterRows {
  const [behind, setBehind] = useState<Behind>();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const own = behind?.of === encounters ? behind : undefined;
  const { hasNextPage, endCursor } = encounters.pageInfo;
  const cursor = own === undefined ? (hasNextPage ? endCursor : null) : own.cursor;
  const rows = own === undefined ? encounters.nodes : own.rows;
  const more = (): void => {
    if (cursor === null || browser === null) return;
    setLoading(true);
    setFailure(null);
    browser.client
      .ask(ExploreRowsDocument, { filter: filterOf(state), order: orderOf(state), after: cursor })
      .then(({ encounters: { nodes, pageInfo } }) => {
        setBehind({
          of: encounters,
          rows: [...rows, ...nodes],
          cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        });
      })
      .catch((error: unknown) => {
        setFailure(failureOf(error));
      })
      .finally(() => {
        setLoading(false);
      });
  };
  useEffect(() => {
    setFailure(null);
  }, [encounters]);
  const isWanted = (state.officials.length === 0 || state.lanes) && rows.length < DRAWN_AT_MOST && failure === null;
  useEffect(() => {
    if (isWanted) more();
  }, [cursor, isWanted, browser === null]);
  return { rows, hasMore: cursor !== null, isLoading, failure, more };
}
