import type { Claim } from '../src/domain/claim.ts';
import { ID_PREFIXES, kindOf, nodeId, slugOf } from '../src/domain/ids.ts';
import { MODEL, propertyOf, type EntityKind } from '../src/domain/model.ts';
import { scriptOf, type Name } from '../src/domain/names.ts';
import type { ClaimReader, Reading, Said } from './claim-reader.ts';
import { foundProblems } from './format/issues.ts';
import { childOf, elementsOf, textOf, type Located } from './format/located.ts';
import { didYouMean } from './format/nearest.ts';
import { claimValueSchema } from './format/value-schema.ts';
import { locatorOf, retractionOf } from './source-text.ts';

const SUBJECT = /^[a-z]+(\/(organization\.)?[a-z0-9]+(-[a-z0-9]+)*)+$/;

/** The claims that a file writes out one by one. */
export function readLiteralClaims(reader: ClaimReader, section: Located | undefined, outer: Said): void {
  elementsOf(section).forEach((located, index) => {
    readLiteralClaim(reader, { located, path: ['claims', index], said: outer });
  });
}

function readLiteralClaim(reader: ClaimReader, { located, path, said }: Reading): void {
  const [subject = '', property = ''] = ['subject', 'property'].map((key) => textOf(childOf(located, key)));
  const value = childOf(located, 'value') ?? located;
  const kind = entityKindOf(reader, subject, childOf(located, 'subject') ?? located, path);
  if (kind === null) return;
  const definition = propertyOf(kind, property);
  if (definition === null) {
    const known = Object.keys(MODEL[kind].properties);
    const message = `expected a property of ${kind} (${known.join(', ')}), got ${JSON.stringify(property)}${didYouMean(property, known)}`;
    reader.report(childOf(located, 'property') ?? located, [...path, 'property'], message);
    return;
  }
  const problems = foundProblems(value, claimValueSchema(definition));
  for (const { path: inside, spot, message } of problems) {
    reader.report({ ...value, spot }, [...path, 'value', ...inside], message);
  }
  const expected = valueInId(kind, subject, property);
  if (expected !== null && textOf(value) !== expected) {
    const message = `expected ${expected}, which the id of its subject says, got ${JSON.stringify(textOf(value))}`;
    reader.report(value, [...path, 'value'], message);
  } else if (problems.length === 0) addClaim(reader, { located, path, said }, value, definition.type);
}

function addClaim(reader: ClaimReader, { located, path, said }: Reading, value: Located, type: string): void {
  const part = (key: string): string | undefined => textOf(childOf(located, key));
  const passage = childOf(located, 'passage');
  const text = (textOf(value) ?? '').trim();
  const name = type === 'name' ? nameOf(text, located) : null;
  const days = { firstSeen: part('firstSeen'), lastSeen: part('lastSeen') };
  const its: Said = {
    locator: passage === undefined ? null : locatorOf(passage),
    basis: part('basis')?.trim() ?? null,
    confidence: Number(part('confidence') ?? 1),
    retraction: retractionOf(childOf(located, 'retracted')) ?? said.retraction,
  };
  const reading = { located, path, said: its };
  reader.add(part('subject') ?? '', part('property') ?? '', type === 'number' ? Number(text) : text, reading, {
    name,
    assertion: (part('assertion') ?? 'reported') as Claim['assertion'],
    literal: Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)),
  });
}

function nameOf(text: string, located: Located): Name {
  const part = (key: string): string | undefined => textOf(childOf(located, key));
  return {
    text,
    language: part('language') ?? '',
    script: (part('script') ?? scriptOf(text)) as Name['script'],
    kind: (part('kind') ?? 'alias') as Name['kind'],
  };
}

function entityKindOf(
  reader: ClaimReader,
  id: string,
  located: Located,
  path: readonly PropertyKey[],
): EntityKind | null {
  const kind = kindOf(id);
  if (kind !== null && kind in MODEL && SUBJECT.test(id) && slugOf(id).split('/').length === PARTS[kind as EntityKind])
    return kind as EntityKind;
  if (kind === 'Tenure' && /^tenure(\/[a-z0-9-]+){2}\/\d+$/.test(id)) return kind;
  const prefixes = Object.keys(MODEL).map((each) => ID_PREFIXES[each as EntityKind]);
  const message = `expected the id of an entity (${prefixes.join(', ')}, each with / and its slug), got ${JSON.stringify(id)}`;
  reader.report(located, [...path, 'subject'], `${message}${didYouMean(id.split('/')[0] ?? '', prefixes)}`);
  return null;
}

/** Of how many slugs the id of a kind is made. A second tenure in an office has a number behind them. */
const PARTS: Readonly<Record<EntityKind, number>> = {
  Official: 1,
  Organization: 1,
  Position: 1,
  Tenure: 2,
  RankTenure: 2,
  Place: 1,
  Event: 1,
  EventSeries: 1,
  Edition: 2,
  Participation: 2,
  Agreement: 1,
  Topic: 1,
  ForeignEntity: 1,
};

/** What an id says of its entity, so that a claim must not say otherwise; null where it says nothing of the property. */
function valueInId(kind: EntityKind, id: string, property: string): string | null {
  const [first = '', second = ''] = slugOf(id).split('/');
  const body = /^organization\.(.*)$/.exec(second)?.[1];
  const says: Partial<Record<EntityKind, Readonly<Record<string, string>>>> = {
    Tenure: { official: nodeId('Official', first), position: nodeId('Position', second) },
    RankTenure: { official: nodeId('Official', first) },
    Edition: { series: nodeId('EventSeries', first), event: nodeId('Event', second) },
    Participation: {
      event: nodeId('Event', first),
      participant: body === undefined ? nodeId('Official', second) : nodeId('Organization', body),
    },
  };
  return says[kind]?.[property] ?? null;
}
