import { THEME_COOKIE } from './theme.ts';

/** A key that is typed into a field is a letter there and nothing else. */
export function isTyping({ target }: Event): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** What is drawn and not styled has to be drawn anew. */
function show(theme: string | undefined): void {
  const root = document.documentElement;
  if (theme === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  dispatchEvent(new Event('parley:theme'));
}

function toggleTheme(): void {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = document.documentElement.dataset['theme'] ?? (isDark ? 'dark' : 'light');
  const theme = shown === 'dark' ? 'light' : 'dark';
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=strict`;
  show(theme);
}

/** Paper is light: what a dark page is drawn in would be a black sheet, or pale. */
function listenToPrinter(): void {
  let before: string | undefined;
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset['theme'];
    show('light');
  });
  addEventListener('afterprint', () => {
    show(before);
  });
}

function showHelp(): void {
  const help = document.getElementById('help');
  if (help instanceof HTMLDialogElement && !help.open) help.showModal();
}

/** What is the same on every page: the keys `/` and `?`, and the buttons for the keys and for light and dark. */
export function listenToShell(): void {
  listenToPrinter();
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-does]') : null;
    if (button?.dataset['does'] === 'theme') toggleTheme();
    if (button?.dataset['does'] === 'help') showHelp();
  });
  addEventListener('keydown', (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') showHelp();
    if (event.key !== '/') return;
    event.preventDefault();
    document.getElementById('search')?.focus();
  });
}
