import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './styles/page.css';
import './styles/explore.css';
import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import { createClient } from '../client/client.ts';
import { App, isFound, titleOf } from './app.tsx';
import { BrowserContext, failureOf, partOf } from './browser.ts';
import { LANGUAGES, languageOf } from './language/texts.ts';
import { addressOf, type AnyPage } from './page.ts';
import { pageAt } from './pages.ts';
import type { Failure, Scene } from './scene.ts';
import { listenToShell } from './shell.ts';

const client = createClient({ url: '/graphql' });

const here = addressOf(new URL(location.href));
/** What the server has put into the document. */
const given = JSON.parse(document.getElementById('data')?.textContent ?? '') as {
  data: unknown;
  failure: Failure | null;
};
const scene = signal<Scene>({ address: here, page: pageAt(here)?.page ?? null, data: given.data });
const isLoading = signal(false);
/** Whether what is on its way is another address, to which a link led. */
const isLeaving = signal(false);
const failure = signal<Failure | null>(given.failure);
/** Which question the data of the scene answers. */
let answered = questionAt(new URL(location.href));
let asking = new AbortController();

const language = () => languageOf(scene.value.address.query, navigator.languages);

/** An address's page and variables, to tell whether two addresses ask the same. */
function questionAt(url: URL): string {
  const match = pageAt(addressOf(url));
  return JSON.stringify([match?.page.name, match?.variables]);
}

/** Shows the page of an address. The page before stays until the answer is there, and where none comes. */
async function show(url: URL, isRetry = false): Promise<void> {
  const address = addressOf(url);
  const match = pageAt(address);
  const page = match?.page ?? null;
  asking.abort();
  const { signal: gaveUp } = (asking = new AbortController());
  failure.value = null;
  isLoading.value = false;
  const isAnswered = questionAt(url) === answered && scene.value.data !== null && !isRetry;
  // The same page goes on from what it shows: its controls are of the new address at once.
  if (isAnswered || (page !== null && page === scene.value.page)) scene.value = { ...scene.value, address };
  if (isAnswered) return;
  isLoading.value = true;
  prepare(page);
  try {
    const operation = page?.operation ?? null;
    const data = operation === null ? null : await client.ask(operation, match?.variables ?? {}, { signal: gaveUp });
    if (gaveUp.aborted) return;
    performance.mark('parley:answered');
    answered = questionAt(url);
    scene.value = { address, page, data };
    document.title = titleOf(scene.value, LANGUAGES[language()]);
    document.documentElement.lang = LANGUAGES[language()].tag;
  } catch (error) {
    if (gaveUp.aborted) return;
    const part: Scene = { address, page, data: partOf(error) };
    const isPart = part.data !== null && isFound(part, LANGUAGES[language()]);
    failure.value = { ...failureOf(error), isPart };
    if (!isPart) return;
    // A part is shown with the reason why it is not the whole; asked again, it is asked whole.
    answered = '';
    scene.value = part;
  } finally {
    if (!gaveUp.aborted) isLoading.value = false;
  }
}

/** Where it cannot be had, the view says so itself. */
function prepare(page: AnyPage | null): void {
  page?.prepare?.().catch(() => undefined);
}

function replace(path: string): void {
  const url = new URL(path, location.href);
  history.replaceState(null, '', url);
  void show(url);
}

/** Stays on the page that is shown. */
function giveUp(): void {
  history.back();
}

function Root() {
  return (
    <BrowserContext.Provider value={{ client, replace, isLoading: isLoading.value && !isLeaving.value }}>
      <App
        scene={scene.value}
        language={language()}
        isLoading={isLoading.value}
        onCancel={isLeaving.value ? giveUp : undefined}
        failure={failure.value}
        onRetry={() => void show(new URL(location.href), true)}
      />
    </BrowserContext.Provider>
  );
}

/** The address that a click leads to, where it is a plain click on a link to one of our pages. */
function addressOfClick(event: MouseEvent): URL | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  if (link.target !== '' || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  const isOurs = url.origin === location.origin && pageAt(addressOf(url)) !== null;
  const isHere = url.pathname === location.pathname && url.search === location.search && url.hash !== '';
  return isOurs && !isHere ? url : null;
}

async function go(url: URL): Promise<void> {
  history.pushState(null, '', url);
  isLeaving.value = true;
  await show(url);
  // Another page was asked for meanwhile, or this one was given up.
  if (location.href !== url.href) return;
  isLeaving.value = false;
  scrollTo(0, 0);
  document.getElementById('content')?.focus({ preventScroll: true });
}

addEventListener('click', (event) => {
  const url = addressOfClick(event);
  if (url === null) return;
  event.preventDefault();
  void go(url);
});
addEventListener('popstate', () => {
  isLeaving.value = false;
  void show(new URL(location.href));
});
listenToShell();

prepare(scene.value.page);
const root = document.getElementById('app');
if (root !== null) hydrate(<Root />, root);
