import { builder } from '../builder.ts';
import { AsOf } from '../root.ts';
import { badInput } from '../errors.ts';
import { viewAsOf } from '../view.ts';

builder.queryField('asOf', (t) =>
  t.field({
    type: AsOf,
    description:
      'A look back: what was true on a day, and what sources had said by a day. At least one of the two is given. Which records are one is not news: records that were made one later are one here too.',
    args: {
      valid: t.arg({
        type: 'EDTF',
        description:
          'The day of validity: offices and ranks default to it, and later events are absent. Of a month or year its last day.',
      }),
      known: t.arg({
        type: 'EDTF',
        description: 'Only what sources had said by this day and not yet taken back. Of a month or year its last day.',
      }),
    },
    resolve: (_root, { valid, known }) => {
      if (valid == null && known == null) throw badInput('expected valid, known or both in asOf, got neither');
      return { view: viewAsOf(valid ?? null, known ?? null) };
    },
  }),
);
