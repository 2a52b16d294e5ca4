const REDACTED = '[redacted]';

/** Shorter ones would blank out ordinary words; a password of three letters hides nothing anyway. */
const SHORTEST_SECRET = 4;

/** The secrets that the environment holds: the password, and whatever stands before the `@` of the store's address. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const credentials = /^[a-z0-9+.-]+:\/\/([^@/]+)@/i.exec(env['NEO4J_URI'] ?? '')?.[1];
  const password = credentials?.split(':').slice(1).join(':');
  return [env['NEO4J_PASSWORD'], credentials, password, password === undefined ? undefined : decoded(password)].filter(
    (secret): secret is string => secret !== undefined && secret.length >= SHORTEST_SECRET,
  );
}

/** Replaces every secret in a text, as it is and as JSON and URLs would write it. Longest first: one may hold another. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((result, form) => result.replaceAll(form, REDACTED), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
