import type { FieldNullability, InputFieldMap, InputShapeFromFields, SchemaTypes, TypeParam } from '@pothos/core';
import type { CypherSelectionsPlugin, CypherSelectionsOptions } from './plugin.ts';
import type { Declaration, Takes } from './read.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Pothos takes the options of a plugin
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cypherSelections: CypherSelectionsPlugin<Types>;
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      cypherSelections?: CypherSelectionsOptions<Types['Context']>;
    }

    /* eslint-disable @typescript-eslint/no-unused-vars -- an interface is extended with all its parameters */
    export interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > {
      /** What the field reads, as a part of the one statement of the operation. */
      reads?: Declaration<Types['Context'], InputShapeFromFields<Args>>;
      /** What its resolver takes of rows. Where one field of an operation does not say, its reads bring everything. */
      takes?: Takes;
    }
    /* eslint-enable @typescript-eslint/no-unused-vars */
  }
}
