import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two forms of names of which a person knows whether they are of one person. */
export interface LabelledPair {
  readonly group: string;
  /** The rule by which the pair was made. */
  readonly rule: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** The cells of one line of a CSV file (RFC 4180) without line breaks in cells. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** The labelled pairs of `pairs.csv`, in its order. */
export function labelledPairs(): LabelledPair[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'pairs.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [group = '', rule = '', a = '', b = '', same] = cellsOf(line);
    return { group, rule, a, b, same: same === 'yes' };
  });
}
