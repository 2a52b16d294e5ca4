/** What this browser remembers under a key; nothing where it remembers nothing for this page. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Forbidden by whoever runs the machine, or by its user.
    return null;
  }
}

/** @returns whether the browser will remember: it may be forbidden, and there may be no room left */
export function remember(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
