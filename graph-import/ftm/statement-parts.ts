import { groupBy } from '../../src/domain/group.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { nodeId, type Kind } from '../../src/domain/ids.ts';
import type { Problem } from '../../src/domain/errors.ts';
import { claimsOf, headOf, type SourceHead } from '../claims.ts';
import { sourceLineSchema } from '../format/file-schema.ts';
import type { MappingFile } from '../format/mapping-file.ts';
import { schemaProblems } from '../format/issues.ts';
import { childOf, entriesOf, textOf } from '../format/located.ts';
import { didYouMean } from '../format/nearest.ts';
import type { Part } from '../format/part.ts';
import type { PlacedClaim } from '../placed-claim.ts';
import { valuesOfEach } from '../spill/records.ts';
import { Sorter } from '../spill/sorter.ts';
import { headParts } from './ftm-parts.ts';
import { LeftBehind } from './left-behind.ts';
import { mappingOf, type FtmMapping } from './mapping.ts';
import { FtmRecords, kindOfSchema, locatedTree } from './records.ts';
import { isA, propertiesOf, requiredProperties, SCHEMATA, type FtmEntity } from './schemata.ts';
import { StatedClaims } from './stated-claims.ts';
import { daysOfAll, entityIdOf, seenDays, StatementEntity } from './statement-entities.ts';
import { readStatement, statementLines, writtenStatement, type FtmStatement } from './statements.ts';

/** What a statement says of the entity as such: a checksum. */
const OF_ENTITY = 'id';

/**
 * Statements of FollowTheMoney as parts of a dataset: claims, each of the source that its dataset is, with its language
 * and the days on which it was first and last seen. Those about one entity may stand anywhere: they are sorted in
 * temporary files, and of each entity its id and its schemata are held.
 *
 * @see https://followthemoney.tech/docs/statements/
 */
export async function* statementParts(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  mappingFile: MappingFile | null,
): AsyncGenerator<Part> {
  const { mapping, problems } = mappingOf(file, mappingFile);
  if (mapping === null) {
    yield { file, line: 1, isRow: false, content: null, problems, text: '' };
    return;
  }
  const sources = new Sources(mapping);
  yield* sources.parts(mappingFile?.path ?? file);
  const reader = new StatementReader(file, mapping, sources);
  try {
    for await (const read of statementLines(file, chunks)) {
      const found = 'statement' in read ? reader.add(read.statement) : read.problems;
      const { line, text } = 'statement' in read ? read.statement : read;
      const isRow = 'statement' in read || !read.isWhole;
      if (found.length > 0) yield { file, line, isRow, content: null, problems: found, text };
    }
    yield* reader.parts();
  } finally {
    reader.close();
  }
}

/** The sources that datasets of statements are. */
class Sources {
  private readonly heads = new Map<string, { id: string; head: SourceHead }>();
  private readonly only: { id: string; head: SourceHead } | null;
  private readonly mapping: FtmMapping;

  constructor(mapping: FtmMapping) {
    this.mapping = mapping;
    const { id, root, datasets } = mapping;
    this.only = datasets === null ? { id, head: headOf(root, nodeId('Source', id)) } : null;
    for (const [dataset, source] of entriesOf(datasets ?? undefined)) {
      const slug = textOf(childOf(source, 'id')) ?? '';
      this.heads.set(dataset, { id: slug, head: headOf(source, nodeId('Source', slug)) });
    }
  }

  names(): string[] {
    return [...this.heads.keys()];
  }

  of(dataset: string): { id: string; head: SourceHead } | null {
    return this.only ?? this.heads.get(dataset) ?? null;
  }

  /** What a claim of the source refers to as its source. */
  headOf(id: string): SourceHead | null {
    return [this.only, ...this.heads.values()].find((source) => source?.id === id)?.head ?? null;
  }

  /** What the dataset is, and the sources. */
  *parts(file: string): Generator<Part> {
    for (const part of headParts(file, this.mapping)) {
      if (this.only !== null || part.content?.of === 'dataset') yield part;
    }
    for (const [, root] of entriesOf(this.mapping.datasets ?? undefined)) {
      const id = textOf(childOf(root, 'id')) ?? '';
      yield { file, line: root.spot.line, isRow: true, content: { of: 'source', id, root }, problems: [], text: '' };
    }
  }
}

class StatementReader {
  /** In the order in which they are first spoken of, with the schemata that they are said to have. */
  private readonly entities = new Map<string, { readonly order: string; readonly schemata: Set<string> }>();
  /** Of ids that are not those of their entities. */
  private readonly canonical = new Map<string, string>();
  private readonly statements = new Sorter();
  private readonly stated = new StatedClaims();
  private readonly left = new LeftBehind();
  private readonly records: FtmRecords;
  private readonly file: string;
  private readonly sources: Sources;

  constructor(file: string, mapping: FtmMapping, sources: Sources) {
    this.file = file;
    this.sources = sources;
    this.records = new FtmRecords(mapping);
  }

  /** Takes a statement, or tells what is wrong with it. */
  add(statement: FtmStatement): Problem[] {
    const { field, line, value } = statement;
    const [schema, prop, dataset] = [field('schema'), field('prop'), field('dataset')];
    const fault = (name: string, what: string, got: string, known: readonly string[]): Problem[] => {
      const message = `expected ${what}, got ${JSON.stringify(got)}${didYouMean(got, known)}`;
      return [{ file: this.file, line, column: value.spot.column, field: name, message }];
    };
    if (!SCHEMATA.includes(schema)) return fault('schema', 'a schema of FollowTheMoney', schema, SCHEMATA);
    const properties = propertiesOf(schema);
    if (prop !== OF_ENTITY && !properties.includes(prop))
      return fault('prop', `a property of ${schema}`, prop, properties);
    if (this.sources.of(dataset) === null) {
      const names = this.sources.names();
      return fault('dataset', `a dataset that the mapping describes (${names.join(', ')})`, dataset, names);
    }
    const noun = ['statement', 'statements'] as const;
    if (['t', 'true', '1'].includes(field('external').toLowerCase())) {
      this.left.count('what is external', line, noun);
      return [];
    }
    if (field('original_value') !== '') this.left.count('original_value', line, noun);
    const id = entityIdOf(statement);
    if (field('entity_id') !== id) this.canonical.set(field('entity_id'), id);
    const order = this.entities.size.toString(36).padStart(9, '0');
    const entity = this.entities.get(id) ?? { order, schemata: new Set() };
    this.entities.set(id, entity);
    entity.schemata.add(schema);
    this.statements.add(entity.order, writtenStatement(statement));
    return [];
  }

  close(): void {
    this.statements.close();
    this.stated.close();
  }

  /** What all statements come to, a part for each line that says something. */
  *parts(): Generator<Part> {
    this.statements.seal();
    for (const written of valuesOfEach(this.statements)) yield* this.entityParts(written.map(readStatement));
    yield* this.stated.parts(this.file, this.sources);
    yield* this.left.parts(this.file);
  }

  private *entityParts(statements: readonly FtmStatement[]): Generator<Part> {
    const told = statements.filter(({ field }) => field('prop') !== OF_ENTITY);
    const [first] = told;
    if (first === undefined) return;
    const id = entityIdOf(first);
    const schema = this.schemaOf(id);
    const problem = (message: string): Part => {
      const problems = [{ file: this.file, line: first.line, column: 1, field: '', message }];
      return { file: this.file, line: first.line, isRow: true, content: null, problems, text: first.text };
    };
    if (schema === null) {
      const schemata = [...new Set(told.map(({ field }) => field('schema')))].join(', ');
      yield problem(`expected schemata of which one is a kind of all others, got ${schemata} for ${id}`);
      return;
    }
    const entity = new StatementEntity({ file: this.file, id, schema }, told);
    const missing = requiredProperties(schema).filter((name) => !told.some(({ field }) => field('prop') === name));
    if (missing.length > 0) {
      yield problem(`expected ${missing.join(', ')} of ${schema}, got no such statement of ${id}`);
      return;
    }
    for (const [dataset, itsOwn] of groupBy(told, ({ field }) => field('dataset'))) {
      const source = this.sources.of(dataset);
      if (source === null) continue;
      const asEntity = entity.toldBy(itsOwn, (other) => this.canonical.get(other) ?? other);
      yield* this.sourceParts(source, asEntity, itsOwn);
    }
  }

  /** The most special schema that is told of an entity; null where none is a kind of all others. */
  private schemaOf(id: string): string | null {
    const schemata = [...(this.entities.get(id)?.schemata ?? [])];
    return schemata.find((one) => schemata.every((other) => isA(one, other))) ?? null;
  }

  private kindOfId(id: string): Kind | null {
    const schema = this.schemaOf(id);
    return schema === null ? null : kindOfSchema(schema);
  }

  private *sourceParts(
    { id, head }: { id: string; head: SourceHead },
    entity: FtmEntity,
    statements: readonly FtmStatement[],
  ): Generator<Part> {
    const record = this.records.of(entity, (other) => this.kindOfId(other));
    this.left.note(entity, record.used);
    const { file } = this;
    const byLine = new Map(statements.map((statement) => [statement.line, statement]));
    const root = locatedTree({ id, ...record.sections }, entity.line);
    const faults = schemaProblems(file, root, sourceLineSchema);
    const { placed, problems } = faults.length > 0 ? { placed: [], problems: faults } : claimsOf(file, root, head);
    if (problems.length > 0) {
      for (const [line, found] of groupBy(problems, (problem) => problem.line)) {
        yield { file, line, isRow: true, content: null, problems: found, text: byLine.get(line)?.text ?? entity.text };
      }
      return;
    }
    const ofAll = daysOfAll(statements);
    for (const one of placed) {
      const statement = byLine.get(one.place.line);
      const { line, text } = statement ?? entity;
      this.stated.add({ id, line, text, claim: statedClaim(one, statement, ofAll) });
    }
  }
}

/** A claim with the language and the days of its statement; what follows from an entity as such has those of all. */
function statedClaim(
  { claim, place, implied }: PlacedClaim,
  statement: FtmStatement | undefined,
  ofAll: ReturnType<typeof daysOfAll>,
): Claim {
  const own = statement !== undefined && !implied && place.column === statement.value.spot.column ? statement : null;
  const { firstSeen, lastSeen } = own === null ? ofAll : seenDays(own);
  const language = own === null ? '' : languageTag(own.field('lang'));
  return {
    ...claim,
    name: claim.name === null ? null : { ...claim.name, language: language === '' ? claim.name.language : language },
    firstSeen: firstSeen ?? claim.firstSeen,
    lastSeen: lastSeen ?? claim.lastSeen,
  };
}

/** The BCP 47 tag of a language that FollowTheMoney names by three letters; empty where there is none. */
function languageTag(lang: string): string {
  try {
    return lang === '' ? '' : (Intl.getCanonicalLocales(lang)[0] ?? '');
  } catch {
    return '';
  }
}
