/** Tests run as the ES modules they are: Node's own module loader, TypeScript stripped by swc. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/src/*/tests/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  // Ends what hangs; a busy machine may take long over what it answers.
  testTimeout: 300_000,
  // One real Neo4j for the whole run, started when the first test asks for it.
  globalSetup: './tests/neo4j-global-setup.js',
  globalTeardown: './tests/neo4j-global-teardown.js',
  // Two cores: a Neo4j and the tests share them.
  maxWorkers: 2,
};
