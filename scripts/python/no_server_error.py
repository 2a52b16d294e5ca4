"""What schemathesis is told of Parley: scalars, ids that the graph holds, and what counts as a server error.

Loaded by schemathesis through SCHEMATHESIS_HOOKS. PARLEY_FUZZ_IDS is the path of a JSON object: lists of ids by the
name of the argument that takes them; those of an argument `id` stand under the name of the type that its field gives.
"""

import json
import os
import re
import zlib

import graphql
import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

with open(os.environ["PARLEY_FUZZ_IDS"], encoding="utf-8") as file:
    IDS = json.load(file)

#: Codes by which a request is refused. Anything else is a fault of the server's.
REFUSALS = {"BAD_USER_INPUT", "LIMIT_EXCEEDED", "BAD_REQUEST", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"}

#: A path of a file, a line of a stack, an address of a store: nothing that a client may learn.
LEAK = re.compile(r"node_modules|\.[jt]s:\d+|\n\s+at |/(home|work|root|usr|tmp)/|(bolt|neo4j)(\+s)?://")

#: Levels of a query that the server takes, less the braces around it.
DEPTH = 10

schemathesis.graphql.scalar("Date", st.dates().map(lambda day: nodes.String(day.isoformat())))
schemathesis.graphql.scalar(
    "EDTF", st.sampled_from(["2021", "2022-04", "2022-04-23", "2020/2023", "2022~", "XXXX-04-23", "2022-13"]).map(nodes.String)
)


@schemathesis.check
def no_server_error(ctx, response, case):
    """Fails for a status of 500 or more, for an error without the code of a refusal, and for what tells too much."""
    if response.status_code >= 500:
        raise AssertionError(f"status {response.status_code}: {response.text[:500]}")
    for error in response.json().get("errors", []):
        code = error.get("extensions", {}).get("code")
        if code not in REFUSALS:
            raise AssertionError(f"code {code}: {error.get('message')}")
        if LEAK.search(error.get("message", "")):
            raise AssertionError(f"a leak: {error['message'][:500]}")


def drawn(text):
    """A number that is the same for the same text, so that a query can be made again."""
    return zlib.crc32(text.encode("utf-8", "replace"))


class Fitting(graphql.Visitor):
    """
    Makes queries that get an answer out of most of those that would only be refused: cuts them to the depth that the
    server takes, puts ids that are there in place of invented ones, small numbers in place of large ones, and leaves
    out invented cursors.
    """

    def __init__(self, types):
        super().__init__()
        self.types = types
        self.depth = 0
        self.name = ""

    def enter_object_field(self, node, *_):
        self.name = node.name.value

    def enter_argument(self, node, *_):
        self.name = node.name.value
        if node.name.value in ("after", "before", "last") and drawn(graphql.print_ast(node)) % 8 != 0:
            return graphql.REMOVE
        return None

    def enter_int_value(self, node, *_):
        return None if drawn(node.value) % 8 == 0 else graphql.IntValueNode(value=str(1 + abs(int(node.value)) % 20))

    def enter_field(self, node, *_):
        self.depth += 1
        if self.depth == DEPTH and node.selection_set is not None:
            self.depth -= 1
            return graphql.FieldNode(name=graphql.NameNode(value="__typename"), alias=node.alias, arguments=(), directives=())
        return None

    def leave_field(self, *_):
        self.depth -= 1

    def enter_string_value(self, node, *_):
        wanted = self.types.get_input_type()
        number = drawn(node.value)
        if wanted is None or graphql.get_named_type(wanted).name != "ID" or number % 8 == 0:
            return None
        gives = self.types.get_type()
        name = graphql.get_named_type(gives).name if self.name == "id" and gives is not None else self.name
        ids = IDS.get(name, IDS["ids"])
        return graphql.StringValueNode(value=ids[number % len(ids)])


@schemathesis.hook
def map_body(context, body):
    types = graphql.TypeInfo(context.operation.schema.client_schema)
    return graphql.visit(body, graphql.TypeInfoVisitor(types, Fitting(types)))
