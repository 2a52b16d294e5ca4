import { nodeId } from '../src/domain/ids.ts';
import { slugFrom } from '../src/domain/names.ts';
import { tenureId, type ClaimReader, type Reading } from './claim-reader.ts';
import { childOf, entriesOf } from './format/located.ts';

/** Offices and ranks of an official. */
export function readCareer(reader: ClaimReader, official: string, { located, path, said }: Reading): void {
  for (const [key, tenure] of entriesOf(childOf(located, 'tenures'))) {
    const at = [...path, 'tenures', key];
    const reading = { located: tenure, path: at, said: reader.said(tenure, at, said) };
    impliedTenure(reader, official, key, reading);
    reader.readFields('Tenure', tenureId(official, key), reading, () => 'reported', official);
  }
  for (const [rank, tenure] of entriesOf(childOf(located, 'ranks'))) {
    const at = [...path, 'ranks', rank];
    const reading = { located: tenure, path: at, said: reader.said(tenure, at, said) };
    const id = nodeId('RankTenure', official, slugFrom(rank));
    reader.add(id, 'official', nodeId('Official', official), reading, { implied: true });
    reader.add(id, 'rank', rank, reading, { implied: true });
    reader.readFields('RankTenure', id, reading, () => 'reported', official);
  }
}

/** Whose tenure it is and of which office, said wherever somebody is named with the office. */
export function impliedTenure(reader: ClaimReader, official: string, key: string, reading: Reading): void {
  const id = tenureId(official, key);
  reader.add(id, 'official', nodeId('Official', official), reading, { implied: true });
  reader.add(id, 'position', nodeId('Position', key.split('#')[0] ?? key), reading, { implied: true });
}
