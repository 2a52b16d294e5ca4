import type { ComponentChildren } from 'preact';
import type { Texts } from './language/en.ts';
import { type Language, LANGUAGES, TextsContext, useTexts } from './language/texts.ts';
import { Failed } from './components/failed.tsx';
import { Help } from './components/help.tsx';
import type { Failure, Scene } from './scene.ts';

interface AppProps {
  readonly scene: Scene;
  readonly language: Language;
  /** Another page is on its way; this one stays until it is there. */
  readonly isLoading?: boolean;
  /** Stays on this one; absent where the page itself has a way to take back what it asked. */
  readonly onCancel?: (() => void) | undefined;
  readonly failure?: Failure | null;
  readonly onRetry?: () => void;
}

/** Title of the document for a scene. */
export function titleOf({ page, data, address }: Scene, texts: Texts): string {
  const title = page?.titleOf(data, texts, address) ?? texts.states.missing;
  return `${title} – Parley`;
}

/** Whether the graph holds what the address asks for. */
export function isFound({ page, data, address }: Scene, texts: Texts): boolean {
  return page !== null && page.titleOf(data, texts, address) !== null;
}

/** The whole page: what stays on every screen, and the screen of the scene. */
export function App({ scene, language, isLoading = false, onCancel, failure = null, onRetry }: AppProps) {
  return (
    <TextsContext.Provider value={LANGUAGES[language]}>
      <Header scene={scene} language={language} />
      {isLoading && onCancel !== undefined && <Loading onCancel={onCancel} />}
      <main id="content" tabIndex={-1} aria-busy={isLoading} class={scene.page?.name}>
        {failure !== null && <Failed failure={failure} onRetry={onRetry} />}
        {(failure === null || scene.data !== null) && <Screen scene={scene} />}
      </main>
      <Footer />
      <Help />
    </TextsContext.Provider>
  );
}

/** Another page is on its way. Shown after a moment only: most come at once. */
function Loading({ onCancel }: { onCancel: () => void }) {
  const { explore, states } = useTexts();
  return (
    <p class="loading underway" role="status">
      <i aria-hidden="true" /> {states.loading}{' '}
      <button type="button" onClick={onCancel}>
        {explore.cancel}
      </button>
    </p>
  );
}

function Screen({ scene }: { scene: Scene }): ComponentChildren {
  const texts = useTexts();
  if (scene.page === null || !isFound(scene, texts)) return <Missing />;
  const { view: View } = scene.page;
  return <View data={scene.data} address={scene.address} />;
}

function Header({ scene, language }: { scene: Scene; language: Language }) {
  const { nav, motto } = useTexts();
  return (
    <header class="bar">
      <a class="skip" href="#content">
        {nav.skip}
      </a>
      <a class="brand" href="/" title={motto}>
        Parley
      </a>
      <form class="search" action="/search" role="search">
        <input
          type="search"
          name="q"
          id="search"
          defaultValue={scene.address.query.get('q') ?? ''}
          placeholder={nav.searchHint}
          aria-label={nav.search}
          maxLength={200}
          required
          autocomplete="off"
        />
      </form>
      <nav aria-label={nav.pages}>
        <a href="/explore" aria-current={scene.page?.name === 'explore' ? 'page' : undefined}>
          {nav.explore}
        </a>
        <a href="/graphql" target="_self">
          {nav.ask}
        </a>
      </nav>
      <nav class="languages" aria-label={nav.language}>
        {Object.entries(LANGUAGES).map(([key, { name, tag }]) => (
          <a
            key={key}
            href={`${scene.address.path}?${withLanguage(scene.address.query, key)}`}
            lang={tag}
            hreflang={tag}
            aria-current={key === language ? 'true' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <div class="shell-buttons">
        <button type="button" data-does="theme" aria-label={nav.theme} title={nav.theme}>
          <span aria-hidden="true">◐</span>
        </button>
        <button type="button" data-does="help" aria-label={nav.help} title={`${nav.help} (?)`}>
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}

function withLanguage(query: URLSearchParams, language: string): string {
  const changed = new URLSearchParams(query);
  changed.set('hl', language);
  return changed.toString();
}

function Missing() {
  const { states } = useTexts();
  return (
    <article>
      <header class="heading">
        <h1>{states.missing}</h1>
      </header>
      <p>{states.missingText}</p>
      <p>
        <a href="/">{states.back}</a>
      </p>
    </article>
  );
}

function Footer() {
  const { motto } = useTexts();
  return (
    <footer>
      <p>Parley: {motto}</p>
    </footer>
  );
}
