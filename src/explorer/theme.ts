/** Kept as a cookie, so that the server's document has the colours from the first moment. */
export const THEME_COOKIE = 'theme';

const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What was chosen on an earlier visit, or null where the system decides. */
export function themeOf(cookies: string): Theme | null {
  const pair = cookies.split(';').find((part) => part.trim().startsWith(`${THEME_COOKIE}=`));
  const value = pair?.split('=')[1]?.trim();
  return THEMES.find((theme) => theme === value) ?? null;
}
