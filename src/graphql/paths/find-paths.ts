import { typesUpTo } from '../../domain/attendance.ts';
import { STRENGTHS, type Strength } from '../../domain/encounter.ts';
import { ParleyError } from '../../domain/errors.ts';
import type { Read } from '../../cypher-selections/read.ts';
import { selectedSearchStep, type AttendanceFilter } from '../../store/attendance.ts';
import type { PeriodFilter } from '../../store/period.ts';
import { given } from '../arguments.ts';
import { LIMITS } from '../limits.ts';
import { membersOf } from '../members.ts';
import type { Context } from '../context.ts';
import { searchStepName, type Reader } from '../reading/reader.ts';
import { readOf } from '../selections/reads.ts';
import { firstStep, type PathsFound, type PathSearch } from './path-search.ts';
import { searchPaths } from './search.ts';
import { ANY_TIME, CERTAINLY_IN_ORDER, POSSIBLY_IN_ORDER } from './time-order.ts';

/** What a caller asks of chains; every argument has been checked. */
export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly maxHops: number;
  readonly budget: number;
  /** Whether each hop must not be earlier than the one before, and how surely; null for hops in any order. */
  readonly inOrder: 'CERTAIN' | 'POSSIBLE' | null;
  readonly period: PeriodFilter | undefined;
  readonly minStrength: Strength;
  readonly avoidedOfficials: readonly string[];
  readonly avoidedOrganizations: readonly string[];
  readonly avoidedEvents: readonly string[];
}

/** Beyond so many a level is mostly of officials who lie on no chain that is looked for. */
const DETAILED_MAX = 2_000;

const ORDERS = { CERTAIN: CERTAINLY_IN_ORDER, POSSIBLE: POSSIBLY_IN_ORDER };

/** Which events matter at all. */
function filterOf({ period, minStrength }: PathsQuestion): AttendanceFilter {
  const types = minStrength === 'GATHERING' ? undefined : typesUpTo(STRENGTHS.indexOf(minStrength));
  return given<AttendanceFilter>({ period, types });
}

/** The first step of a search, as a part of the one statement of an operation. */
export function firstStepRead(question: PathsQuestion): Read<Context> {
  const [step, filter, limit] = [
    firstStep({ ...question, detailedMax: DETAILED_MAX }),
    filterOf(question),
    question.budget + 1,
  ];
  return readOf(selectedSearchStep(step, filter, limit), (loads, items) => {
    loads.give(searchStepName(filter, limit), JSON.stringify(step), items()[0]);
  });
}

/** Reads what a step of the search asks for, and says why where it cannot be read. */
function reading(reader: Reader, filter: AttendanceFilter, deadline: number): PathSearch['step'] {
  return async (step, limit) => {
    try {
      const options = { deadlineMs: Math.max(1, deadline - Date.now()) };
      return await reader.searchStep(step, filter, limit, options);
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      // A look back refuses what it would have to judge too much for.
      if (error.code === 'LIMIT_EXCEEDED') return 'BUDGET';
      if (error.code === 'STORE_TIMEOUT' && Date.now() >= deadline) return 'DEADLINE';
      throw error;
    }
  };
}

/** The best chains of encounters between two officials in a view. */
export async function findPaths(reader: Reader, question: PathsQuestion): Promise<PathsFound> {
  const { from, to, inOrder, avoidedOfficials } = question;
  const deadline = Date.now() + LIMITS.pathDeadlineMs;
  const members =
    question.avoidedOrganizations.length === 0 ? [] : await membersOf(reader, question.avoidedOrganizations);
  // The ends are asked for: that they belong to a body to be avoided does not take them out.
  const avoided = [...avoidedOfficials, ...members].filter((official) => official !== from && official !== to);
  const order = inOrder === null ? ANY_TIME : ORDERS[inOrder];
  const closeness = STRENGTHS.indexOf(question.minStrength);
  return searchPaths({
    ...question,
    conditions: {
      closeness,
      dated: order.needsDates,
      avoidedOfficials: new Set(avoided),
      avoidedEvents: new Set(question.avoidedEvents),
    },
    order,
    detailedMax: DETAILED_MAX,
    pairsBudget: LIMITS.pathPairsMax,
    step: reading(reader, filterOf(question), deadline),
    late: () => Date.now() >= deadline,
  });
}
