import type { Claim } from '../../src/domain/claim.ts';
import { kindOf, slugOf } from '../../src/domain/ids.ts';
import type { EntityKind } from '../../src/domain/model.ts';
import { NAME_KINDS, scriptOf, type Name } from '../../src/domain/names.ts';
import { fieldsOf, type Field } from '../format/sections.ts';
import { entryOf, type Entry, type EntryValue } from './entries.ts';
import { differences, type Qualifiers } from './qualifiers.ts';

/** Claims with what is said of each. */
export interface Qualified {
  readonly claim: Claim;
  readonly said: Qualifiers;
}

/** The fields of a record that claims fill, in the order of the model. Of a field with one value only the first is. */
export function fieldEntries(
  kind: EntityKind,
  claims: readonly Qualified[],
  around: Qualifiers,
  isRegister: boolean,
): Record<string, EntryValue> {
  const entry: Record<string, EntryValue> = {};
  for (const field of fieldsOf(kind)) {
    const its = claims.filter(({ claim }) => claim.property === field.name).sort(inOrder);
    const primary = isRegister ? its.find(({ claim: { name } }) => isPlain(name, 'primary')) : undefined;
    const ordered = primary === undefined ? its : [primary, ...its.filter((each) => each !== primary)];
    const values = ordered.map((each) => qualified(formOf(field, each, primary, isRegister), each.said, around));
    const [first] = values;
    if (first !== undefined) entry[field.key] = field.property.many && values.length > 1 ? values : first;
  }
  return entry;
}

/** A value with what is to be said of it, where anything is. */
export function qualified(value: EntryValue, said: Qualifiers, around: Qualifiers): EntryValue {
  const more = differences(said, around);
  return Object.keys(more).length === 0 ? value : { value, ...more };
}

/** Names by what they are to their bearer, everything by its text. */
function inOrder({ claim: a }: Qualified, { claim: b }: Qualified): number {
  const rank = ({ name }: Claim): number => (name === null ? 0 : NAME_KINDS.indexOf(name.kind));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const key = ({ value, name, id }: Claim): string => JSON.stringify([value, name?.language, id]);
  return key(a) < key(b) ? -1 : 1;
}

/** Nothing needs to be said of a name but its text. */
function isPlain(name: Name | null, kind: Name['kind']): name is Name {
  return name?.kind === kind && name.language === '' && name.script === scriptOf(name.text);
}

function formOf(
  { property }: Field,
  { claim }: Qualified,
  primary: Qualified | undefined,
  isRegister: boolean,
): EntryValue {
  const { name, value } = claim;
  if (property.type === 'name' && name !== null) {
    if (claim === primary?.claim) return name.text;
    // The first plain text of a register is a primary name, so that another is plain only behind that.
    if (isPlain(name, 'alias') && (!isRegister || primary !== undefined)) return name.text;
    return nameForm(name);
  }
  if (property.type === 'date' && /^[1-9]\d{3}$/.test(String(value))) return Number(value);
  return property.type === 'ref' ? referenceForm(property.to, String(value)) : value;
}

function nameForm({ text, language, script, kind }: Name): Entry {
  return entryOf({
    text,
    language: language === '' ? null : language,
    script: script === scriptOf(text) ? null : script,
    kind: kind === 'alias' ? null : kind,
  });
}

/** A slug where one kind is possible; of a tenure, whose official is known from around it, the position. */
function referenceForm(to: readonly string[], id: string): string {
  if (to.length !== 1) return id;
  return kindOf(id) === 'Tenure' ? positionKeyOf(id) : slugOf(id);
}

/** `position`, or `position#2` for the second tenure in it. */
export function positionKeyOf(tenure: string): string {
  const [, position = '', number] = slugOf(tenure).split('/');
  return number === undefined ? position : `${position}#${number}`;
}
