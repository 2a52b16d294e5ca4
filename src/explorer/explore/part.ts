import { useLayoutEffect, useState } from 'preact/hooks';

/** A part of the script that only some pages need. */
export class Part<T extends object> {
  private loaded: T | null = null;
  private readonly ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.ask = ask;
  }

  /** Null until it has come: whoever finds it here need not wait for another turn of the loop. */
  get now(): T | null {
    return this.loaded;
  }

  async load(): Promise<T> {
    return (this.loaded = await this.ask());
  }
}

/** A part that is loaded when it is first wanted; null until then. `isGone` where it cannot be had. */
export function usePart<T extends object>(
  wanted: Part<T>,
  isWanted = true,
): { readonly part: T | null; readonly isGone: boolean } {
  const [part, setPart] = useState<T | null>(wanted.now);
  const [isGone, setGone] = useState(false);
  useLayoutEffect(() => {
    if (!isWanted || part !== null) return;
    wanted.load().then(setPart, () => {
      setGone(true);
    });
  }, [isWanted]);
  return { part, isGone };
}
