import type { ComponentChildren } from 'preact';

interface Identified {
  readonly id: string;
  readonly name: string;
}

/** An entity by its name, leading to its page. The address is the id. */
export function EntityLink({ entity, children }: { entity: Identified; children?: ComponentChildren }) {
  return <a href={`/${entity.id}`}>{children ?? entity.name}</a>;
}

/** Several entities one after another. */
export function EntityLinks({ entities }: { entities: readonly Identified[] }) {
  return (
    <>
      {entities.map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && ', '}
          <EntityLink entity={entity} />
        </span>
      ))}
    </>
  );
}
