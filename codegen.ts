import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of the named operations: what the explorer and other TypeScript clients import. */
const config: CodegenConfig = {
  schema: 'schema/parley.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'src/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
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
    },
  },
};

export default config;
