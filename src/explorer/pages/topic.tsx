import { TopicPageDocument, type TopicPageQuery } from '../../generated/explorer.ts';
import { EventTable } from '../components/event-table.tsx';
import { Evidence } from '../components/evidence.tsx';
import { Heading } from '../components/names.tsx';
import { Section } from '../components/section.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

function TopicView({ data: { topic } }: { data: TopicPageQuery }) {
  const texts = useTexts();
  if (topic === null) return null;
  return (
    <article>
      <Heading name={topic.name} names={topic.names} />
      <Section title={texts.topic.events} note={texts.table.total(topic.events)}>
        <EventTable events={topic.events.nodes} count={topic.events} />
      </Section>
      <Evidence evidence={topic} />
    </article>
  );
}

export const topicPage = definePage({
  name: 'topic',
  variablesOf: entityPage('topic'),
  operation: TopicPageDocument,
  titleOf: ({ topic }) => topic?.name ?? null,
  view: TopicView,
});
