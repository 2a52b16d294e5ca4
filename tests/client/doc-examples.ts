import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A program of docs/client.md and what it is documented to print. */
export interface DocExample {
  language: string;
  program: string;
  prints: string;
}

const PAGE = resolve(import.meta.dirname, '../../docs/client.md');

/** The programs in these languages, each a code block with the block of what it prints behind it, asking the server. */
export function docExamples(languages: readonly string[], url: string): DocExample[] {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  return blocks.flatMap(([, language = '', program = ''], index) => {
    const [, kind = '', prints = ''] = blocks[index + 1] ?? [];
    if (!languages.includes(language)) return [];
    if (!['text', 'json'].includes(kind)) throw new Error(`nothing is printed by: ${program}`);
    return [{ language, program: program.replaceAll('http://127.0.0.1:4000/graphql', url), prints }];
  });
}
