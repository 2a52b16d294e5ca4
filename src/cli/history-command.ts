import { Command } from 'commander';
import { ParleyError } from '../domain/errors.ts';
import { groupBy } from '../domain/group.ts';
import { idOfKind, kindOf } from '../domain/ids.ts';
import { MODEL, type EntityKind } from '../domain/model.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import type { Store } from '../store/port.ts';
import type { SourceRecord } from '../store/source.ts';
import { withStore } from './store-session.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  property?: string;
  json?: boolean;
}

const EXAMPLES = `
Examples:
  parley history dong-jun                                   an official, by the slug alone
  parley history event/border-defence-friendship-exchange-8 --property when
  parley history claim/0a1b… --json                         what else was said where a claim stands`;

/** `parley history <id>`: what was said of something, when, by whom, and what became of it. */
export function historyCommand(terminal: Terminal): Command {
  return new Command('history')
    .summary('say what was told of something, when, by whom, and what became of it')
    .description(
      'Lists all claims about an entity, or about what a claim is about: the day by which a source first said so, the day on which it was last read and still did, whether it counts, and when and why it was taken back.',
    )
    .argument('<id>', 'an id such as event/talks-2024, that of a claim, or the slug of an official')
    .option('--property <name>', 'this property only, such as when')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { property, json = false }: Options) => {
      const history = await withStore(terminal.env, (store) => historyOf(store, id, property));
      if (history.id !== history.asked) terminal.err(`${history.asked} is ${history.id}`);
      if (json) terminal.out(JSON.stringify({ id: history.id, facts: history.facts }, null, 2));
      else for (const line of history.facts.flatMap(linesOf)) terminal.out(line);
    });
}

/** What was said of one property, in the order of the days by which it was said. */
interface FactHistory {
  readonly property: string;
  readonly claims: readonly ToldClaim[];
}

type ToldClaim = Omit<JudgedClaim, 'source'> & {
  readonly source: Pick<SourceRecord, 'id' | 'publisher' | 'title' | 'published' | 'retrieved'>;
};

interface History {
  /** The id that was asked for, whole. */
  readonly asked: string;
  /** The id of what stays where that was merged. */
  readonly id: string;
  readonly facts: readonly FactHistory[];
}

async function historyOf(store: Store, idOrSlug: string, property: string | undefined): Promise<History> {
  const { claimsByIds } = await import('../store/claim-list.ts');
  const { claimsBySubjects } = await import('../store/claim.ts');
  const { redirectsByIds } = await import('../store/redirect.ts');
  const { sourcesByIds } = await import('../store/source.ts');
  const asked = idOfKind(kindOf(idOrSlug) ?? 'Official', idOrSlug);
  const claimed = kindOf(asked) === 'Claim' ? (await store.read(claimsByIds([asked])))[0] : undefined;
  const told = claimed?.subject ?? asked;
  const id = (await store.read(redirectsByIds([told])))[0]?.to ?? told;
  const kind = kindOf(id);
  const properties = kind !== null && kind in MODEL ? Object.keys(MODEL[kind as EntityKind].properties) : [];
  const wanted = property ?? claimed?.property;
  if (wanted !== undefined && properties.length > 0 && !properties.includes(wanted)) {
    const message = `expected a property of ${kind} (${properties.join(', ')}), got ${JSON.stringify(wanted)}`;
    throw new ParleyError('INVALID_INPUT', message);
  }
  const claims = (await store.read(claimsBySubjects([id]))).filter(
    (claim) => wanted === undefined || claim.property === wanted,
  );
  if (claims.length === 0) {
    const what = wanted === undefined ? '' : ` with ${wanted}`;
    throw new ParleyError('INVALID_INPUT', `expected the id of something that is told of${what}, got ${asked}`);
  }
  const sources = await store.read(sourcesByIds([...new Set(claims.map(({ source }) => source))]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const facts = [...groupBy(claims, (claim) => claim.property)]
    .sort(([a], [b]) => properties.indexOf(a) - properties.indexOf(b))
    .map(([of, about]) => ({ property: of, claims: inTime(about).map((claim) => toldBy(claim, byId)) }));
  return { asked: claimed === undefined ? asked : id, id, facts };
}

function inTime(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const key = ({ firstSeen, source, id }: JudgedClaim): string => `${firstSeen} ${source} ${id}`;
  return [...claims].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function toldBy(claim: JudgedClaim, sources: ReadonlyMap<string, SourceRecord>): ToldClaim {
  const from = sources.get(claim.source);
  if (from === undefined) {
    throw new ParleyError('CORRUPT_RECORD', `${claim.source} is not there; import the dataset again`);
  }
  const { id, publisher, title, published, retrieved } = from;
  return { ...claim, source: { id, publisher, title, published, retrieved } };
}

const STANDINGS: Readonly<Record<JudgedClaim['standing'], string>> = {
  PREFERRED: 'shown',
  SUPPORTING: 'agrees with what is shown',
  CONTRADICTED: 'another value is shown',
  SUPERSEDED: 'overtaken',
  RETRACTED: 'taken back',
};

function linesOf({ property, claims }: FactHistory): string[] {
  return [property, ...claims.flatMap(linesOfClaim)];
}

function linesOfClaim(claim: ToldClaim): string[] {
  const { firstSeen, lastSeen, value, name, standing, assertion, basis, confidence, retraction, source } = claim;
  const form = name === null ? [] : [name.language, name.kind].filter((part) => part !== '');
  const said = [
    ...form,
    ...(assertion === 'planned' ? ['planned'] : []),
    ...(confidence < 1 ? [`confidence ${confidence}`] : []),
    ...(basis === null ? [] : [`inferred: ${basis}`]),
  ];
  const days = lastSeen === firstSeen ? firstSeen : `${firstSeen} to ${lastSeen}`;
  return [
    `  ${days.padEnd(24)}  ${String(value)}${said.length === 0 ? '' : ` (${said.join('; ')})`}`,
    `  ${' '.repeat(24)}  ${source.publisher}: ${source.title} [${source.id}]`,
    `  ${' '.repeat(24)}  ${STANDINGS[standing]}${retraction === null ? '' : ` on ${retraction.on}: ${retraction.reason}`}`,
  ];
}
