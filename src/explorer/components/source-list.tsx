interface NamedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly published: { readonly text: string } | null;
}

interface SourceListProps {
  readonly sources: readonly NamedSource[];
  readonly isNumbered?: boolean;
}

/** Sources by their titles, each in its language, with who published it and when. */
export function SourceList({ sources, isNumbered = false }: SourceListProps) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <List class="sources">
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
    </List>
  );
}
