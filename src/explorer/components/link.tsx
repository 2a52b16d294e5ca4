import type { ComponentChildren } from 'preact';

interface Identified {
  readonly id: string;
  readonly name: string;
}

/** An entity by its name, leading to its page. The address is the id. */
export function EntityLink({ entity, children }: { entity: Identified; children?: ComponentChildren }) {
  return <a href={`/${entity.id}`}>{children ?? entity.name}</a>;
}

interface EntityLinksProps {
  readonly entities: readonly Identified[];
  /** Those behind are only counted. */
  readonly most?: number;
}

/** Several entities one after another. */
export function EntityLinks({ entities, most = entities.length }: EntityLinksProps) {
  return (
    <>
      {entities.slice(0, most).map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && ', '}
          <EntityLink entity={entity} />
        </span>
      ))}
      {entities.length > most && ` +${entities.length - most}`}
    </>
  );
}
