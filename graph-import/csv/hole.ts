import { slugFrom } from '../../src/domain/names.ts';
import { edtfFrom } from './date-pattern.ts';

/** A place in a template for the cell of a column: `{born | date "DD.MM.YYYY"}`. */
export interface Hole {
  readonly column: string;
  readonly filters: readonly Filter[];
}

interface Filter {
  readonly name: string;
  readonly args: readonly string[];
}

/** A text of a template: plain texts and holes in turn. */
export type Template = readonly (string | Hole)[];

/** What can be done to the cell of a hole, and for readers how it is written. */
const FILTERS: Readonly<Record<string, { args: number; doc: string }>> = {
  slug: { args: 0, doc: 'slug: as a slug, `Phan Văn Giang` as `phan-van-giang`' },
  lower: { args: 0, doc: 'lower: in lower case' },
  split: { args: 1, doc: 'split ";": several values; the list is left out where there is none' },
  date: { args: 1, doc: 'date "DD/MM/YYYY": as a date of that form; several forms may follow each other' },
};

const HOLE = /\{\{|\}\}|\{([^{}]*)\}/g;
const PART = /^\s*([a-z]+)((?:\s+"[^"]*")*)\s*$/;

/** @throws SyntaxError where a hole is not written as it should be */
export function templateOf(text: string): Template {
  const template: (string | Hole)[] = [];
  let from = 0;
  for (const match of text.matchAll(HOLE)) {
    template.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    template.push(match[1] === undefined ? match[0].charAt(0) : holeOf(match[1]));
  }
  return [...template, text.slice(from)].filter((piece) => piece !== '');
}

function holeOf(text: string): Hole {
  const [column = '', ...parts] = text.split('|');
  const filters = parts.map((part) => {
    const [, name = '', args = ''] = PART.exec(part) ?? [];
    const known = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    const given = [...args.matchAll(/"([^"]*)"/g)].map((arg) => arg[1] ?? '');
    if (known === undefined || given.length < known.args) {
      const forms = Object.values(FILTERS).map(({ doc }) => doc.split(':')[0]);
      throw new SyntaxError(`expected ${forms.join(', ')} behind |, got ${JSON.stringify(part.trim())}`);
    }
    return { name, args: given };
  });
  if (column.trim() === '') throw new SyntaxError('expected the name of a column in braces, got none');
  return { column: column.trim(), filters };
}

/** The values that a hole takes from its cell: none where it is empty, more than one where it is split. */
export function valuesOf({ filters }: Hole, cell: string): string[] {
  let values = [cell.trim()];
  for (const { name, args } of filters) values = values.flatMap((value) => filtered(name, args, value));
  return values.filter((value) => value !== '');
}

function filtered(name: string, args: readonly string[], value: string): string[] {
  switch (name) {
    case 'split':
      return value.split(args[0] ?? '').map((part) => part.trim());
    case 'slug':
      // What has nothing for a slug stays as it is, for the schema to refuse.
      return [slugFrom(value) || value];
    case 'lower':
      return [value.toLowerCase()];
    default:
      return [edtfFrom(value, args) ?? value];
  }
}
