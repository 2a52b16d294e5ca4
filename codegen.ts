import type { CodegenConfig } from '@graphql-codegen/cli';

const plugins = ['typescript-operations', 'typed-document-node'];

/** Types and documents of operations: the named questions for every client, those of the explorer for its pages. */
const config: CodegenConfig = {
  schema: 'schema/parley.graphql',
  config: {
    // Texts, not syntax trees: a client sends them as they are, and needs no printer.
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
    avoidOptionals: { field: true },
    scalars: { Date: 'string', EDTF: 'string' },
    defaultScalarType: 'unknown',
    maybeValue: 'T | null',
  },
  generates: {
    'src/generated/operations.ts': { documents: 'schema/operations/*.graphql', plugins },
    'src/generated/explorer.ts': { documents: 'schema/operations/explorer/*.graphql', plugins },
  },
};

export default config;
