interface NamedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly published: { readonly text: string } | null;
}

/** Sources by their titles, each in its language, with who published it and when. */
export function SourceList({ sources }: { sources: readonly NamedSource[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={`/${source.id}`} lang={source.language}>
            {source.title}
          </a>{' '}
          <span class="minor">
            {source.publisher}
            {source.published !== null && `, ${source.published.text}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
