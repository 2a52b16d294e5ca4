import { builder, type Root, type RootFields } from './builder.ts';
import { LIVE, type View } from './view.ts';

/** A look back at the graph: it has the same root fields as Query, each read as of its view. */
export const AsOf = builder.objectRef<Root>('AsOf').implement({
  description:
    'The graph as it was true on a day and as sources had told by a day. Everything below is read that way. Registers, which only name people, bodies, offices and places, count at all times.',
});

/** The view of a root value: of Query the graph as it is. */
export function viewOf(root: Root | undefined): View {
  return root?.view ?? LIVE;
}

/** Declares root fields once for Query and for AsOf. */
export function rootFields(
  define: (t: RootFields) => Parameters<typeof builder.objectFields>[1] extends (t: never) => infer F ? F : never,
): void {
  // A field builder of Query differs from that of an object only in its label.
  builder.queryFields((t) => define(t as unknown as RootFields));
  builder.objectFields(AsOf, (t) => define(t) as never);
}
