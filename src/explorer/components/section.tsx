import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  /** Shown behind the title, such as how many there are. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page with its heading. */
export function Section({ title, id, note, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>
        {title}
        {note !== undefined && <span class="note"> {note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A term and what it comes to; nothing where there is nothing. */
export function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Says that a list was not shown to its end. */
export function Shown({ text }: { text: string }) {
  return <p class="cut">{text}</p>;
}
