import { statedProperty } from '../domain/foreign-statement.ts';
import type { AnyEntry } from './node.ts';
import type { Reader } from './reading/reader.ts';
import { entryOf } from './node.ts';
import { entityKindOf } from './kinds.ts';

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st`. */
function ordinalText(ordinal: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${ordinal}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(ordinal)] ?? 'th'}`;
}

async function nameById(reader: Reader, id: string): Promise<string> {
  const kind = entityKindOf(id);
  const record = kind === null ? null : await reader.record(kind, id);
  return kind === null || record === null ? id : shownName(reader, entryOf(reader.view, kind, record) as AnyEntry);
}

/** What is said to be the name of something that Parley has no place for. */
function toldName(statements: readonly string[]): string | null {
  return statements.map(statedProperty).find((told) => told?.property === 'name')?.value ?? null;
}

/**
 * What an entity is called: its primary name, or for what has none a name composed from its parts, such as
 * `Wei Fenghe, Minister of National Defence` or `9th Border Defence Friendship Exchange`.
 */
export async function shownName(reader: Reader, entry: AnyEntry): Promise<string> {
  const names = (...ids: string[]) => Promise.all(ids.map((id) => nameById(reader, id)));
  if (entry.kind === 'Tenure') return (await names(entry.record.official, entry.record.position)).join(', ');
  if (entry.kind === 'RankTenure') return `${await nameById(reader, entry.record.official)}, ${entry.record.rank}`;
  if (entry.kind === 'Edition')
    return `${ordinalText(entry.record.ordinal)} ${await nameById(reader, entry.record.series)}`;
  if (entry.kind === 'Participation') return (await names(entry.record.participant, entry.record.event)).join(' at ');
  if (entry.kind === 'ForeignEntity') return toldName(entry.record.statement) ?? entry.id;
  return entry.record.name[0]?.text ?? entry.id;
}
