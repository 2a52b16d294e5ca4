import { Command } from 'commander';
import { execute, GraphQLError, parse, validate } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { readNamedOperations } from '../server/named-operations.ts';
import type { Store } from '../store/port.ts';
import { EXIT } from './exit-codes.ts';
import { jsonObject } from './option-values.ts';
import { queryDocument } from './query-document.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  variables?: Record<string, unknown>;
  operation?: string;
}

const EXAMPLES = `
Examples:
  parley query whom-has-met
  parley query WhomHasMet --variables '{"official": "dong-jun", "first": 3}'
  parley query question.graphql
  parley query '{ official(id: "wei-fenghe") { name } }' | jq .data
  echo '{ dataset { title } }' | parley query -`;

/** `parley query`: asks the graph through the API's schema, without a server. */
export function queryCommand(terminal: Terminal): Command {
  const operations = readNamedOperations();
  const list = operations.map(({ file, question }) => `  ${file.replace(/\.graphql$/, '').padEnd(26)}${question}`);
  return new Command('query')
    .summary('ask the graph without a server; prints JSON')
    .description('Runs a GraphQL query on the store directly and prints its result as JSON.')
    .argument('<what>', 'a named operation, a file, - for standard input, or a document')
    .option('--variables <json>', 'values of the variables, as a JSON object', jsonObject)
    .option('--operation <name>', 'which operation, where the document has several')
    .addHelpText('after', `${EXAMPLES}\n\nNamed operations:\n${list.join('\n')}`)
    .action(async (what: string, options: Options) => {
      const document = await queryDocument(what, operations);
      const result = await withStore(terminal.env, (store) => answer(store, document, options));
      terminal.out(JSON.stringify(result, null, 2));
      terminal.exitCode = exitCodeOfResult(result);
    });
}

/** Executes as the server does, but for the limits that protect a server from strangers. */
async function answer(store: Store, text: string, { variables, operation }: Options): Promise<ExecutionResult> {
  const { schema } = await import('../graphql/schema.ts');
  const { createContext } = await import('../graphql/context.ts');
  const { toGraphQLError } = await import('../graphql/errors.ts');
  try {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const result = await execute({
      schema,
      document,
      contextValue: createContext(store),
      variableValues: variables ?? null,
      operationName: operation ?? null,
    });
    return result.errors === undefined
      ? result
      : { ...result, errors: result.errors.map((error) => withCode(toGraphQLError(error), 'BAD_USER_INPUT')) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [withCode(error, 'GRAPHQL_PARSE_FAILED')] };
    throw error;
  }
}

/** What graphql refuses by itself has no code; the server gives the same ones. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

function exitCodeOfResult({ errors = [] }: ExecutionResult): 0 | 1 | 3 {
  const codes = errors.map((error) => error.extensions['code']);
  if (codes.some((code) => code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT')) return EXIT.store;
  return errors.length > 0 ? EXIT.failed : EXIT.ok;
}
