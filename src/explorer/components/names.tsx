import type { NameKind, Script } from '../../generated/explorer.ts';

export interface NameForm {
  readonly text: string;
  readonly language: string | null;
  readonly script: Script;
  readonly kind: NameKind;
}

/** What a screen reader and a font need to know of a name: its language, or at least its script. */
export function languageTag({ language, script }: Pick<NameForm, 'language' | 'script'>): string | undefined {
  const written = script === 'HANS' ? 'zh-Hans' : script === 'HANT' ? 'zh-Hant' : undefined;
  return written ?? language ?? undefined;
}

/** The heading of a page: the name, and the forms in other scripts and languages beside it. */
export function Heading({ name, names }: { name: string; names: readonly NameForm[] }) {
  const primary = names.find((form) => form.text === name);
  const others = names.filter((form) => form.text !== name);
  return (
    <header class="heading">
      <h1 lang={primary === undefined ? undefined : languageTag(primary)}>{name}</h1>
      {others.length > 0 && (
        <p class="forms">
          {others.map((form, index) => (
            <span key={form.text}>
              {index > 0 && <span aria-hidden="true"> · </span>}
              <span lang={languageTag(form)} class={form.kind === 'FORMER' ? 'former' : undefined}>
                {form.text}
              </span>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
