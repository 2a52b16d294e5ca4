import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplorePageQuery } from '../../generated/explorer.ts';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import type { EncounterRows } from './encounter-rows.ts';
import type { Exploration } from './exploration.ts';
import { filterOf } from './filter.ts';
import { forgetView, keepView, type SavedView, savedViews, sinceOf } from './saved-views.ts';
import { queryOf } from './state-address.ts';

/** As many encounters are kept with a view, to tell later which are new. */
const KEPT_MOST = 1000;
const NEWS_SHOWN = 5;

interface ViewsProps {
  readonly data: ExplorePageQuery;
  readonly rows: EncounterRows;
  readonly exploration: Exploration;
}

/** The views that were kept in this browser, and a form to keep the one of now with a note. */
export function Views({ data, rows: { rows }, exploration: { state } }: ViewsProps) {
  const { explore } = useTexts();
  const { views: texts } = explore;
  const [views, setViews] = useViews();
  const question = JSON.stringify(filterOf(state));
  const isAnswered = useIsAnswered(data, question);
  const { totalCount } = data.encounters;
  const keep = (form: HTMLFormElement): boolean => {
    const fields = new FormData(form);
    const textOf = (name: string): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const isKept = keepView({
      name: textOf('name'),
      note: textOf('note'),
      query: queryOf(state).toString(),
      question,
      savedOn: new Date().toISOString().slice(0, 10),
      totalCount,
      encounters: rows.length === totalCount && totalCount <= KEPT_MOST ? rows.map(({ id }) => id) : null,
    });
    if (isKept) setViews();
    return isKept;
  };
  return (
    <details class="take">
      <summary>
        {texts.title} {views.length > 0 && <span class="note">{views.length}</span>}
      </summary>
      <div class="menu">
        <KeepForm onKeep={keep} isAnswered={isAnswered} />
        {views.length === 0 ? <p class="empty">{texts.none}</p> : <Kept views={views} onChange={setViews} />}
        <p class="minor">{texts.where}</p>
      </div>
    </details>
  );
}

interface KeepFormProps {
  /** Returns whether the view is kept. */
  readonly onKeep: (form: HTMLFormElement) => boolean;
  readonly isAnswered: boolean;
}

function KeepForm({ onKeep, isAnswered }: KeepFormProps) {
  const { explore } = useTexts();
  const { views: texts } = explore;
  const [isKept, setKept] = useState(true);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isDone = onKeep(event.currentTarget);
        if (isDone) event.currentTarget.reset();
        setKept(isDone);
      }}
    >
      <label>
        {texts.name} <input type="text" name="name" required maxLength={80} autocomplete="off" />
      </label>
      <label>
        {texts.note} <textarea name="note" rows={2} maxLength={2000} />
      </label>
      <button type="submit" disabled={!isAnswered}>
        {texts.keep}
      </button>
      {!isKept && (
        <p class="failure" role="alert">
          {texts.notKept}
        </p>
      )}
    </form>
  );
}

function Kept({ views, onChange }: { views: readonly SavedView[]; onChange: () => void }) {
  const { explore } = useTexts();
  const { views: texts } = explore;
  return (
    <ul class="views">
      {views.map(({ name, note, query, savedOn, totalCount }) => (
        <li key={name}>
          <a href={`/explore?${query}`}>{name}</a>
          <button
            type="button"
            aria-label={texts.forget(name)}
            onClick={() => {
              forgetView(name);
              onChange();
            }}
          >
            ×
          </button>
          <div class="minor">
            {savedOn} · {explore.encounters(totalCount)}
          </div>
          {note !== '' && <div>{note}</div>}
        </li>
      ))}
    </ul>
  );
}

/** What has changed since the question of now was kept. Nothing where it was not. */
export function SinceKept({ data, rows: { rows }, exploration: { state } }: ViewsProps) {
  const { explore } = useTexts();
  const [views] = useViews();
  const { totalCount } = data.encounters;
  const question = JSON.stringify(filterOf(state));
  const isAnswered = useIsAnswered(data, question);
  const since = sinceOf(views, question, rows, totalCount);
  if (since === null || !isAnswered) return null;
  const { view, news, gone } = since;
  if (view.totalCount === totalCount && (news === null || news.length === 0)) return null;
  return (
    <div class="notice" role="status">
      {explore.views.since(view.name, view.savedOn, view.totalCount, data.encounters)}{' '}
      {news !== null && gone !== null && explore.views.changes(news.length, gone)}
      {news !== null && news.length > 0 && (
        <ul>
          {news.slice(0, NEWS_SHOWN).map(({ id, when, officials, event }) => (
            <li key={id}>
              <When date={when} /> <EntityLinks entities={officials} /> · <EntityLink entity={event} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether the data are of the question of now: a question changes before its answer is there. */
function useIsAnswered(data: ExplorePageQuery, question: string): boolean {
  const answered = useRef({ data, question });
  if (answered.current.data !== data) answered.current = { data, question };
  return answered.current.question === question;
}

const CHANGED = 'parley:views-changed';

/** The kept views, once a browser shows the page, and how to tell all who show them that they changed. */
function useViews(): [readonly SavedView[], () => void] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    const read = (): void => {
      setViews(savedViews());
    };
    read();
    addEventListener(CHANGED, read);
    addEventListener('storage', read);
    return () => {
      removeEventListener(CHANGED, read);
      removeEventListener('storage', read);
    };
  }, []);
  return [
    views,
    () => {
      dispatchEvent(new Event(CHANGED));
    },
  ];
}
