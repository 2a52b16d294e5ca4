const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as content of an element or as a value between double quotes. It comes back from any XML parser as it was,
 * line breaks included, but for what XML 1.0 cannot hold, not even as a reference: control characters become their
 * pictures (U+0007 becomes ␇), halves of surrogate pairs and noncharacters become �. No name in a graph that Parley
 * imported holds any of these.
 */
export function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (control) =>
        String.fromCharCode(control.charCodeAt(0) + 0x24_00),
      )
      .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
      // Parsers turn these into spaces or into each other unless they are references.
      .replace(/[\t\n\r\u0085\u2028]/g, (space) => `&#${space.charCodeAt(0)};`)
  );
}

/** Attributes of an element with a space before each; those that are null are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(value)}"`))
    .join('');
}
