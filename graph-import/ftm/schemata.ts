import ftm from '@opensanctions/followthemoney';
import type { Problem } from '../../src/domain/errors.ts';
import { childOf, elementsOf, entriesOf, pathText, textOf, type Located } from '../format/located.ts';
import { didYouMean } from '../format/nearest.ts';

const model = new ftm.Model(ftm.defaultModel);

/** An entity of FollowTheMoney as a line has it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly root: Located;
  readonly properties: ReadonlyMap<string, readonly Located[]>;
}

/** Whether a schema is another or a more special one: a PublicBody is an Organization. */
export function isA(schema: string, other: string): boolean {
  return model.getSchema(schema).isA(other);
}

/** Whether the values of a property are ids of other entities. */
export function isReference(schema: string, property: string): boolean {
  return model.getSchema(schema).getProperties().get(property)?.type.isEntity === true;
}

/** The names of the schemata of the model. */
export const SCHEMATA: readonly string[] = Object.keys(model.schemata);

const PROPERTIES = new Map<string, readonly string[]>();

/** The names of the properties of a schema. */
export function propertiesOf(schema: string): readonly string[] {
  const names = PROPERTIES.get(schema) ?? [...model.getSchema(schema).getProperties().keys()];
  PROPERTIES.set(schema, names);
  return names;
}

/** Properties that an entity of the schema has to have. */
export function requiredProperties(schema: string): readonly string[] {
  return model.getSchema(schema).required;
}

/** An entity checked against the model: its schema and its properties are known, and it has those that it requires. */
export function checkedEntity(
  file: string,
  line: number,
  text: string,
  root: Located,
): { entity: FtmEntity; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (located: Located, path: readonly PropertyKey[], message: string): void => {
    problems.push({ file, ...located.spot, field: pathText(path), message });
  };
  const [id, schema] = ['id', 'schema'].map((key) => textOf(childOf(root, key)) ?? '');
  const said = childOf(root, 'properties') ?? root;
  const properties = new Map(
    entriesOf(childOf(root, 'properties')).map(([name, values]) => [name, elementsOf(values)] as const),
  );
  const entity = { id: id ?? '', schema: schema ?? '', file, line, text, root, properties };
  if (entity.id === '') report(root, ['id'], 'expected the id of an entity, got none');
  if (!SCHEMATA.includes(entity.schema)) {
    const got = `got ${JSON.stringify(entity.schema)}${didYouMean(entity.schema, SCHEMATA)}`;
    report(childOf(root, 'schema') ?? root, ['schema'], `expected a schema of FollowTheMoney, ${got}`);
    return { entity, problems };
  }
  const names = propertiesOf(entity.schema);
  for (const [name, values] of properties) {
    const path = ['properties', name];
    if (!names.includes(name)) {
      const message = `expected a property of ${entity.schema}, got ${JSON.stringify(name)}${didYouMean(name, names)}`;
      report(childOf(said, name) ?? said, path, message);
    }
    const wrong = values.find(({ content }) => typeof content !== 'string');
    if (wrong !== undefined) report(wrong, path, 'expected a list of texts');
  }
  for (const name of requiredProperties(entity.schema)) {
    if ((properties.get(name) ?? []).length > 0) continue;
    report(said, ['properties', name], `expected ${name} of ${entity.schema}, got none`);
  }
  return { entity, problems };
}
