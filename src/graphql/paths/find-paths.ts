import { typesUpTo } from '../../domain/attendance.ts';
import { STRENGTHS, type Strength } from '../../domain/encounter.ts';
import { ParleyError } from '../../domain/errors.ts';
import type { AttendanceFilter } from '../../store/attendance.ts';
import type { PeriodFilter } from '../../store/period.ts';
import { given } from '../arguments.ts';
import { LIMITS } from '../limits.ts';
import { membersOf } from '../members.ts';
import type { Reader } from '../reading/reader.ts';
import { searchPaths, type PathsFound, type PathSearch } from './search.ts';
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

const ORDERS = { CERTAIN: CERTAINLY_IN_ORDER, POSSIBLE: POSSIBLY_IN_ORDER };

/** Reads what a step of the search asks for, and says why where it cannot be read. */
function reading(reader: Reader, filter: AttendanceFilter, deadline: number): PathSearch['attendances'] {
  return async (officials, limit) => {
    try {
      const options = { deadlineMs: Math.max(1, deadline - Date.now()) };
      const rows = await reader.attendancesOf(officials, filter, limit + 1, options);
      return rows.length > limit ? 'BUDGET' : rows;
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
  const types = question.minStrength === 'GATHERING' ? undefined : typesUpTo(closeness);
  const filter = given<AttendanceFilter>({ period: question.period, types });
  return searchPaths({
    ...question,
    conditions: {
      closeness,
      dated: order.needsDates,
      avoidedOfficials: new Set(avoided),
      avoidedEvents: new Set(question.avoidedEvents),
    },
    order,
    pairsBudget: LIMITS.pathPairsMax,
    attendances: reading(reader, filter, deadline),
    late: () => Date.now() >= deadline,
  });
}
