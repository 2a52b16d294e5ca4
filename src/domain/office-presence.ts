import type { EntityRecord } from './model.ts';

type Participation = Pick<EntityRecord<'Participation'>, 'attendance'>;

/**
 * What sources say of the holders of an office at an event: one `CAME`; one was reported `ABSENT`, or represented by
 * somebody else; one was `EXPECTED` and nothing says that they came; or none is named there (`NOT_NAMED`), which says
 * neither that they came nor that they did not.
 */
export type Presence = 'CAME' | 'ABSENT' | 'EXPECTED' | 'NOT_NAMED';

/** @param parts of holders of the office in an event and its parts */
export function presenceOf(parts: readonly Participation[]): Presence {
  const some = (...attendances: Participation['attendance'][]) =>
    parts.some(({ attendance }) => attendances.includes(attendance));
  if (some('attended')) return 'CAME';
  if (some('absent', 'represented')) return 'ABSENT';
  return parts.length > 0 ? 'EXPECTED' : 'NOT_NAMED';
}
