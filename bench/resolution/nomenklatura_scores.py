"""Measures the matchers of nomenklatura on pairs.csv, by the names alone, as measure.ts does with Parley's scorer.

For each matcher: precision and recall at its own threshold, and the most recall that it has at a precision of 0.99.
"""

import csv
import sys
from pathlib import Path

from followthemoney import ValueEntity, model
from nomenklatura.matching import ALGORITHMS, get_algorithm

THRESHOLD = 0.7
PRECISION = 0.99


def person(key: str, name: str) -> ValueEntity:
    # The matchers remember entities by their ids: each pair has its own.
    entity = ValueEntity(model.get("Person"), {"id": key})
    entity.add("name", name)
    return entity


def quality(scored: list[tuple[float, bool]], threshold: float) -> tuple[float, float]:
    matched = [same for score, same in scored if score >= threshold]
    positives = sum(same for _, same in scored)
    return (sum(matched) / len(matched) if matched else 0.0, sum(matched) / positives)


def surest(scored: list[tuple[float, bool]]) -> tuple[float, float]:
    """The threshold and recall where precision is still high enough and recall is most."""
    best = (1.01, 0.0)
    for threshold in sorted({score for score, _ in scored}, reverse=True):
        precision, recall = quality(scored, threshold)
        if precision >= PRECISION and recall > best[1]:
            best = (threshold, recall)
    return best


def main() -> None:
    with open(Path(__file__).parent / "pairs.csv", encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    names = sys.argv[1:] or [algorithm.NAME for algorithm in ALGORITHMS]
    print(f"{'':34} precision    recall   (at 0.7)   threshold    recall   (at a precision of 0.99)")
    for name in names:
        algorithm = get_algorithm(name)
        config = algorithm.default_config()
        scores = [
            float(algorithm.compare(person(f"a{at}", p["a"]), person(f"b{at}", p["b"]), config).score)
            for at, p in enumerate(pairs)
        ]
        groups = {"officials": lambda g: g != "elsewhere", "elsewhere": lambda g: g == "elsewhere", "all": lambda g: True}
        for group, has in groups.items():
            scored = [(s, p["same"] == "yes") for s, p in zip(scores, pairs) if has(p["group"])]
            precision, recall = quality(scored, THRESHOLD)
            threshold, sure = surest(scored)
            print(f"{name:24}{group:10} {precision:9.3f} {recall:9.3f} {threshold:21.3f} {sure:9.3f}")


main()
