"""Turns out/NAME.npz, as train.py writes it, into out/network.json and out/network.f32 for pack.ts.

python3 training/syntax/export.py NAME
"""
import json
import os
import sys

import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "out")
saved = np.load(os.path.join(HERE, sys.argv[1] + ".npz"))


def both(layer, part):
    return [saved["layers.%d.%s_l0%s" % (layer, part, side)] for side in ("", "_reverse")]


matrices = [("word", saved["word.weight"], None)]
for index, name in enumerate(("suffix", "ending", "prefix", "shape")):
    matrices.append((name, saved["affix.%d.weight" % index], None))
matrices.append(("gram", saved["gram.weight"], None))
for layer in (0, 1):
    bias = [a + b for a, b in zip(both(layer, "bias_ih"), both(layer, "bias_hh"))]
    matrices.append(("input%d" % (layer + 1), np.concatenate(both(layer, "weight_ih")), np.concatenate(bias)))
    forward, backward = both(layer, "weight_hh")
    matrices += [("forward%d" % (layer + 1), forward, None), ("backward%d" % (layer + 1), backward, None)]
matrices += [
    ("tag", saved["tag.weight"], saved["tag.bias"]),
    ("arcDependent", saved["arc_dep.weight"], saved["arc_dep.bias"]),
    ("arcHead", saved["arc_head.weight"], saved["arc_head.bias"]),
    ("bilinear", saved["bilinear"].T, saved["head_bias"]),
    ("labelDependent", saved["rel_dep.weight"], saved["rel_dep.bias"]),
    ("labelHead", saved["rel_head.weight"], None),
    ("label", saved["rel_out.weight"], saved["rel_out.bias"]),
    ("root", saved["root"][None, :], None),
]
with open(os.path.join(HERE, "network.f32"), "wb") as out:
    for _, weights, bias in matrices:
        bias = np.zeros(weights.shape[0]) if bias is None else bias
        out.write(np.ascontiguousarray(bias, dtype="<f4").tobytes())
        out.write(np.ascontiguousarray(weights, dtype="<f4").tobytes())
described = [{"name": name, "rows": w.shape[0], "width": w.shape[1]} for name, w, _ in matrices]
json.dump(described, open(os.path.join(HERE, "network.json"), "w"))
