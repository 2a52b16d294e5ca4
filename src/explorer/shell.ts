import { THEME_COOKIE } from './theme.ts';

/** A key that is typed into a field is a letter there and nothing else. */
export function isTyping({ target }: Event): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function toggleTheme(): void {
  const root = document.documentElement;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const shown = root.dataset['theme'] ?? (isDark ? 'dark' : 'light');
  const theme = shown === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=strict`;
  dispatchEvent(new Event('parley:theme'));
}

function showHelp(): void {
  const help = document.getElementById('help');
  if (help instanceof HTMLDialogElement && !help.open) help.showModal();
}

/** What is the same on every page: the keys `/` and `?`, and the buttons for the keys and for light and dark. */
export function listenToShell(): void {
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
