const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Parts of one end of a date in reading order, day first; unspecified digits are left out. */
function partsOf(end: string): string[] {
  const [year = '', month, day] = end.replace(/[~?%]/g, '').split('-');
  const known = (part: string | undefined): boolean => part !== undefined && /^\d+$/.test(part);
  const spoken = known(year) ? String(Number(year)) : /^\d+X+$/.test(year) ? `${year.replaceAll('X', '0')}s` : '';
  return [known(day) ? String(Number(day)) : '', known(month) ? (MONTHS[Number(month) - 1] ?? '') : '', spoken].filter(
    (part) => part !== '',
  );
}

function endText(end: string): string {
  const about = /[~%]/.test(end) ? 'about ' : '';
  const maybe = /[?%]/.test(end) ? ' (uncertain)' : '';
  return `${about}${partsOf(end).join(' ')}${maybe}`;
}

/** Both ends of an interval, without what they share at the end: `11–12 April 2024`, `30 April–2 May 2024`. */
function intervalText(from: string, to: string): string {
  if (from === '' || from === '..') return `until ${endText(to)}`;
  if (to === '' || to === '..') return `since ${endText(from)}`;
  if (/[~?%X]/.test(from + to)) return `${endText(from)} – ${endText(to)}`;
  const first = partsOf(from);
  const last = partsOf(to);
  while (first.length > 1 && last.length > 1 && first.at(-1) === last.at(-1) && first.length === last.length) {
    if (first.length === 1) break;
    first.pop();
    last.pop();
  }
  const shared = partsOf(to).slice(last.length);
  const dash = first.length > 1 || last.length > 1 ? ' – ' : '–';
  return [`${first.join(' ')}${dash}${last.join(' ')}`, ...shared].join(' ');
}

/** An EDTF date in English for people to read: `23 April 2022`, `April 2024`, `11–12 April 2024`, `about 2022`. */
export function dateText(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  return to === undefined ? endText(from) : intervalText(from, to);
}
