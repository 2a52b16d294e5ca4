import type { Address, AnyPage } from './page.ts';

/** What a page has to show. */
export interface Scene {
  readonly address: Address;
  /** Null for an address that no page has. */
  readonly page: AnyPage | null;
  /** The answer to the page's operation; null for a page that asks nothing. */
  readonly data: unknown;
}

/** Why a page could not be shown, in words, and what to quote to whoever runs the server. */
export interface Failure {
  readonly message: string;
  readonly requestId: string | null;
  /** Whether what could be answered is shown. */
  readonly isPart: boolean;
}
