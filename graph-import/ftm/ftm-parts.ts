import type { Kind } from '../../src/domain/ids.ts';
import type { MappingFile } from '../format/mapping-file.ts';
import { readJsonLine } from '../format/json.ts';
import { linesOf } from '../format/lines.ts';
import { childOf, type Located } from '../format/located.ts';
import type { Part } from '../format/part.ts';
import { mappingOf, type FtmMapping } from './mapping.ts';
import { SpillLines } from '../spill/spill-lines.ts';
import { FtmRecords, kindOfSchema, locatedTree, refersToOthers } from './records.ts';
import { LeftBehind } from './left-behind.ts';
import { checkedEntity, type FtmEntity } from './schemata.ts';

/**
 * Entities of FollowTheMoney, one a line, as parts of a dataset: what each says, said by one source. Those that refer to
 * what may come later wait in a temporary file until everything else is read; of others their kinds are held.
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
  const waiting = new SpillLines<readonly [line: number, text: string]>();
  const partOf = (entity: FtmEntity): Part => {
    const { sections, used } = records.of(entity, (id) => kinds.get(id) ?? null);
    left.note(entity, used);
    const root = locatedTree({ id: mapping.id, ...sections }, entity.line);
    const { line, text } = entity;
    return { file, line, isRow: true, content: { of: 'source', id: mapping.id, root }, problems: [], text };
  };
  const readLine = (line: number, text: string) => {
    const { root, problems } = readJsonLine(file, line, text);
    const read = root === null ? null : checkedEntity(file, line, text, root);
    const found = [...problems, ...(read?.problems ?? [])];
    return { entity: found.length > 0 ? null : (read?.entity ?? null), problems: found };
  };
  try {
    for await (const { number: line, text, fault } of linesOf(chunks)) {
      if (text?.trim() === '') continue;
      const unreadable = fault === null ? [] : [{ file, line, field: '', ...fault }];
      const { entity, problems } = text === null ? { entity: null, problems: unreadable } : readLine(line, text);
      if (entity === null) yield { file, line, isRow: true, content: null, problems, text: text ?? '' };
      else {
        kinds.set(entity.id, kindOfSchema(entity.schema));
        if (refersToOthers(entity)) waiting.add([line, entity.text]);
        else yield partOf(entity);
      }
    }
    for (const [line, text] of waiting) {
      const { entity } = readLine(line, text);
      if (entity !== null) yield partOf(entity);
    }
  } finally {
    waiting.close();
  }
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
