import { OperationTypeNode, visit, type ASTNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import { askedFields, type AskedField } from './selection.ts';

/** What an operation asks for, by the values of the variables in its directives. */
interface Known {
  /** Variables that `@skip` and `@include` take. */
  readonly deciding: readonly string[];
  readonly selections: Map<string, readonly AskedField[]>;
}

/** Operations come from a cache of parsed documents, so that the node is the same each time the text is. */
const known = new WeakMap<OperationDefinitionNode, Known>();

/** The fields at the root of an operation. Worked out once for each document and each value of its directives. */
export function rootSelection(info: GraphQLResolveInfo): readonly AskedField[] {
  const { operation, schema, fragments, parentType } = info;
  const before = known.get(operation) ?? {
    deciding: variablesOfDirectives(info),
    selections: new Map<string, readonly AskedField[]>(),
  };
  known.set(operation, before);
  const values = before.deciding.map((name) => info.variableValues[name] === true);
  const key = values.join();
  const selection =
    before.selections.get(key) ??
    askedFields(parentType, [operation.selectionSet], {
      schema,
      fragments,
      variableValues: Object.fromEntries(before.deciding.map((name, index) => [name, values[index]])),
    });
  before.selections.set(key, selection);
  return selection;
}

function variablesOfDirectives({ operation, fragments }: GraphQLResolveInfo): readonly string[] {
  const names = new Set<string>();
  const inDirective = { Variable: (node: { name: { value: string } }) => void names.add(node.name.value) };
  for (const root of [operation, ...Object.values(fragments)] as ASTNode[]) {
    visit(root, { Directive: (node) => void visit(node, inDirective), VariableDefinition: () => false });
  }
  return [...names];
}

/** The kind of operation that is compiled: everything else runs through its resolvers alone. */
export function isQuery({ operation }: Pick<GraphQLResolveInfo, 'operation'>): boolean {
  return operation.operation === OperationTypeNode.QUERY;
}
