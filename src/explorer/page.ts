import type { ComponentChildren } from 'preact';
import type { Question } from '../client/client.ts';
import type { Texts } from './language/en.ts';

/** What is left of an address when its origin is taken off. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface PageProps<Data> {
  readonly data: Data;
  readonly address: Address;
}

/** One screen: its address, the one operation that it needs, and how it looks. The server and the browser share it. */
export interface Page<Data, Variables> {
  readonly name: string;
  /** The variables that the address asks for, or null where it is no address of this page. */
  readonly variablesOf: (address: Address) => NoInfer<Variables> | null;
  /** Null for a page that needs nothing from the graph. */
  readonly operation: Question<Data, Variables> | null;
  /** Title of the document, or null where the graph does not hold what was asked for. */
  readonly titleOf: (data: Data, texts: Texts, address: Address) => string | null;
  /** Loads what the view needs beyond the script of all pages, so that it is there with the answer. */
  readonly prepare?: () => Promise<unknown>;
  readonly view: (props: PageProps<Data>) => ComponentChildren;
}

/** A page whose types only the page itself knows. */
export type AnyPage = Page<unknown, Record<string, unknown>>;

/** Holds a page to its own types and hands it on without them. */
export function definePage<Data, Variables>(page: Page<Data, Variables>): AnyPage {
  return page as unknown as AnyPage;
}

export function addressOf(url: URL): Address {
  return { path: url.pathname, query: url.searchParams };
}

/** What ids of entities with a page of their own begin with. */
export const PREFIXES = [
  'official',
  'organization',
  'position',
  'place',
  'event',
  'series',
  'topic',
  'agreement',
  'source',
] as const;

const REST = '[a-z0-9][a-z0-9./-]{0,390}';
const ID = new RegExp(`^(?:${PREFIXES.join('|')})/${REST}$`);

/** Whether a text is the id of something that has a page: its address is the id with a stroke in front. */
export const hasPage = (text: string): boolean => ID.test(text);

/** Variables of a page about one entity: of `/official/wei-fenghe`, `official/wei-fenghe`. */
export function entityPage(prefix: (typeof PREFIXES)[number]): (address: Address) => { id: string } | null {
  const pattern = new RegExp(`^/(${prefix}/${REST})$`);
  return ({ path }) => {
    const id = pattern.exec(path)?.[1];
    return id === undefined ? null : { id };
  };
}

/** The official that a query names by the key, with or without `official/`, or null where it names none. */
export function officialIn(query: URLSearchParams, key: string): string | null {
  const slug = /^(?:official\/)?([a-z0-9-]{1,120})$/.exec(query.get(key) ?? '')?.[1];
  return slug === undefined ? null : `official/${slug}`;
}
