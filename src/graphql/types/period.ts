import { builder } from '../builder.ts';
import { Certainty } from './enums.ts';

export const PeriodFilterInput = builder.inputType('PeriodFilter', {
  description: 'A period, both ends included: from the first day that `from` can mean to the last that `to` can mean.',
  fields: (t) => ({
    from: t.field({ type: 'EDTF', description: 'Its beginning, such as `2021-04`; open where it is left out.' }),
    to: t.field({ type: 'EDTF', description: 'Its end, such as `2022-04`; open where it is left out.' }),
    certainty: t.field({
      type: Certainty,
      required: true,
      defaultValue: 'POSSIBLE',
      description: 'Whether what is dated less precisely must lie in the period on every day that its date can mean.',
    }),
  }),
});
