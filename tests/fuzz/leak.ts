/** A path of a file, a line of a stack, or an address of a store: nothing that a client may learn. */
export const LEAK =
  /node_modules|\.[jt]s:\d+|\n\s+at |\/(home|work|root|usr|tmp)\/|(bolt|neo4j)(\+s)?:\/\/|127\.0\.0\.1:\d/;
