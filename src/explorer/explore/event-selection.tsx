import { ExploreEventDocument } from '../../generated/explorer.ts';
import { useAnswer } from '../browser.ts';
import { Failed } from '../components/failed.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Fact, Shown } from '../components/section.tsx';
import { SourceList } from '../components/source-list.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';

/** An event selected in the drawing: when, where, who was there, and who tells of it. */
export function EventSelection({ id }: { id: string }) {
  const { columns, enums, evidence, table } = useTexts();
  const { data, failure, retry } = useAnswer(ExploreEventDocument, { id });
  if (failure !== null) return <Failed failure={failure} onRetry={retry} />;
  const event = data?.event ?? null;
  if (event === null || event.id !== id) return <p class="minor">…</p>;
  const { participations, places, sources } = event;
  return (
    <>
      <h3>
        <EntityLink entity={event} />
      </h3>
      <p class="minor">
        {enums.type[event.type]}{' '}
        <span class={`status ${event.status.toLowerCase()}`}>{enums.status[event.status]}</span>
      </p>
      <dl class="facts small">
        <Fact term={columns.when}>
          <When date={event.when} />
        </Fact>
        {places.length > 0 && (
          <Fact term={columns.where}>
            <EntityLinks entities={places} />
          </Fact>
        )}
        <Fact term={columns.who}>
          <ul class="plain">
            {participations.nodes.map(({ id: key, participant, attendance }) => (
              <li key={key}>
                <EntityLink entity={participant} />
                {attendance !== 'ATTENDED' && (
                  <span class={`status ${attendance.toLowerCase()}`}> {enums.attendance[attendance]}</span>
                )}
              </li>
            ))}
          </ul>
          {participations.nodes.length < participations.totalCount && (
            <Shown text={table.more(participations.nodes.length, participations)} />
          )}
        </Fact>
      </dl>
      <h4>{evidence.sources}</h4>
      <SourceList sources={sources} />
    </>
  );
}
