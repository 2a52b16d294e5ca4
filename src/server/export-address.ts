import { SUBJECTS, type FormAbout, type Subject } from '../export/subjects.ts';
import { brokenText, holdsBrokenText } from './plugins/inert-text.ts';
import { queryString } from './query-string.ts';
import { requestError } from './request-error.ts';
import { parseJson } from './request-json.ts';

/** What an address asks for. */
export interface ExportQuestion {
  readonly subject: Subject;
  readonly form: FormAbout;
  readonly request: Readonly<Record<string, unknown>>;
}

export const EXPORT_PATH = '/export/';

/**
 * Reads `/export/<subject>.<form>?<parameters>`.
 *
 * @throws NOT_FOUND with the addresses that there are, METHOD_NOT_ALLOWED, BAD_REQUEST and BAD_USER_INPUT
 */
export function exportQuestion(method: string, { pathname, search }: URL): ExportQuestion {
  const name = pathname.slice(EXPORT_PATH.length);
  const found = SUBJECTS.flatMap((subject) => subject.forms.map((form) => ({ subject, form }))).find(
    ({ subject, form }) => addressOf(subject, form) === name,
  );
  if (found === undefined) throw notFound();
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method);
  const { parameters } = found.subject;
  const request: Record<string, unknown> = {};
  for (const [parameter, text] of queryString(search, Object.keys(parameters))) {
    request[parameter] = parameters[parameter] === 'json' ? parseJson(text, `"${parameter}"`) : text;
  }
  if (holdsBrokenText(request)) throw brokenText();
  return { ...found, request };
}

function addressOf(subject: Subject, form: FormAbout): string {
  return `${subject.name}.${form.name}`;
}

function notFound(): Error {
  const there = SUBJECTS.flatMap((subject) => subject.forms.map((form) => EXPORT_PATH + addressOf(subject, form)));
  return requestError('NOT_FOUND', 404, `expected one of ${there.join(', ')}`);
}

function notAllowed(method: string): Error {
  return requestError('METHOD_NOT_ALLOWED', 405, `expected GET or HEAD, got ${method}; exports only read`, {
    headers: { allow: 'GET, HEAD' },
  });
}
