const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: '(?<name>\\p{L}+)\\.?',
  MMM: '(?<name>\\p{L}{3})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** The forms that `parley map` looks for, the more common first. Of two that fit all samples the first is proposed. */
export const DATE_PATTERNS: readonly string[] = [
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'YYYY/MM/DD',
  'D MMM YYYY',
  'D MMMM YYYY',
  'MMM D, YYYY',
  'MMMM D, YYYY',
  'MMMM YYYY',
  'MM/YYYY',
];

/**
 * A date of one of the patterns as EDTF: a day, a month or a year. `DD/MM/YYYY`, `D MMMM YYYY`, `MM/YYYY`; months by
 * name are English.
 *
 * @returns null where the text is a date of none of them
 */
export function edtfFrom(text: string, patterns: readonly string[]): string | null {
  for (const pattern of patterns) {
    const found = expressionOf(pattern).exec(text)?.groups;
    if (found === undefined) continue;
    const { year, month, name, day } = found;
    const named = name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const number = named ?? Number(month ?? 1);
    if (number < 1 || number > 12 || year === undefined) continue;
    const two = (value: number): string => String(value).padStart(2, '0');
    const parts = [year, month ?? name, day].filter((part) => part !== undefined).length;
    return [year, two(number), two(Number(day ?? 1))].slice(0, parts).join('-');
  }
  return null;
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/YYYY|MMMM|MMM|MM|M|DD|D|[^YMD]+/g, (token) => {
    return TOKENS[token] ?? token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}
