import { claimId, type Claim, type ClaimValue, type Locator, type Retraction } from '../src/domain/claim.ts';
import type { Problem } from '../src/domain/errors.ts';
import { nodeId, type Kind } from '../src/domain/ids.ts';
import type { EntityKind } from '../src/domain/model.ts';
import { scriptOf, type Name } from '../src/domain/names.ts';
import type { Source } from '../src/domain/source.ts';
import { childOf, elementsOf, pathText, textOf, type Located } from './format/located.ts';
import { didYouMean } from './format/nearest.ts';
import { fieldsOf, type Field } from './format/sections.ts';
import type { Place, PlacedClaim } from './placed-claim.ts';
import { firstSeen, retractionOf } from './source-text.ts';

/** What is said of a value beside itself; of a record, of every value in it. */
export interface Said {
  readonly locator: Locator | null;
  readonly basis: string | null;
  readonly confidence: number;
  readonly retraction: Retraction | null;
}

/** A record or a value of a file, what is said of it, and where it stands. */
export interface Reading {
  readonly located: Located;
  readonly path: readonly PropertyKey[];
  readonly said: Said;
}

/** What else there is to a claim. */
export interface ClaimDetails {
  readonly name?: Name | null;
  readonly assertion?: Claim['assertion'];
  /** It follows from where something stands instead of being written as it is. */
  readonly implied?: boolean;
  /** The record that it stands in, where that is not the value itself. */
  readonly record?: Reading;
  /** Written out as a claim: what is not said there is not to be taken from around it. */
  readonly literal?: Partial<Pick<Claim, 'firstSeen' | 'lastSeen'>>;
}

export type Assertions = (property: string) => Claim['assertion'];

/** Turns values of one file into claims of its source. */
export class ClaimReader {
  readonly placed: PlacedClaim[] = [];
  readonly problems: Problem[] = [];
  readonly source: Source;
  private readonly file: string;
  private readonly passages: ReadonlyMap<string, Locator>;
  private readonly firstSeen: string;

  constructor(file: string, source: Source, passages: ReadonlyMap<string, Locator>) {
    this.file = file;
    this.source = source;
    this.passages = passages;
    this.firstSeen = firstSeen(source);
  }

  /** What is said of a value or a record by itself, else by what it stands in. */
  said(located: Located, path: readonly PropertyKey[], outer: Said): Said {
    const at = childOf(located, 'at');
    const confidence = textOf(childOf(located, 'confidence'));
    return {
      locator: at === undefined ? outer.locator : this.passage(at, [...path, 'at']),
      basis: textOf(childOf(located, 'basis')) ?? outer.basis,
      confidence: confidence === undefined ? outer.confidence : Number(confidence),
      retraction: outer.retraction ?? retractionOf(childOf(located, 'retracted')),
    };
  }

  private passage(at: Located, path: readonly PropertyKey[]): Locator {
    const key = textOf(at) ?? '';
    const locator = this.passages.get(key);
    if (locator === undefined) {
      const hint = didYouMean(key, this.passages.keys());
      this.report(at, path, `expected the key of a passage, got ${JSON.stringify(key)}${hint}`);
    }
    return locator ?? { paragraph: null, characters: null, sha256: null };
  }

  private place({ spot }: Pick<Located, 'spot'>, path: readonly PropertyKey[]): Place {
    return { file: this.file, ...spot, field: pathText(path) };
  }

  report({ spot }: Located, path: readonly PropertyKey[], message: string): void {
    const problem = { ...this.place({ spot }, path), message };
    if (!this.problems.some((p) => p.line === spot.line && p.column === spot.column && p.message === message)) {
      this.problems.push(problem);
    }
  }

  /** The claims of a record's own fields. `official` is whose offices and tenures it names. */
  readFields(kind: EntityKind, id: string, reading: Reading, assertionOf: Assertions, official: string | null): void {
    for (const field of fieldsOf(kind)) {
      const values = this.valuesOf(reading, field);
      const firstPlain = values.find(({ located }) => textOf(located) !== undefined);
      for (const value of values) {
        const [claimed, name] = this.claimed(field, value.located, official, value === firstPlain);
        this.add(id, field.name, claimed, value, { name, assertion: assertionOf(field.name), record: reading });
      }
    }
  }

  /** The values of a field with the wrapping taken off. */
  private valuesOf({ located, path, said }: Reading, { key, property }: Field): Reading[] {
    const field = childOf(located, key);
    const listed = Array.isArray(field?.content);
    const elements = property.many ? elementsOf(field) : field === undefined ? [] : [field];
    return elements.map((element, index) => {
      const at = listed ? [...path, key, index] : [...path, key];
      const inner = childOf(element, 'value');
      return { located: inner ?? element, path: at, said: inner === undefined ? said : this.said(element, at, said) };
    });
  }

  private claimed(
    { property }: Field,
    located: Located,
    official: string | null,
    first: boolean,
  ): [ClaimValue, Name | null] {
    const text = textOf(located) ?? '';
    switch (property.type) {
      case 'number':
        return [Number(text), null];
      case 'name': {
        const name = this.nameOf(located, first);
        return [name.text, name];
      }
      case 'ref':
        return [referenceId(property.to, text, official), null];
      case 'text':
      case 'date':
      case 'enum':
        return [text.trim(), null];
    }
  }

  /** A plain text is an alias, the first one of a register the primary name; a form says itself what it is. */
  private nameOf(located: Located, first: boolean): Name {
    const part = (key: string): string | undefined => textOf(childOf(located, key));
    const text = (textOf(located) ?? part('text') ?? '').trim();
    return {
      text,
      language: part('language') ?? '',
      script: (part('script') ?? scriptOf(text)) as Name['script'],
      kind: (part('kind') ?? (first && this.source.kind === 'register' ? 'primary' : 'alias')) as Name['kind'],
    };
  }

  /** Adds one claim. Without `implied` it is written in the file as it is. */
  add(
    subject: string,
    property: string,
    value: ClaimValue,
    { located, path, said }: Reading,
    { name = null, assertion = 'reported', implied = false, record, literal }: ClaimDetails = {},
  ): void {
    if (said.locator === null && this.passages.size > 0 && literal === undefined) {
      this.report(located, path, 'expected a passage (at: …), because the file lists passages');
    }
    const saying = { source: this.source.id, subject, property, value, name };
    const claim: Claim = {
      id: claimId(saying),
      ...saying,
      ...said,
      assertion,
      firstSeen: this.firstSeen,
      lastSeen: this.source.retrieved,
      ...literal,
    };
    const place = this.place(located, path);
    const inRecord = record === undefined ? place : this.place(record.located, record.path);
    this.placed.push({ claim, place, record: inRecord, implied });
  }
}

/** The id that a reference means: a slug where one kind is possible, an office of the official for a tenure. */
function referenceId(to: readonly Kind[], text: string, official: string | null): string {
  const [kind] = to;
  if (to.length !== 1 || kind === undefined) return text;
  return kind === 'Tenure' ? tenureId(official ?? '', text) : nodeId(kind, text);
}

/** The tenure of an official by the key of a position, `position` or `position#2`. */
export function tenureId(official: string, positionKey: string): string {
  return nodeId('Tenure', official, ...positionKey.split('#'));
}
