import { useEffect, useState } from 'preact/hooks';

/** A part of the script that is loaded when it is first wanted; null until then. `isGone` where it cannot be had. */
export function useLoaded<T extends object>(
  load: () => Promise<T>,
): { readonly part: T | null; readonly isGone: boolean } {
  const [part, setPart] = useState<T | null>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    load().then(setPart, () => {
      setGone(true);
    });
  }, []);
  return { part, isGone };
}
