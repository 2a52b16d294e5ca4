import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './styles/page.css';
import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import { ApiError, createClient } from '../client/client.ts';
import { App, titleOf } from './app.tsx';
import { LANGUAGES, languageOf } from './language/texts.ts';
import { addressOf } from './page.ts';
import { pageAt } from './pages.ts';
import type { Failure, Scene } from './scene.ts';

const client = createClient({ url: '/graphql' });

const here = addressOf(new URL(location.href));
/** What the server has put into the document. */
const given = JSON.parse(document.getElementById('data')?.textContent ?? '') as {
  data: unknown;
  failure: Failure | null;
};
const scene = signal<Scene>({ address: here, page: pageAt(here)?.page ?? null, data: given.data });
const isLoading = signal(false);
const failure = signal<Failure | null>(given.failure);
let latest = 0;

const language = () => languageOf(scene.value.address.query, navigator.languages);

/** Shows the page of an address. The page before stays until the answer is there, and where none comes. */
async function show(url: URL): Promise<void> {
  const address = addressOf(url);
  const turn = ++latest;
  isLoading.value = true;
  failure.value = null;
  try {
    const match = pageAt(address);
    const operation = match?.page.operation ?? null;
    const answer = operation === null ? null : await client.ask(operation, match?.variables ?? {});
    if (turn !== latest) return;
    scene.value = { address, page: match?.page ?? null, data: answer };
    document.title = titleOf(scene.value, LANGUAGES[language()]);
    document.documentElement.lang = LANGUAGES[language()].tag;
  } catch (error) {
    if (turn !== latest) return;
    failure.value = {
      message: error instanceof Error ? error.message : String(error),
      requestId: error instanceof ApiError ? error.requestId : null,
    };
  } finally {
    if (turn === latest) isLoading.value = false;
  }
}

function Root() {
  const retry = () => void show(new URL(location.href));
  return (
    <App
      scene={scene.value}
      language={language()}
      isLoading={isLoading.value}
      failure={failure.value}
      onRetry={retry}
    />
  );
}

/** The address that a click leads to, where it is a plain click on a link to one of our pages. */
function addressOfClick(event: MouseEvent): URL | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const url = new URL(link.href);
  const isOurs = url.origin === location.origin && pageAt(addressOf(url)) !== null;
  const isHere = url.pathname === location.pathname && url.search === location.search && url.hash !== '';
  return isOurs && !isHere ? url : null;
}

async function go(url: URL): Promise<void> {
  history.pushState(null, '', url);
  await show(url);
  scrollTo(0, 0);
  document.getElementById('content')?.focus({ preventScroll: true });
}

addEventListener('click', (event) => {
  const url = addressOfClick(event);
  if (url === null) return;
  event.preventDefault();
  void go(url);
});
addEventListener('popstate', () => void show(new URL(location.href)));
addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById('search')?.focus();
});

const root = document.getElementById('app');
if (root !== null) hydrate(<Root />, root);
