import type { Kind } from '../../src/domain/ids.ts';
import type { MappingFile } from '../format/formats.ts';
import { readJsonLine } from '../format/json.ts';
import { linesOf } from '../format/lines.ts';
import { childOf, type Located } from '../format/located.ts';
import type { Part } from '../format/part.ts';
import { mappingOf, type FtmMapping } from './mapping.ts';
import { FtmRecords, kindOfSchema, locatedTree } from './records.ts';
import { LeftBehind } from './left-behind.ts';
import { checkedEntity, type FtmEntity } from './schemata.ts';

/**
 * Entities of FollowTheMoney, one a line, as parts of a dataset: what each says, said by one source. Events wait until
 * everything else is read, because they refer to what may come later; nothing else is held.
 *
 * @see https://followthemoney.tech
 */
export async function* ftmParts(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  mappingFile: MappingFile | null,
): AsyncGenerator<Part> {
  const { mapping, problems } = mappingOf(file, mappingFile);
  if (mapping === null) {
    yield { file, line: 1, isRow: false, content: null, problems, text: '' };
    return;
  }
  yield* headParts(mappingFile?.path ?? file, mapping);
  const records = new FtmRecords(mapping);
  const kinds = new Map<string, Kind | null>();
  const left = new LeftBehind();
  const waiting: FtmEntity[] = [];
  const partOf = (entity: FtmEntity): Part[] => {
    const record = records.of(entity, (id) => kinds.get(id) ?? null);
    left.note(entity, record?.used ?? null);
    if (record === null) return [];
    const root = locatedTree({ id: mapping.id, ...record.sections }, entity.line);
    const { line, text } = entity;
    return [{ file, line, isRow: true, content: { of: 'source', id: mapping.id, root }, problems: [], text }];
  };
  for await (const { number, text, fault } of linesOf(chunks)) {
    if (text?.trim() === '') continue;
    const { root, problems: faults } =
      text === null
        ? { root: null, problems: fault === null ? [] : [{ file, line: number, field: '', ...fault }] }
        : readJsonLine(file, number, text);
    const read = root === null || text === null ? null : checkedEntity(file, number, text, root);
    const found = [...faults, ...(read?.problems ?? [])];
    if (found.length > 0 || read === null) {
      yield { file, line: number, isRow: true, content: null, problems: found, text: text ?? '' };
      continue;
    }
    kinds.set(read.entity.id, kindOfSchema(read.entity.schema));
    if (read.entity.schema === 'Event') waiting.push(read.entity);
    else yield* partOf(read.entity);
  }
  for (const event of waiting) yield* partOf(event);
  yield* left.parts(file);
}

/** What a mapping says of the dataset and of the source. */
export function* headParts(file: string, { id, root, dataset }: FtmMapping): Generator<Part> {
  const part = { file, line: 1, problems: [], text: '' } as const;
  if (dataset !== null) yield { ...part, isRow: false, content: { of: 'dataset', root: dataset } };
  const content = new Map<string, Located>(
    ['id', 'source'].flatMap((key): [string, Located][] => {
      const value = childOf(root, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  yield { ...part, isRow: true, content: { of: 'source', id, root: { ...root, content } } };
}
