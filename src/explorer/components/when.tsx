import type { Texts } from '../language/en.ts';
import { useTexts } from '../language/texts.ts';

export interface FuzzyDate {
  readonly edtf: string;
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

const PRECISE = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Whether a date is a day, or one of several days that follow each other. */
export const isPrecise = (edtf: string): boolean => PRECISE.test(edtf);

/** A date in the language of the interface. What a language has no form for stays as it is written: never a guess. */
export function dateText({ edtf, text, earliest, latest }: FuzzyDate, { tag }: Texts): string {
  if (tag === 'en') return text;
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatRange(new Date(earliest), new Date(latest));
  if (isPrecise(edtf)) return format({ dateStyle: 'long' });
  if (MONTH.test(edtf)) {
    return new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(earliest));
  }
  return edtf;
}

/** When something was, as precisely as sources say; marked where that is no certain day. */
export function When({ date }: { date: FuzzyDate | null }) {
  const texts = useTexts();
  if (date === null) return <span class="vague">{texts.table.undated}</span>;
  const isVague = !isPrecise(date.edtf);
  return (
    <time dateTime={isVague ? undefined : date.earliest} class={isVague ? 'vague' : undefined} title={date.edtf}>
      {dateText(date, texts)}
    </time>
  );
}

/** One calendar day, such as 2024-05-01, in the language of the interface. */
export function Day({ date }: { date: string }) {
  const { tag } = useTexts();
  // As the API writes days in English.
  const format = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { dateStyle: 'long', timeZone: 'UTC' });
  return <time dateTime={date}>{format.format(new Date(date))}</time>;
}
