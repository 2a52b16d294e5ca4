import { Alias, LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { Problem } from '../../src/domain/errors.ts';
import { forbiddenCharacter } from './characters.ts';
import { pathText, type Located, type Spot } from './located.ts';
import { tooDeepAt } from './nesting.ts';

const LARGEST_RECORD = 1_000_000;

type Path = readonly PropertyKey[];

/** A file as it was read, and what is wrong with it as YAML. `root` is null where it cannot be read at all. */
export interface YamlFile {
  readonly file: string;
  readonly root: Located | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 in which every scalar is text (the failsafe schema), so that `012`, `2022` and `no` stay what was
 * meant. Texts and keys come out in NFC. Aliases, tags, doubled keys, keys that are no texts, control characters,
 * nesting without end and records over 1 MB are problems; all of a file are found at once.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const before = text.slice(0, deep).split('\n');
    const spot = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return { file, root: null, problems: [{ file, ...spot, field: '', message: 'expected at most 64 nested levels' }] };
  }
  const options = { schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false } as const;
  const document = parseDocument(text, { ...options, lineCounter: lines });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map(({ pos, message }) => ({ file, ...spotAt(lines, pos[0]), field: '', message }));
    return { file, root: null, problems };
  }
  const reader = new NodeReader(file, lines);
  const root = document.contents === null ? null : reader.read(document.contents, [], null);
  if (root === null) reader.report({ line: 1, column: 1 }, [], 'expected a map of sections, got an empty file');
  return { file, root, problems: reader.problems };
}

function spotAt(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

class NodeReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly lines: LineCounter;

  constructor(file: string, lines: LineCounter) {
    this.file = file;
    this.lines = lines;
  }

  report(spot: Spot, path: Path, message: string): void {
    this.problems.push({ file: this.file, ...spot, field: pathText(path), message });
  }

  read(node: Node | null, path: Path, key: Spot | null): Located {
    const spot = spotAt(this.lines, node?.range?.[0] ?? 0);
    if (isMap(node)) return { spot: key ?? spot, key, content: this.readMap(node.items, path) };
    if (isSeq(node)) {
      const items = node.items as (Node | Pair)[];
      const content = items.map((item, i) => this.read(isPair(item) ? null : item, [...path, i], null));
      return { spot: key ?? spot, key, content };
    }
    if (node instanceof Alias) this.report(spot, path, 'expected a value, got an alias; write the value out');
    return { spot, key, content: this.readText(node, spot, path) };
  }

  private readText(node: Node | null, spot: Spot, path: Path): string {
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    const fault = forbiddenCharacter(text);
    if (fault !== null) this.report(spot, path, fault);
    return text.normalize('NFC');
  }

  private readMap(pairs: readonly Pair[], path: Path): Map<string, Located> {
    const content = new Map<string, Located>();
    for (const pair of pairs) {
      const keyNode = pair.key as Node | null;
      const valueNode = pair.value as Node | null;
      const spot = spotAt(this.lines, keyNode?.range?.[0] ?? 0);
      if (!isScalar(keyNode)) {
        this.report(spot, path, 'expected a text as key');
        continue;
      }
      const key = this.readText(keyNode, spot, path);
      const inside = [...path, key];
      const known = content.get(key)?.key;
      if (known) this.report(spot, inside, `expected each key once, got it again after line ${known.line}`);
      if (key === '__proto__')
        this.report(spot, inside, 'expected the name of a field, got one that JavaScript reserves');
      const length = (valueNode?.range?.[1] ?? 0) - (keyNode.range?.[0] ?? 0);
      if (path.length === 1 && length > LARGEST_RECORD) {
        this.report(spot, inside, `expected a record of at most ${LARGEST_RECORD} characters, got ${length}`);
      }
      content.set(key, this.read(valueNode, inside, spot));
    }
    return content;
  }
}
