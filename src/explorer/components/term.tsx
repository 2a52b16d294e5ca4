import { useTexts } from '../language/texts.ts';

interface End {
  readonly text: string;
}

/** From when to when, as far as sources say. */
export function Term({ from, to }: { from: End | null; to: End | null }) {
  const { table } = useTexts();
  if (from === null && to === null) return null;
  const text = [from === null ? '' : `${table.since} ${from.text}`, to === null ? '' : `${table.until} ${to.text}`];
  return <span class="minor">{text.filter((part) => part !== '').join(' ')}</span>;
}
