import { PathsPageDocument, type PathsPageQuery } from '../../generated/explorer.ts';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { Fact } from '../components/section.tsx';
import { Strength } from '../components/strength.tsx';
import { When } from '../components/when.tsx';
import { useTexts } from '../language/texts.ts';
import { type Address, definePage, officialIn, type PageProps } from '../page.ts';

type Paths = NonNullable<PathsPageQuery['paths']>;
type Chain = Paths['chains'][number];

function PathsView({ data: { paths }, address }: PageProps<PathsPageQuery>) {
  const { paths: texts } = useTexts();
  if (paths === null) return null;
  const { outcome, complete, chains, looked, pair } = paths;
  return (
    <article>
      <header class="heading">
        <h1>
          {texts.title} {pair.officials.map(({ name }) => name).join(' → ')}
        </h1>
      </header>
      <Options address={address} />
      <p class={outcome === 'FOUND' ? 'kicker' : 'notice'}>
        {texts.outcome[outcome]} {!complete && outcome === 'FOUND' && texts.incomplete}{' '}
        <span class="minor">{texts.looked(looked.officials, looked.events)}</span>
      </p>
      {chains.map((chain) => (
        <ChainView key={chain.hops.map(({ occasion }) => occasion.id).join(' ')} chain={chain} />
      ))}
      {(pair.sharedOrganizations.length > 0 || pair.sharedPositions.length > 0) && <Shared pair={pair} />}
    </article>
  );
}

function Shared({ pair: { sharedOrganizations, sharedPositions } }: { pair: Paths['pair'] }) {
  const { pair: texts } = useTexts();
  return (
    <dl class="facts">
      {sharedOrganizations.length > 0 && (
        <Fact term={texts.organizations}>
          <EntityLinks entities={sharedOrganizations} />
        </Fact>
      )}
      {sharedPositions.length > 0 && (
        <Fact term={texts.positions}>
          <EntityLinks entities={sharedPositions} />
        </Fact>
      )}
    </dl>
  );
}

/** A chain from one official to the next, each step with the occasion that it rests on and who tells of it. */
function ChainView({ chain: { hops } }: { chain: Chain }) {
  const { evidence, paths: texts } = useTexts();
  return (
    <ol class="chain">
      {hops.map(({ from, to, occasion, strength, attendees, encounter }) => (
        <li key={occasion.id}>
          <p>
            <EntityLink entity={from} /> → <EntityLink entity={to} />
          </p>
          <p class="minor">
            <When date={occasion.when} /> <EntityLink entity={occasion} />
          </p>
          <p class="minor">
            <Strength of={strength} /> · {texts.attendees(attendees)}
            {encounter !== null && (
              <>
                {' · '}
                <a href={`/pair?a=${from.id}&b=${to.id}`}>{evidence.independent(encounter.independentSources)}</a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Which chains are wanted: a form, so that it works without JavaScript and its state is the address. */
function Options({ address: { query } }: { address: Address }) {
  const { paths: texts } = useTexts();
  return (
    <form class="options" action="/paths">
      <input type="hidden" name="from" value={query.get('from') ?? ''} />
      <input type="hidden" name="to" value={query.get('to') ?? ''} />
      <label>
        <input type="checkbox" name="order" value="certain" defaultChecked={query.get('order') === 'certain'} />{' '}
        {texts.inOrder}
      </label>
      <label>
        <input type="checkbox" name="close" value="yes" defaultChecked={query.get('close') === 'yes'} /> {texts.close}
      </label>
      <button type="submit">{texts.apply}</button>
    </form>
  );
}

export const pathsPage = definePage({
  name: 'paths',
  variablesOf: ({ path, query }) => {
    const [from, to] = [officialIn(query, 'from'), officialIn(query, 'to')];
    if (path !== '/paths' || from === null || to === null || from === to) return null;
    const inOrder = query.get('order') === 'certain' ? ('CERTAIN' as const) : null;
    return {
      from,
      to,
      inOrder,
      minStrength: query.get('close') === 'yes' ? ('ACTIVITY' as const) : ('GATHERING' as const),
    };
  },
  operation: PathsPageDocument,
  titleOf: ({ paths }) => paths?.pair.officials.map(({ name }) => name).join(' → ') ?? null,
  view: PathsView,
});
