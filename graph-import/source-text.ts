import type { Locator, Retraction } from '../src/domain/claim.ts';
import { fuzzyDate } from '../src/domain/dates.ts';
import type { Source } from '../src/domain/source.ts';
import { childOf, entriesOf, textOf, type Located } from './format/located.ts';

/** What a file says of its source. Files reach these readers only after their schema has found nothing wrong. */
export function sourceOf(root: Located, id: string, dataset: string): Source {
  const said = childOf(root, 'source');
  const text = (key: string): string | null => textOf(childOf(said, key)) ?? null;
  const published = childOf(said, 'published');
  return {
    id,
    kind: (text('kind') ?? 'article') as Source['kind'],
    publisher: text('publisher') ?? '',
    agency: text('agency'),
    title: text('title') ?? '',
    address: text('address'),
    published: textOf(published) ?? textOf(childOf(published, 'value')) ?? null,
    publishedBasis: textOf(childOf(published, 'basis')) ?? null,
    retrieved: text('retrieved') ?? '',
    language: text('language') ?? '',
    sha256: text('sha256'),
    dataset,
  };
}

/** The day by which a source said what it says: the latest day on which it can have been published. */
export function firstSeen({ published, retrieved }: Source): string {
  const latest = published === null ? retrieved : fuzzyDate(published).latest;
  return latest < retrieved ? latest : retrieved;
}

/** The places in the text by their keys. */
export function passagesOf(root: Located): Map<string, Locator> {
  return new Map(entriesOf(childOf(root, 'passages')).map(([key, passage]) => [key, locatorOf(passage)]));
}

/** A place in a text. */
export function locatorOf(passage: Located): Locator {
  const paragraph = textOf(childOf(passage, 'paragraph'));
  const characters = childOf(passage, 'characters');
  const end = (index: number): number => Number(textOf(childOf(characters, index)));
  return {
    paragraph: paragraph === undefined ? null : Number(paragraph),
    characters: characters === undefined ? null : [end(0), end(1)],
    sha256: textOf(childOf(passage, 'sha256')) ?? null,
  };
}

/** A withdrawal, of a whole source or of one value. */
export function retractionOf(located: Located | undefined): Retraction | null {
  const on = textOf(childOf(located, 'on'));
  return on === undefined ? null : { on, reason: textOf(childOf(located, 'reason')) ?? '' };
}
