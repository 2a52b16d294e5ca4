import type { Problem } from '../../src/domain/errors.ts';
import { forbiddenCharacter } from './characters.ts';
import { pathText, type Located } from './located.ts';

/** Deeper than any record; the reader recurses, so that brackets without end would end the process. */
const DEEPEST = 64;

const SPACE = /[ \t\r\n]*/y;
const PLAIN_STRING = /"([^"\\\p{Cc}]*)"/uy;
// eslint-disable-next-line no-control-regex -- JSON's own grammar: controls must be escaped
const ANY_STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Path = readonly PropertyKey[];

/** One JSON text of one line as it was read, and what is wrong with it. `root` is null where it is no JSON. */
export interface JsonLine {
  readonly root: Located | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads one line of JSON (RFC 8259) with the place of each value. Like YAML files, every scalar comes out as text, in
 * NFC: what it means is the schema's to say. Doubled keys, `null`, control characters and nesting without end are
 * problems.
 *
 * @param line its number in the file, for messages
 * @param hasNulls `null` is no problem and comes out as an empty text, for what other programs write
 */
export function readJsonLine(file: string, line: number, text: string, hasNulls = false): JsonLine {
  const reader = new JsonReader(file, line, text, hasNulls);
  return { root: reader.readAll(), problems: reader.problems };
}

/** Where the text stops being JSON. */
class Fault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class JsonReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly line: number;
  private readonly text: string;
  private readonly hasNulls: boolean;
  private at = 0;

  constructor(file: string, line: number, text: string, hasNulls: boolean) {
    this.hasNulls = hasNulls;
    this.file = file;
    this.line = line;
    this.text = text;
  }

  readAll(): Located | null {
    try {
      const root = this.read([], null, 0);
      if (this.next() !== '') throw new Fault(this.at, 'expected one JSON value on a line, got more behind it');
      return root;
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.report(fault.offset, [], fault.message);
      return null;
    }
  }

  private report(offset: number, path: Path, message: string): void {
    this.problems.push({ file: this.file, line: this.line, column: offset + 1, field: pathText(path), message });
  }

  /** The next character that is no space. */
  private next(): string {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
    return this.text.charAt(this.at);
  }

  private read(path: Path, keyAt: number | null, depth: number): Located {
    const first = this.next();
    if (depth > DEEPEST) throw new Fault(this.at, `expected at most ${DEEPEST} nested levels`);
    const spot = { line: this.line, column: this.at + 1 };
    const key = keyAt === null ? null : { line: this.line, column: keyAt + 1 };
    if (first === '{') return { spot: key ?? spot, key, content: this.readMap(path, depth) };
    if (first === '[') return { spot: key ?? spot, key, content: this.readList(path, depth) };
    return { spot, key, content: first === '"' ? this.readText(path) : this.readLiteral(path) };
  }

  private readText(path: Path): string {
    const start = this.at;
    PLAIN_STRING.lastIndex = start;
    const plain = PLAIN_STRING.exec(this.text)?.[1];
    if (plain !== undefined) this.at = PLAIN_STRING.lastIndex;
    const text = plain ?? this.readEscapedText();
    const fault = forbiddenCharacter(text);
    if (fault !== null) this.report(start, path, fault);
    return text.normalize('NFC');
  }

  private readEscapedText(): string {
    ANY_STRING.lastIndex = this.at;
    const quoted = ANY_STRING.exec(this.text)?.[0];
    if (quoted === undefined) {
      const message = 'expected a text in double quotes, got one that does not end or holds a character to be escaped';
      throw new Fault(this.at, message);
    }
    this.at = ANY_STRING.lastIndex;
    return JSON.parse(quoted) as string;
  }

  private readLiteral(path: Path): string {
    LITERAL.lastIndex = this.at;
    const literal = LITERAL.exec(this.text)?.[0];
    if (literal === undefined) {
      const got = this.at < this.text.length ? JSON.stringify(this.text.charAt(this.at)) : 'the end of the line';
      throw new Fault(this.at, `expected a JSON value, got ${got}`);
    }
    if (literal === 'null' && !this.hasNulls)
      this.report(this.at, path, 'expected a value, got null; leave the field out');
    this.at += literal.length;
    return literal === 'null' && this.hasNulls ? '' : literal;
  }

  private readList(path: Path, depth: number): Located[] {
    const items: Located[] = [];
    this.at += 1;
    if (this.next() === ']') this.at += 1;
    else {
      do items.push(this.read([...path, items.length], null, depth + 1));
      while (this.separated(']'));
    }
    return items;
  }

  private readMap(path: Path, depth: number): Map<string, Located> {
    const content = new Map<string, Located>();
    this.at += 1;
    if (this.next() === '}') this.at += 1;
    else {
      do {
        if (this.next() !== '"') throw new Fault(this.at, 'expected a key in double quotes');
        const keyAt = this.at;
        const key = this.readText(path);
        const inside = [...path, key];
        if (content.has(key)) this.report(keyAt, inside, 'expected each key once, got it again');
        if (key === '__proto__')
          this.report(keyAt, inside, 'expected the name of a field, got one that JavaScript reserves');
        if (this.next() !== ':') throw new Fault(this.at, 'expected a colon behind the key');
        this.at += 1;
        content.set(key, this.read(inside, keyAt, depth + 1));
      } while (this.separated('}'));
    }
    return content;
  }

  /** Steps over a comma, or over the end of a collection and says so. */
  private separated(end: string): boolean {
    const next = this.next();
    if (next !== ',' && next !== end) throw new Fault(this.at, `expected a comma or ${end}`);
    this.at += 1;
    return next === ',';
  }
}
