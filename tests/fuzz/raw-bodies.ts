import fc from 'fast-check';
import type { Answer, Served } from '../server/served.ts';
import { LEAK } from './leak.ts';

/** A request as bytes, with what it says of itself. */
interface RawRequest {
  readonly method: string;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly search: string;
}

const QUERIES = [
  '{ events(first: 2) { totalCount nodes { id name when { edtf } } } }',
  'query Q($id: ID!) { node(id: $id) { id __typename } }',
  '{ search(query: "Phan Văn Giang 𠮷") { nodes { name } } }',
  '{ a: __typename ...F } fragment F on Query { official(id: "x") { id } }',
  'mutation { drop }',
  'subscription { all }',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...QUERIES, '', '{', '\u0000', '\ud800', '__proto__', '{"$ne": null}'),
);

const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      query: fc.oneof(anyText, fc.jsonValue()),
      variables: fc.oneof(fc.dictionary(anyText, fc.oneof(anyText, fc.integer(), fc.double())), fc.jsonValue()),
      operationName: fc.oneof(anyText, fc.jsonValue()),
      extensions: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);

/** A request that is right, but for some bytes that were put in, taken out or changed. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...QUERIES),
    fc.dictionary(fc.constantFrom('id', 'x'), anyText),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('put', 'take', 'change')), { maxLength: 6 }),
  )
  .map(([query, variables, changes]) => {
    const bytes = [...Buffer.from(JSON.stringify({ query, variables }))];
    for (const [at, byte, how] of changes) {
      bytes.splice(at % (bytes.length + 1), how === 'put' ? 0 : 1, ...(how === 'take' ? [] : [byte]));
    }
    return Uint8Array.from(bytes);
  });

const encoded = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));

const anyBody = fc.oneof(
  spoiled,
  anyJson.map((value) => encoded(JSON.stringify(value))),
  anyText.map(encoded),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from(bytes)),
);

const anyHeaders = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      fc.constantFrom(
        'application/json; charset=utf-16',
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/graphql',
        ';;;',
      ),
    ),
    accept: fc.constantFrom(
      'application/json',
      'application/graphql-response+json',
      '*/*',
      'text/html',
      'image/png;q=2',
    ),
    'x-request-id': fc.stringMatching(/^[ -~]{0,80}$/),
  },
  { requiredKeys: ['content-type'] },
);
const anyEncoding = fc.oneof({ weight: 20, arbitrary: fc.constant({}) }, fc.constant({ 'content-encoding': 'gzip' }));

/** Whatever a stranger may send to the address of the API. */
const anyRequest: fc.Arbitrary<RawRequest> = fc
  .record({
    method: fc.oneof({ weight: 8, arbitrary: fc.constant('POST') }, fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH')),
    body: anyBody,
    headers: fc.tuple(anyHeaders, anyEncoding).map(([headers, encoding]) => ({ ...headers, ...encoding })),
    query: fc.option(fc.tuple(fc.constantFrom('query', 'variables', 'operationName', 'x'), anyText)),
  })
  .map(({ method, body, headers, query }) => ({
    method,
    body: method === 'GET' ? null : body,
    headers,
    search: query === null ? '' : `?${query[0]}=${escaped(query[1])}`,
  }));

/** As browsers write it; half of a surrogate pair, which they would replace, goes as the bytes that it would be. */
function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (unit) =>
    /\p{Surrogate}/u.test(unit) ? '%ED%A0%80' : encodeURIComponent(unit),
  );
}

/** What is wrong with the answer to a request; null where it is an answer, or a refusal with a code that tells nothing. */
async function faultOfAnswer({ request }: Served, raw: RawRequest): Promise<string | null> {
  const { method, body, headers, search } = raw;
  const answer: Answer = await request(`/graphql${search}`, { method, headers: { ...headers }, body });
  const isRefusal = answer.codes.length > 0 || answer.status >= 400;
  if (answer.status >= 500) return `status ${answer.status}: ${answer.text.slice(0, 300)}`;
  if (isRefusal && answer.codes.some((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR')) {
    return `an error without a code of a refusal: ${answer.text.slice(0, 300)}`;
  }
  if (isRefusal && answer.status !== 404 && answer.json === undefined) return `no JSON: ${answer.text.slice(0, 300)}`;
  const told = (answer.json?.errors ?? []).map(({ message }) => message).join('\n');
  return LEAK.test(told) ? `a leak: ${told.slice(0, 300)}` : null;
}

/** Finds what is wrong, shrunk; throws with the seed to repeat it by. */
export async function bodiesHold(served: Served, numRuns: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(anyRequest, async (raw) => {
    const fault = await faultOfAnswer(served, raw);
    if (fault !== null)
      throw new Error(`${JSON.stringify({ ...raw, body: Buffer.from(raw.body ?? []).toString() })}\n${fault}`);
  });
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}
