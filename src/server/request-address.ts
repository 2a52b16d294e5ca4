const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '::1']);

export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(bareHost(host));
}

/**
 * Whether a request that carries this `Host` header may be answered. A page on another site can make its own name point
 * at 127.0.0.1 (DNS rebinding) and read what listens there; the header still carries that page's name, so on loopback
 * only loopback names are believed. A server bound to anything else is meant to be reached by names it cannot know.
 */
export function isBelievedHost(hostHeader: string, listensOn: string): boolean {
  const name = bareHost(hostHeader.replace(/:\d+$/, ''));
  return !isLoopback(listensOn) || LOOPBACK_NAMES.has(name) || name === bareHost(listensOn);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}
