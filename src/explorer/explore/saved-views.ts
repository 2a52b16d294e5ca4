import type { EncounterRowFragment } from '../../generated/explorer.ts';
import { remember, remembered } from './browser-memory.ts';

/** A state of the exploration that somebody kept in this browser, with what it showed then. */
export interface SavedView {
  readonly name: string;
  readonly note: string;
  /** The state as the query of an address. */
  readonly query: string;
  /** Which encounters it asks for: views of one question can be compared. */
  readonly question: string;
  /** The day on which it was kept. */
  readonly savedOn: string;
  readonly totalCount: number;
  /** Ids of all its encounters, or null where there were too many to keep. */
  readonly encounters: readonly string[] | null;
}

const KEY = 'parley:views';

const TEXTS = ['name', 'note', 'query', 'question', 'savedOn'] as const;

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  const { totalCount, encounters } = record;
  return (
    TEXTS.every((name) => typeof record[name] === 'string') &&
    typeof totalCount === 'number' &&
    (encounters === null || (Array.isArray(encounters) && encounters.every((id) => typeof id === 'string')))
  );
}

/** The views of a text as this browser keeps them, the latest first. What is no view is passed over. */
export function viewsIn(text: string | null): readonly SavedView[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    return [];
  }
}

export const savedViews = (): readonly SavedView[] => viewsIn(remembered(KEY));

/**
 * Keeps a view; one of the same name is replaced.
 *
 * @returns whether this browser keeps it
 */
export function keepView(view: SavedView): boolean {
  const others = savedViews().filter(({ name }) => name !== view.name);
  return remember(KEY, JSON.stringify([view, ...others]));
}

export function forgetView(name: string): void {
  remember(KEY, JSON.stringify(savedViews().filter((view) => view.name !== name)));
}

/** What has come and how many have gone since a view was kept. */
interface Since {
  readonly view: SavedView;
  /** Null where the encounters of then or of now are not all at hand. */
  readonly news: readonly EncounterRowFragment[] | null;
  readonly gone: number | null;
}

/** Compares the latest view of a question with the encounters that it has now; null where there is none. */
export function sinceOf(
  views: readonly SavedView[],
  question: string,
  rows: readonly EncounterRowFragment[],
  totalCount: number,
): Since | null {
  const view = views.find((one) => one.question === question);
  if (view === undefined) return null;
  if (view.encounters === null || rows.length < totalCount) return { view, news: null, gone: null };
  const [before, now] = [new Set(view.encounters), new Set(rows.map(({ id }) => id))];
  return {
    view,
    news: rows.filter(({ id }) => !before.has(id)),
    gone: view.encounters.filter((id) => !now.has(id)).length,
  };
}
