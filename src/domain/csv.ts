/**
 * What a spreadsheet takes for a formula and so for a command, in plain or full width, also behind white space that it
 * skips; and such texts with the apostrophes that they get below, so that these can be taken off again.
 */
const FORMULA = /^'*\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * A text that no spreadsheet runs: what begins like a formula gets an apostrophe in front, which says "text" there.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link withoutFormula} made a cell of. */
export function formulaText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One line of a table as RFC 4180 has it. */
export function csvLine(texts: readonly string[]): string {
  return `${texts.map(quoted).join(',')}\r\n`;
}

/** Quoted also where white space at an end would be lost to readers that trim. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
