/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the driver declares its bags of options as classes */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Sent } from './packstream.ts';

/** A plan as the server profiled it. */
interface Plan {
  readonly operatorType: string;
  readonly dbHits: number;
  readonly children: readonly Plan[];
}

/** What a statement cost: no busy machine changes it. */
export interface Profile {
  readonly hits: number;
  /** Names of the operators of its plan. */
  readonly operators: readonly string[];
  readonly rows: number;
}

function operatorsOf(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

/** Runs a statement once more, profiled. */
export async function profiled(driver: Driver, text: string, params: object): Promise<Profile> {
  const { records, summary } = await driver.executeQuery(`PROFILE ${text}`, params, { database: 'neo4j' });
  const operators = operatorsOf(summary.profile as Plan);
  return {
    hits: operators.reduce((sum, { dbHits }) => sum + dbHits, 0),
    operators: operators.map(({ operatorType }) => operatorType.replace('@neo4j', '')),
    rows: records.length,
  };
}

/** Database hits of statements that engines sent. */
export async function databaseHits(uri: string, sent: readonly Sent[]): Promise<number> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  try {
    let total = 0;
    for (const { text, params } of sent) total += (await profiled(driver, text, params)).hits;
    return total;
  } finally {
    await driver.close();
  }
}
