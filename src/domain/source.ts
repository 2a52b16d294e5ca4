import { scriptOf, type Name } from './names.ts';

/** A text that claims come from. `register` is an editors' list that names things; it is never evidence of a meeting. */
export const SOURCE_KINDS = ['article', 'statement', 'dataset', 'register'] as const;

export interface Source {
  readonly id: string;
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly publisher: string;
  /** The agency whose text the publisher carries, where it is another's. Sources of one agency are not independent. */
  readonly agency: string | null;
  readonly title: string;
  readonly address: string | null;
  /** EDTF; null where neither the text nor its address says. */
  readonly published: string | null;
  /** On what basis the date of publication was inferred; null where it is stated. */
  readonly publishedBasis: string | null;
  /** Day on which the text was read. */
  readonly retrieved: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** SHA-256 of the text as retrieved, in hex; null where only a part was at hand. */
  readonly sha256: string | null;
  /** Key of the dataset it came with. */
  readonly dataset: string;
}

/** Whose word a source carries: its agency's, else its publisher's. A register only names things: nobody's. */
export function voiceOf(source: Pick<Source, 'agency' | 'publisher' | 'kind'>): string | null {
  return source.kind === 'register' ? null : (source.agency ?? source.publisher);
}

/** How many of the sources speak for themselves: those of one agency or publisher count once. */
export function independentSources(sources: readonly Pick<Source, 'agency' | 'publisher' | 'kind'>[]): number {
  return new Set(sources.map(voiceOf).filter((voice) => voice !== null)).size;
}

/** What a source is found by: its title, and its publisher as if that were an alias. */
export function namesOfSource({
  title,
  publisher,
  language,
}: Pick<Source, 'title' | 'publisher' | 'language'>): Name[] {
  return [
    { text: title, language, script: scriptOf(title), kind: 'primary' },
    { text: publisher, language: '', script: scriptOf(publisher), kind: 'alias' },
  ];
}
