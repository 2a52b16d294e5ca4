import { Document, isCollection, isMap, isPair, isScalar } from 'yaml';
import type { EntryValue } from './entries.ts';

const WIDTH = 118;

/**
 * A file of a dataset as a person would lay it out: an empty line between sections, what is short on one line.
 * Top-level fields that are null are left out.
 */
export function tidyYaml(file: Readonly<Record<string, EntryValue | null>>): string {
  const document = new Document(Object.fromEntries(Object.entries(file).filter(([, value]) => value !== null)));
  const { contents } = document;
  if (!isMap(contents)) throw new TypeError('expected a map to write');
  contents.items.forEach(({ key, value }, index) => {
    if (!isScalar(key)) return;
    if (index > 0) key.spaceBefore = true;
    if (key.value === 'mentions') layOut(value, 2);
    else if (key.value !== 'source') layOutRecords(value);
  });
  return document.toString({ lineWidth: 120 });
}

/** Each record or claim of a section by itself: the section is a line for each at least. */
function layOutRecords(section: unknown): void {
  if (!isCollection(section)) return;
  for (const record of section.items) layOut(valueOf(record), 4);
}

/** A member of a list, or of a map its value. */
function valueOf(item: unknown): unknown {
  return isPair(item) ? item.value : item;
}

/** Puts a collection that is short enough on one line, else tries with what is in it. */
function layOut(node: unknown, indent: number): void {
  if (!isCollection(node)) return;
  if (widthOf(node) + indent <= WIDTH) node.flow = true;
  else for (const item of node.items) layOut(valueOf(item), indent + 2);
}

/** About how wide a node is on one line. */
function widthOf(node: unknown): number {
  if (isScalar(node)) return String(node.value).length;
  if (!isCollection(node)) return 0;
  return node.items.reduce<number>(
    (sum, item) => sum + 2 + widthOf(valueOf(item)) + (isPair(item) ? 2 + widthOf(item.key) : 0),
    2,
  );
}
