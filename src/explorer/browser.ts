import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { ApiError, type Client, type Question } from '../client/client.ts';
import type { Failure } from './scene.ts';

/** What a page can do where a browser runs it: it has changed its address or asked something more. */
export interface Browser {
  readonly client: Client;
  /** The same page at another address: another question, or another look at its answer. */
  readonly replace: (path: string) => void;
  /** Whether an answer for the page is on its way; what is shown is the one before. */
  readonly isLoading: boolean;
}

/** Null while a document is made, and until the browser has taken it over. */
export const BrowserContext = createContext<Browser | null>(null);

export const useBrowser = (): Browser | null => useContext(BrowserContext);

/** What came of an answer of which a part failed; null where nothing did. The types allow for what is missing. */
export function partOf(error: unknown): object | null {
  const data: unknown = error instanceof ApiError ? error.data : null;
  return typeof data === 'object' ? data : null;
}

/** Why a question was not answered, in words. */
export function failureOf(error: unknown): Failure {
  return {
    message: error instanceof Error ? error.message : String(error),
    requestId: error instanceof ApiError ? error.requestId : null,
    isPart: false,
  };
}

export interface Asked<Data> {
  /** Null until the first answer is there. The answer before stays while the next is on its way. */
  readonly data: Data | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** The answer to a question that a part of a page asks by itself. Nothing is asked where the variables are null. */
export function useAnswer<Data, Variables>(
  question: Question<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const client = useBrowser()?.client ?? null;
  const [answer, setAnswer] = useState<{ data: Data | null; failure: Failure | null }>({ data: null, failure: null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (client === null || variables === null) return;
    const asking = new AbortController();
    client.ask(question as Question<Data, unknown>, variables, { signal: asking.signal }).then(
      (data) => {
        setAnswer({ data, failure: null });
      },
      (error: unknown) => {
        if (!asking.signal.aborted) setAnswer({ data: null, failure: failureOf(error) });
      },
    );
    return () => {
      asking.abort();
    };
  }, [client, question, key, turn]);
  return {
    ...answer,
    retry: () => {
      setTurn(turn + 1);
    },
  };
}
