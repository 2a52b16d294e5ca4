import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asked, Written } from './read.ts';

/** What a selection depends on. Of the variables it takes only those of directives: see `directive-values.ts`. */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * A field that an operation asks for, with everything below it. It holds for every execution of the operation with
 * the same values of directives: arguments are not part of it and are read anew.
 */
export class AskedField implements Pick<Asked, 'asksFor'>, Written {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly #nodes: readonly FieldNode[];
  readonly #document: Document;
  readonly #below = new Map<string, readonly AskedField[]>();

  constructor(definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], document: Document) {
    this.definition = definition;
    this.#nodes = nodes;
    this.#document = document;
  }

  /** @throws GraphQLError for values that the arguments do not take, as the executor does */
  argumentValues(variableValues: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const [node] = this.#nodes;
    return node === undefined ? {} : getArgumentValues(this.definition, node, variableValues);
  }

  asksFor(name: string): boolean {
    const type = getNamedType(this.definition.type);
    return isObjectType(type) && this.#fieldsOf(type).some((field) => field.definition.name === name);
  }

  gives(argument: string): boolean {
    return this.#nodes.some((node) => node.arguments?.some(({ name }) => name.value === argument) === true);
  }

  /** What is asked of values of the object type that show at the end of the path: nothing where none can. */
  below(typeName: string, path: readonly string[]): readonly AskedField[] {
    const [step, ...rest] = path;
    const own = getNamedType(this.definition.type);
    if (step === undefined) {
      const { schema } = this.#document;
      const type = schema.getType(typeName);
      // Another type may have fields of the names that are asked for here, and nothing of it is.
      const isThere = isObjectType(type) && (own === type || (isAbstractType(own) && schema.isSubType(own, type)));
      return isThere ? this.#fieldsOf(type) : [];
    }
    if (!isObjectType(own)) return [];
    return this.#fieldsOf(own)
      .filter((field) => field.definition.name === step)
      .flatMap((field) => field.below(typeName, rest));
  }

  /** Each object type that a value of the field can be of, with what is then asked of it. */
  byType(): readonly (readonly [string, readonly AskedField[]])[] {
    const type = getNamedType(this.definition.type);
    const types = isAbstractType(type) ? this.#document.schema.getPossibleTypes(type) : [type];
    return types.filter(isObjectType).map((each) => [each.name, this.#fieldsOf(each)]);
  }

  #fieldsOf(type: GraphQLObjectType): readonly AskedField[] {
    const known = this.#below.get(type.name);
    if (known !== undefined) return known;
    const sets = this.#nodes.flatMap((node) => node.selectionSet ?? []);
    const made = askedFields(type, sets, this.#document);
    this.#below.set(type.name, made);
    return made;
  }
}

/** The fields that selections ask of an object type; fields of one response name are one. */
export function askedFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): readonly AskedField[] {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const { selections } of sets) collect(selections, type, document, found, seen);
  const definitions = type.getFields();
  return [...found.values()].flatMap((nodes) => {
    // `__typename` and its like have no definition here, and read nothing.
    const definition = definitions[nodes[0]?.name.value ?? ''];
    return definition === undefined ? [] : [new AskedField(definition, nodes, document)];
  });
}

function collect(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  document: Document,
  found: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const node of selections) {
    if (!isIncluded(node, document)) continue;
    if (node.kind === Kind.FIELD) {
      const name = (node.alias ?? node.name).value;
      const same = found.get(name);
      if (same === undefined) found.set(name, [node]);
      else same.push(node);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : document.fragments[node.name.value];
    if (fragment === undefined) continue;
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(node.name.value)) continue;
      seen.add(node.name.value);
    }
    if (!matches(fragment.typeCondition?.name.value, type, document)) continue;
    collect(fragment.selectionSet.selections, type, document, found, seen);
  }
}

function matches(condition: string | undefined, type: GraphQLObjectType, { schema }: Document): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}

function isIncluded(node: SelectionNode, { variableValues }: Document): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  if (skip?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}
