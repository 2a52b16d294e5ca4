import { builder } from '../builder.ts';
import { pageCost, readPage } from '../connection.ts';
import { entities } from '../lists/entity.ts';
import { ownId } from '../node-ids.ts';
import { type Entry, entryOf } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { pageReads } from '../selections/page-reads.ts';
import { EntityInterface } from './entity.ts';
import { Event, EventConnection } from './event.ts';
import { EventFilterInput, eventPage, eventPageReads } from './event-filter.ts';
import { isKind, lookup, nameFields } from './named.ts';

export const Topic = builder.objectRef<Entry<'Topic'>>('Topic');

const TopicConnection = builder.connectionObject(
  { type: Topic, name: 'TopicConnection', description: 'A page of topics.' },
  { name: 'TopicEdge', description: 'A topic in a list.' },
);

builder.node(Topic, {
  description: 'Something that events are about, such as border defence or military medicine.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Topic'),
  fields: (t) => ({
    ...nameFields(t),
    events: t.connection(
      {
        type: Event,
        description: 'Events about it, the latest first.',
        args: { filter: t.arg({ type: EventFilterInput, description: 'Which events.' }) },
        complexity: pageCost,
        reads: (args, asked) => eventPageReads('topic', args.filter, args, asked),
        resolve: ({ id, view }, args, context) => eventPage(context, view, { kind: 'topic', id }, args.filter, args),
      },
      EventConnection,
    ),
  }),
});

const TOPICS = entities('Topic');

rootFields((t) => ({
  topic: lookup(t, 'Topic', Topic, 'A topic', 'topic/border-defence'),
  topics: t.connection(
    {
      type: Topic,
      description: 'What events are about, by id.',
      complexity: pageCost,
      reads: (args, asked) => pageReads({ list: TOPICS, of: 'graph', filter: {}, type: 'Topic' }, args, asked),
      resolve: (root, args, context) => {
        const view = viewOf(root);
        return readPage(context.loaders(view), TOPICS, null, {}, args, (record) => entryOf(view, 'Topic', record));
      },
    },
    TopicConnection,
  ),
}));
