"""Reads an exported file as others do, and prints what they find: reading.py <form> <file>.

Graphs: {"graph": attributes, "nodes": {id: attributes}, "edges": {id: [source, target, attributes]}}.
"""

import csv
import io
import json
import sys
import tempfile
import warnings
import zipfile

import geojson
import networkx
from csvw import CSVW
from pyld import jsonld


def graph_of(graph, key_of):
    edges = {key_of(key, data): [source, target, data] for source, target, key, data in multi(graph)}
    return {"graph": graph.graph, "nodes": dict(graph.nodes(data=True)), "edges": edges}


def multi(graph):
    return networkx.MultiGraph(graph).edges(keys=True, data=True)


def graphml(path):
    # A graph without parallel edges is read as a simple one, whose edges keep their ids in their data.
    return graph_of(networkx.read_graphml(path), lambda key, data: data.get("id", key))


def gexf(path):
    return graph_of(networkx.read_gexf(path), lambda _, data: data["id"])


def cyjs(path):
    with open(path, encoding="utf-8") as file:
        return graph_of(networkx.cytoscape_graph(json.load(file)), lambda key, _: key)


def csv_archive(path):
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        assert archive.testzip() is None
        archive.extractall(folder)
        tables = {name: list(csv.reader(io.StringIO(archive.read(name).decode("utf-8"), newline=""))) for name in ("nodes.csv", "edges.csv")}
        metadata = json.loads(archive.read("csv-metadata.json"))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            checked = CSVW(f"{folder}/csv-metadata.json", validate=True)
            valid = checked.is_valid
            rows = [[row["describes"][0] for row in table["row"]] for table in checked.to_json()["tables"]]
        problems = [str(warning.message) for warning in [*caught, *checked.warnings]]
        return {"tables": tables, "metadata": metadata, "valid": valid, "problems": problems, "rows": rows}


def geo(path):
    with open(path, encoding="utf-8") as file:
        collection = geojson.load(file)
    return {"valid": collection.is_valid, "problems": collection.errors(), "collection": collection}


def linked(path):
    with open(path, encoding="utf-8") as file:
        return {"nodes": jsonld.expand(json.load(file))}


READERS = {"graphml": graphml, "gexf": gexf, "cyjs": cyjs, "csv": csv_archive, "geojson": geo, "jsonld": linked}

form, path = sys.argv[1:]
print(json.dumps(READERS[form](path)))
