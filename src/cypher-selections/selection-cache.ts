import { OperationTypeNode, visit, type ASTNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { Taken } from './read.ts';
import { askedFields, type AskedField } from './selection.ts';
import { takenBy } from './taken.ts';

/** What an operation asks for. */
export interface Selection {
  /** The fields at its root. */
  readonly fields: readonly AskedField[];
  /** What its resolvers take of what is read. */
  readonly taken: Taken | null;
}

/** What an operation asks for, by the values of the variables in its directives. */
interface Known {
  /** Variables that `@skip` and `@include` take. */
  readonly deciding: readonly string[];
  readonly selections: Map<string, Selection>;
}

/** Operations come from a cache of parsed documents, so that the node is the same each time the text is. */
const known = new WeakMap<OperationDefinitionNode, Known>();

/** What an operation asks for. Worked out once for each document and each value of its directives. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const { operation, schema, fragments, parentType } = info;
  const before = known.get(operation) ?? {
    deciding: variablesOfDirectives(info),
    selections: new Map<string, Selection>(),
  };
  known.set(operation, before);
  const values = before.deciding.map((name) => info.variableValues[name] === true);
  const key = values.join();
  const cached = before.selections.get(key);
  if (cached !== undefined) return cached;
  const variableValues = Object.fromEntries(before.deciding.map((name, index) => [name, values[index]]));
  const fields = askedFields(parentType, [operation.selectionSet], { schema, fragments, variableValues });
  const selection = { fields, taken: takenBy(parentType.name, fields) };
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
