#!/usr/bin/env python3
"""Measure the precision of each rule over the development facts and write src/claims/confidence.json.

usage: measure_confidence.py EVAL_FOLDER READINGS.jsonl OUT.json

A claim counts as right when the scorer pairs it with a fact of the same kind. Smoothed towards the precision of all claims
of its kind with the weight of ten claims, so that a rule seen twice is not trusted for two lucky hits.
"""
import json, sys
from collections import defaultdict

folder, readings, out = sys.argv[1:4]
sys.path.insert(0, folder)
from score_facts import match

system = {line["id"]: line for line in map(json.loads, open(readings))}
rules, kinds = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
for line in open(f"{folder}/facts/gold.jsonl"):
    gold = json.loads(line)
    reading = system[gold["id"]]
    right = {j for i, j, weight, *_ in match(gold["facts"], reading["claims"], reading["text"]) if weight == 1}
    for j, claim in enumerate(reading["claims"]):
        for count in (rules[claim["rule"]], kinds[claim["kind"]]):
            count[0] += j in right
            count[1] += 1
kind_of = {rule: rule.split("/")[0] for rule in rules}
table = {}
for rule, (hits, total) in sorted(rules.items()):
    base_hits, base_total = kinds[kind_of[rule]] if kind_of[rule] in kinds else (1, 2)
    table[rule] = round((hits + 10 * base_hits / base_total) / (total + 10), 2)
json.dump(table, open(out, "w"), indent=2)
print(f"{len(table)} rules measured on {sum(total for _, total in rules.values())} claims")
