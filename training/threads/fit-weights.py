"""Fits how much each piece of evidence counts for two claims being one happening (src/threads/*/weights.json).

python3 training/threads/fit-weights.py [--strength 4] [--readings 2]
Reads out/*.jsonl as write-pairs.ts writes them, the development facts' links, and priors.json.

A logistic regression for each kind, held towards the weights of priors.json, which were set by hand: with few pairs they stay,
with many they give way. Pairs of the engine's own claims that match a fact count `--readings` times as much as pairs of annotated facts, so
that the weights bear misread slots. Pairs of a happening told n times count 1/sqrt(n) each. Afterwards `joinsSooner` is added to the base: groups are
joined on average evidence, and a pair needs less than even odds; and `sameReport` to what speaks against two claims of one report.
"""
import argparse
import json
import os
import sys
from collections import Counter, defaultdict

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("DRAGOMAN_EVAL", os.path.join(HERE, "..", "..", "..", "shared", "eval"))
sys.path.insert(0, DATA)
from score_facts import match  # noqa: E402

parser = argparse.ArgumentParser()
parser.add_argument("--strength", type=float, default=4, help="how strongly the weights are held to the priors")
parser.add_argument("--readings", type=float, default=2, help="weight of pairs of the engine's own claims")
options = parser.parse_args()


def lines(*path):
    with open(os.path.join(*path), encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def matched():
    """Which fact each of the engine's claims is, by the facts' scorer."""
    claims = {line["id"]: line for line in lines(HERE, "out", "claims.jsonl")}
    names = {}
    for report in lines(DATA, "facts", "gold.jsonl"):
        reading = claims.get(report["id"], {"claims": [], "text": ""})
        for fact, claim, *_ in match(report["facts"], reading["claims"], reading["text"]):
            if report["facts"][fact]["kind"] != "statement":
                names["%s#%d" % (report["id"], claim)] = "%s#%d" % (report["id"], fact)
    return names


def rows():
    """Pairs by kind: name of one fact, of the other, evidence, weight."""
    pairs = defaultdict(list)
    for kind, a, b, evidence in lines(HERE, "out", "facts.jsonl"):
        if "strangers" not in evidence:
            pairs[kind].append((a, b, evidence, 1.0))
    names = matched()
    for kind, a, b, evidence in lines(HERE, "out", "readings.jsonl"):
        if a in names and b in names and "strangers" not in evidence:
            pairs[kind].append((names[a], names[b], evidence, options.readings))
    return pairs


def fit(pairs, prior, fixed, happening):
    names = sorted({name for row in pairs for name in row[2]} | (set(prior) & fixed))
    place = {name: index for index, name in enumerate(names)}
    start = np.array([prior.get(name, 0.0) for name in names])
    held = np.array([name in fixed or prior.get(name, 0) <= -50 for name in names])
    told = Counter(happening[a] for a, b, *_ in pairs if a in happening and happening.get(a) == happening.get(b))
    matrix, same, weight = np.zeros((len(pairs), len(names))), np.zeros(len(pairs)), np.ones(len(pairs))
    for index, (a, b, evidence, share) in enumerate(pairs):
        for name, amount in evidence.items():
            matrix[index, place[name]] = amount
        weight[index] = share
        if a in happening and happening.get(a) == happening.get(b):
            same[index], weight[index] = 1, share * 3 / told[happening[a]] ** 0.5
    open_to_fit = ~((matrix[:, held & (start <= -50)] != 0).any(axis=1))
    matrix, same, weight = matrix[open_to_fit], same[open_to_fit], weight[open_to_fit]
    strength = np.full(len(names), options.strength)
    strength[place["base"]] = 0.5
    weights = start.copy()
    for _ in range(200):
        odds = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (weight * (odds - same)) + strength * (weights - start)
        bend = (matrix * (weight * odds * (1 - odds))[:, None]).T @ matrix + np.diag(strength)
        slope[held], bend[held, :], bend[:, held] = 0, 0, 0
        bend[held, held] = 1
        step = np.linalg.solve(bend, slope)
        weights -= step * min(1.0, 1.0 / max(np.abs(step).max(), 1e-9))
        if np.abs(step).max() < 1e-5:
            break
    return dict(zip(names, weights))


def main():
    with open(os.path.join(HERE, "priors.json"), encoding="utf8") as file:
        priors = json.load(file)
    happening = {fact: index for index, line in enumerate(lines(DATA, "facts", "links.jsonl")) for fact in line["facts"]}
    pairs, fixed = rows(), set(priors["fixed"])
    for kind, sooner in priors["joinsSooner"].items():
        prior = {**priors["shared"], **priors["kinds"].get(kind, {})}
        weights = fit(pairs[kind], prior, fixed, happening) if pairs[kind] else prior
        weights["base"] += sooner
        if kind != "positions":
            weights["same report"] += priors["sameReport"]
        kept = {name: round(float(value), 1) for name, value in sorted(weights.items()) if abs(value) >= 0.05}
        with open(os.path.join(HERE, "..", "..", "src", "threads", kind, "weights.json"), "w", encoding="utf8") as file:
            json.dump(kept, file, indent=2)
            file.write("\n")


main()
