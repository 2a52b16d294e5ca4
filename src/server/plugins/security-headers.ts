import type { Plugin } from 'graphql-yoga';

/** Our pages need nothing but files of this origin: no inline script or style, no frame, no plugin, no other site. */
const PAGE_POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Answers change with each import, and a shared cache is no place for what somebody asked.
  'cache-control': 'no-store',
};

/** Puts these headers on every answer, refusals included; one that a route has set itself is kept. */
export function securityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(HEADERS)) {
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
    },
  };
}
