import type { Part } from '../format/part.ts';
import type { FtmEntity } from './schemata.ts';

/** What the entities say that we have no place for, counted. */
export class LeftBehind {
  private readonly first = new Map<string, { line: number; count: number; noun: readonly [string, string] }>();

  note({ schema, line, properties }: FtmEntity, used: readonly string[]): void {
    const names = [...properties.keys()].filter((name) => !used.includes(name));
    for (const name of names) this.count(`${schema}.${name}`, line, ['entity', 'entities']);
  }

  /** Counts what has no place, of so many of a noun, given as one and several. */
  count(name: string, line: number, noun: readonly [string, string]): void {
    const known = this.first.get(name) ?? { line, count: 0, noun };
    this.first.set(name, { ...known, count: known.count + 1 });
  }

  /** One warning for each schema and property, at its first line. */
  *parts(file: string): Generator<Part> {
    const warnings = [...this.first].map(
      ([
        name,
        {
          line,
          count,
          noun: [one, several],
        },
      ]) => {
        const message = `expected what Parley has a place for, got ${name} of ${count} ${count === 1 ? one : several}; left out`;
        return { file, line, column: 1, field: '', message };
      },
    );
    if (warnings.length > 0) yield { file, line: 1, isRow: true, content: null, problems: [], warnings, text: '' };
  }
}
