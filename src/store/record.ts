import type { Taken } from '../cypher-selections/read.ts';
import type { EventPosition } from '../domain/encounter.ts';
import { ParleyError } from '../domain/errors.ts';
import { MODEL, type EntityKind, type EntityRecord } from '../domain/model.ts';
import { cypher, raw, type Statement, type Value } from './cypher.ts';
import { propertiesOf } from './node.ts';

/** A record as the graph keeps it: events know their place in time. */
export type StoredRecord<K extends EntityKind> = K extends 'Event'
  ? EntityRecord<'Event'> & EventPosition
  : EntityRecord<K>;

/** One property of a record: the property of the node that it is kept in, and how it is read. */
interface Column {
  readonly name: string;
  readonly stored: string;
  readonly read: (value: Value, id: string) => unknown;
}

/** What is read of records of a kind. */
interface Form {
  readonly columns: readonly Column[];
  /** Says of each property that was not read that it was not; null where all are. */
  readonly unread: object | null;
}

function corrupt(id: string, what: string, cause?: unknown): ParleyError {
  return new ParleyError('CORRUPT_RECORD', `${id} ${what}; import the dataset again`, { cause });
}

function checkedId(id: Value): string {
  if (typeof id === 'string') return id;
  throw new ParleyError('CORRUPT_RECORD', 'a node of the graph has no id; import the dataset again');
}

function namesOf(text: Value, id: string): unknown {
  try {
    return JSON.parse(text as string);
  } catch (cause) {
    throw corrupt(id, 'has unreadable names', cause);
  }
}

/** What is taken of a record where its primary name is all that is wanted of its names. */
export const PRIMARY_NAME = 'primaryName';

/**
 * What stands behind a value of which not all was read: whoever asks for the rest learns which field is wrong.
 *
 * @param names of what was not read
 */
export function unreadPart(of: string, names: readonly string[]): object {
  const part: object = {};
  for (const name of names) {
    Object.defineProperty(part, name, {
      get: () => {
        throw new TypeError(`${name} of ${of} was not read: the field that takes it does not say so in \`takes\``);
      },
    });
  }
  return part;
}

const UNREAD_OF_NAME = unreadPart('a name', ['language', 'script', 'kind']);

/** The primary name alone. */
function primaryName(text: string): unknown {
  const name = Object.create(UNREAD_OF_NAME) as { text: string };
  name.text = text;
  return name;
}

/** In place of all names. */
const PRIMARY: Column = {
  name: 'name',
  stored: 'name',
  read: (text, id) => {
    if (typeof text === 'string') return text === '' ? [] : [primaryName(text)];
    throw corrupt(id, 'has no name');
  },
};

const asIs = (value: Value): Value => value;

function positionColumns(): Column[] {
  const required = (isRight: (value: Value) => boolean) => (value: Value, id: string) => {
    if (isRight(value)) return value;
    throw corrupt(id, 'has no position in time');
  };
  return [
    { name: 'earliest', stored: 'earliest', read: asIs },
    { name: 'latest', stored: 'latest', read: asIs },
    { name: 'sortKey', stored: 'sortKey', read: required((value) => typeof value === 'string') },
    { name: 'path', stored: 'path', read: required((value) => Array.isArray(value)) },
  ];
}

function columnsOf(kind: EntityKind): Column[] {
  const own = propertiesOf(kind).map(([name, property]): Column => {
    if (property.type === 'name') return { name, stored: 'names', read: namesOf };
    if (property.many) return { name, stored: name, read: (value) => value ?? [] };
    if (!property.required) return { name, stored: name, read: asIs };
    const read = (value: Value, id: string) => {
      if (value !== null) return value;
      throw corrupt(id, `has no ${name}`);
    };
    return { name, stored: name, read };
  });
  return [{ name: 'id', stored: 'id', read: asIs }, ...own, ...(kind === 'Event' ? positionColumns() : [])];
}

const WHOLE = Object.fromEntries(
  (Object.keys(MODEL) as EntityKind[]).map((kind) => [kind, { columns: columnsOf(kind), unread: null }]),
) as unknown as Record<EntityKind, Form>;

const pruned = new WeakMap<Taken, Map<EntityKind, Form>>();

/** The form of records of which only some properties are taken, and always their ids. */
function formOf(kind: EntityKind, taken: Taken | null): Form {
  if (taken === null) return WHOLE[kind];
  const forms = pruned.get(taken) ?? new Map<EntityKind, Form>();
  pruned.set(taken, forms);
  const known = forms.get(kind);
  if (known !== undefined) return known;
  const names = taken.get(kind) ?? new Set<string>();
  const columns = WHOLE[kind].columns.flatMap((column) => {
    if (column.name === 'id' || names.has(column.name)) return [column];
    return column.name === 'name' && names.has(PRIMARY_NAME) ? [PRIMARY] : [];
  });
  const left = WHOLE[kind].columns.filter((column) => !columns.some((read) => read.name === column.name));
  const unread = unreadPart(
    kind,
    left.map(({ name }) => name),
  );
  const made = { columns, unread };
  forms.set(kind, made);
  return made;
}

const extended = new WeakMap<Taken, Map<object, Taken>>();

/** What is taken, and with it what is always needed. @param needed the same object each time, by which it is remembered */
export function takenWith(
  taken: Taken | null,
  needed: Readonly<Partial<Record<EntityKind, readonly string[]>>>,
): Taken | null {
  if (taken === null) return null;
  const known = extended.get(taken)?.get(needed);
  if (known !== undefined) return known;
  const made = new Map(taken);
  for (const [kind, names] of Object.entries(needed)) made.set(kind, new Set([...(taken.get(kind) ?? []), ...names]));
  extended.set(taken, (extended.get(taken) ?? new Map<object, Taken>()).set(needed, made));
  return made;
}

/**
 * What of a node makes its record, as a list: the Neo4j driver reads lists twice as fast as maps.
 *
 * @param taken nothing else of the record is asked for
 */
export function recordItem(kind: EntityKind, variable: string, taken: Taken | null = null): string {
  const columns = formOf(kind, taken).columns.map(({ stored }) => `${variable}.\`${stored}\``);
  return `[${columns.join(', ')}]`;
}

/** Reads a record from what `recordItem` gives. @throws ParleyError CORRUPT_RECORD for anything else */
export function storedRecordOf<K extends EntityKind>(
  kind: K,
  item: Value | undefined,
  taken: Taken | null = null,
): StoredRecord<K> {
  const { columns, unread } = formOf(kind, taken);
  const values = (item ?? []) as readonly Value[];
  const id = checkedId(values[0] ?? null);
  const record = (unread === null ? {} : Object.create(unread)) as Record<string, unknown>;
  for (const [index, { name, read }] of columns.entries()) record[name] = read(values[index] ?? null, id);
  return record as StoredRecord<K>;
}

/** How a list has records as its items. */
export function recordItems<K extends EntityKind>(kind: K) {
  return {
    item: (row: string, taken?: Taken | null) => recordItem(kind, row, taken),
    decode: (item: Value | undefined, taken?: Taken | null) => storedRecordOf(kind, item, taken),
  };
}

/** The records of one kind by id, in no order of their own; ids that the graph does not hold are left out. */
export function recordsByIds<K extends EntityKind>(kind: K, ids: readonly string[]): Statement<StoredRecord<K>> {
  if (!Object.hasOwn(MODEL, kind)) throw new TypeError(`${kind} is no kind of entity`);
  return {
    name: `${kind}-by-ids`,
    ...cypher`
      MATCH (node:${raw(kind)}) WHERE node.id IN ${ids}
      RETURN ${raw(recordItem(kind, 'node'))} ORDER BY node.id`,
    decode: ([item]) => storedRecordOf(kind, item),
  };
}
