import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The paths that a pattern means, sorted. Shells mostly replace patterns themselves; in quotes, and where there is no
 * such shell, they reach us. `*` and `?` stay within a name, `**` goes through directories. Links are not followed.
 *
 * @returns the pattern itself where it has no wildcard, names something that exists, or matches nothing
 */
export function matchingPaths(pattern: string): string[] {
  if (!/[*?]/.test(pattern) || existsSync(pattern)) return [pattern];
  const parts = pattern.split(/[/\\]/);
  const fixed = parts.findIndex((part) => /[*?]/.test(part));
  const root = parts.slice(0, fixed).join(sep) || (pattern.startsWith('/') ? sep : '.');
  const wanted = new RegExp(`^${parts.slice(fixed).map(expressionOf).join('/').replaceAll('(.*/)?/', '(.*/)?')}$`, 'u');
  const found = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) =>
      wanted.test(path.slice(root === '.' ? 0 : root.length + Number(root !== sep)).replaceAll(sep, '/')),
    );
  return found.length === 0 ? [pattern] : found.sort();
}

function expressionOf(part: string): string {
  if (part === '**') return '(.*/)?';
  return part
    .replace(/[.+^${}()|[\]]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
}
