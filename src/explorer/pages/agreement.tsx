import { AgreementPageDocument, type AgreementPageQuery } from '../../generated/explorer.ts';
import { Evidence } from '../components/evidence.tsx';
import { EventTable } from '../components/event-table.tsx';
import { EntityLinks } from '../components/link.tsx';
import { Heading } from '../components/names.tsx';
import { Fact, Section } from '../components/section.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import { definePage, entityPage } from '../page.ts';

function AgreementView({ data: { agreement } }: { data: AgreementPageQuery }) {
  const texts = useTexts();
  if (agreement === null) return null;
  const { status, signed, parties, event } = agreement;
  return (
    <article>
      <Heading name={agreement.name} names={agreement.names} />
      <p class="kicker">{texts.enums.agreement[status]}</p>
      <dl class="facts">
        {signed !== null && (
          <Fact term={texts.agreement.signed}>
            <When date={signed} />
          </Fact>
        )}
        {parties.length > 0 && (
          <Fact term={texts.agreement.parties}>
            <EntityLinks entities={parties} />
          </Fact>
        )}
      </dl>
      {event !== null && (
        <Section title={texts.agreement.at}>
          <EventTable events={[event]} />
        </Section>
      )}
      <Evidence evidence={agreement} />
    </article>
  );
}

export const agreementPage = definePage({
  name: 'agreement',
  variablesOf: entityPage('agreement'),
  operation: AgreementPageDocument,
  titleOf: ({ agreement }) => agreement?.name ?? null,
  view: AgreementView,
});
