import { formulaText } from '../../src/domain/csv.ts';
import type { Located, Spot } from '../format/located.ts';
import { valuesOf, type Template } from './hole.ts';
import type { Mapping } from './mapping.ts';

/** A value of a hole with the cell that it comes from. */
interface Filled {
  readonly text: string;
  readonly spot: Spot;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** How many holes there are, and how many were filled. */
interface Counts {
  readonly holes: number;
  readonly filled: number;
}

/** A key with its value, or with several where a map is to be several. */
interface FilledEntry {
  readonly name: string;
  readonly alternatives: readonly Located[];
}

interface FilledValue extends Counts {
  readonly values: readonly Located[];
}

/** Fills the template of a mapping with the cells of rows. */
export class RowFiller {
  private readonly mapping: Mapping;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(mapping: Mapping, header: readonly string[]) {
    this.mapping = mapping;
    this.columns = new Map(header.map((name, index) => [name, index]));
  }

  /**
   * What a row says, each value where its cell is: on the row's first line, in the column that is the number of the
   * cell. Null where all that it could say was to be filled from empty cells.
   */
  fill(cells: readonly string[], line: number): Located | null {
    return this.fillValue(this.mapping.row, { cells, line }).values[0] ?? null;
  }

  /** No value where something is empty, several where a cell was split. */
  private fillValue({ content }: Located, row: Row, inList = false): FilledValue {
    if (typeof content === 'string') {
      const filled = this.fillText(content, row);
      return { ...filled, values: filled.values.map(({ text, spot }) => ({ spot, key: null, content: text })) };
    }
    if (content instanceof Map) return this.fillMap(content as ReadonlyMap<string, Located>, row, inList);
    const items = (content as readonly Located[]).map((inner) => this.fillValue(inner, row, true));
    const values = items.flatMap((item) => item.values);
    const list = { spot: values[0]?.spot ?? startOf(row), key: null, content: values };
    return { values: values.length === 0 ? [] : [list], ...counted(items) };
  }

  /**
   * A map is left out where it has holes and none of them was filled; see {@link fillEntry} for the exception. In a
   * list, a map with several values in the place of one is several maps.
   */
  private fillMap(content: ReadonlyMap<string, Located>, row: Row, inList: boolean): FilledValue {
    let maps = [new Map<string, Located>()];
    const counts: Counts[] = [];
    for (const [key, inner] of content) {
      const { entries, ...count } = this.fillEntry(key, inner, row, inList);
      counts.push(count);
      for (const { name, alternatives } of entries) {
        maps = maps.flatMap((map) => alternatives.map((value) => new Map([...map, [name, value] as const])));
      }
    }
    const count = counted(counts);
    if (count.holes > 0 && count.filled === 0) return { values: [], ...count };
    const values = maps.map((map) => ({ spot: [...map.values()][0]?.spot ?? startOf(row), key: null, content: map }));
    return { values, ...count };
  }

  /** A key that names something by its cell is kept with an empty map: there is a term, though nothing tells its days. */
  private fillEntry(key: string, inner: Located, row: Row, inList: boolean): Counts & { entries: FilledEntry[] } {
    const keys = this.fillText(key, row);
    const { values, ...count } = this.fillValue(inner, row);
    const isNamed = keys.filled > 0 && inner.content instanceof Map;
    const contents: Located['content'][] =
      values.length === 0 && isNamed
        ? [new Map<string, Located>()]
        : inList || values.length < 2
          ? values.map(({ content }) => content)
          : [values];
    const entries = contents.length === 0 ? [] : keys.values;
    return {
      entries: entries.map(({ text, spot }) => ({
        name: text,
        alternatives: contents.map((content) => ({ spot: values[0]?.spot ?? spot, key: spot, content })),
      })),
      ...counted([keys, count]),
    };
  }

  private fillText(written: string, { cells, line }: Row): Counts & { values: Filled[] } {
    const template: Template = this.mapping.templates.get(written) ?? [written];
    const holes = template.filter((piece) => typeof piece !== 'string').length;
    let filled: Filled[] = [{ text: '', spot: { line, column: 1 } }];
    let isFirst = true;
    for (const piece of template) {
      if (typeof piece === 'string') {
        filled = filled.map(({ text, spot }) => ({ text: text + piece, spot }));
        continue;
      }
      const index = this.columns.get(piece.column) ?? 0;
      const cell = cells[index] ?? '';
      const values = valuesOf(piece, this.mapping.hasEscapedFormulas ? formulaText(cell) : cell);
      const spot = { line, column: index + 1 };
      const isStart = isFirst;
      filled = filled.flatMap((before) =>
        values.map((value) => ({ text: (before.text + value).normalize('NFC'), spot: isStart ? spot : before.spot })),
      );
      isFirst = false;
    }
    return { values: filled, holes, filled: filled.length > 0 ? holes : 0 };
  }
}

function startOf({ line }: Row): Spot {
  return { line, column: 1 };
}

function counted(counts: readonly Counts[]): Counts {
  const sum = (of: keyof Counts): number => counts.reduce((total, count) => total + count[of], 0);
  return { holes: sum('holes'), filled: sum('filled') };
}
