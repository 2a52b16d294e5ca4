"""What the Python package of FollowTheMoney makes of entities, a line each on standard input.

ftm.py check       prints a JSON list of what is wrong with them
ftm.py csv | json  writes them as statements in that form
"""

import json
import sys

from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.exc import InvalidData
from followthemoney.statement.entity import StatementEntity
from followthemoney.statement.serialize import write_statements
from followthemoney.types import registry

entities = [json.loads(line) for line in sys.stdin]


def faults_of(data, schemata):
    schema = model.get(data["schema"])
    if schema is None:
        yield f"no schema {data['schema']}"
        return
    if registry.entity.clean(data["id"]) != data["id"]:
        yield "the id is not valid"
    try:
        schema.validate(data)
    except InvalidData as error:
        yield str(error.errors)
    missing = [name for name in schema.required if not data["properties"].get(name)]
    if missing:
        yield f"without {missing}"
    for name, values in data["properties"].items():
        prop = schema.get(name)
        if prop is None or prop.stub:
            yield f"no property {name}"
            continue
        for value in values:
            if prop.type.clean(value) != value:
                yield f"{name}: {value!r} is cleaned to {prop.type.clean(value)!r}"
            if prop.type != registry.entity:
                continue
            target = schemata.get(value)
            if target is None or not model.get(target).is_a(prop.range):
                yield f"{name}: {value} is {target} and no {prop.range.name}"
    if model.get_proxy(data, cleaned=False).to_dict()["properties"].keys() != data["properties"].keys():
        yield "properties are lost in an entity proxy"


def check():
    schemata = {data["id"]: data["schema"] for data in entities}
    faults = [f"{data['id']}: {fault}" for data in entities for fault in faults_of(data, schemata)]
    if len(schemata) != len(entities):
        faults.append("ids are not unique")
    print(json.dumps(faults, ensure_ascii=False))


def statements():
    dataset = Dataset({"name": "list", "title": "A list"})
    for data in entities:
        yield from StatementEntity.from_data(dataset, data).statements


mode = sys.argv[1]
if mode == "check":
    check()
else:
    write_statements(sys.stdout.buffer, mode, statements())
