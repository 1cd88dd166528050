"""Trains the network that tags and parses; see models/syntax.md.

python3 training/syntax/train.py [--cell lstm|sru] [--epochs 18] [--out NAME]
Reads training/syntax/out/*.i32 and inventory.json (written by write-examples.ts), writes out/NAME.npz.
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "out")
parser = argparse.ArgumentParser()
parser.add_argument("--cell", default="lstm")
parser.add_argument("--layers", type=int, default=2)
parser.add_argument("--hidden", type=int, default=128)
parser.add_argument("--word", type=int, default=100)
parser.add_argument("--arc", type=int, default=128)
parser.add_argument("--rel", type=int, default=128)
parser.add_argument("--epochs", type=float, default=15)
parser.add_argument("--drop", type=float, default=0.33)
parser.add_argument("--batch", type=int, default=1500)
parser.add_argument("--rate", type=float, default=2e-3)
parser.add_argument("--out", default="network")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--threads", type=int, default=1)
args = parser.parse_args()
torch.manual_seed(args.seed)
np.random.seed(args.seed)
torch.set_num_threads(args.threads)
inventory = json.load(open(os.path.join(HERE, "inventory.json")))
COUNTS = torch.tensor([0.0] + [float(c) for c in inventory["counts"]])
TAGS, LABELS = len(inventory["tags"]), len(inventory["labels"])
SIZES = inventory["sizes"]
AFFIXES = [("suffix", 32), ("ending", 16), ("prefix", 24), ("shape", 16)]


def sentences(name):
    flat = np.fromfile(os.path.join(HERE, name + ".i32"), dtype=np.int32)
    found, at = [], 0
    while at < len(flat):
        size = flat[at]
        found.append(torch.from_numpy(flat[at + 1 : at + 1 + 8 * size].reshape(size, 8).astype(np.int64)))
        at += 1 + 8 * size
    return found


def batches(data, words, shuffle):
    """Sentences of equal length together, about `words` words a batch."""
    by_length = {}
    for sentence in data:
        by_length.setdefault(len(sentence), []).append(sentence)
    made = []
    for length, group in by_length.items():
        if shuffle:
            group = [group[i] for i in np.random.permutation(len(group))]
        step = max(1, words // length)
        made += [torch.stack(group[i : i + step]) for i in range(0, len(group), step)]
    if shuffle:
        made = [made[i] for i in np.random.permutation(len(made))]
    return made


class Shared(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def forward(self, x):
        if not self.training or args.drop == 0:
            return x
        mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - args.drop) / (1 - args.drop)
        return x * mask


@torch.jit.script
def recur(z, f, r, vf, vr, bf, br):
    """The recurrent part of a simple recurrent unit (Lei et al. 2018); time is the first axis."""
    c = torch.zeros_like(z[0])
    cells = []
    resets = []
    for t in range(z.size(0)):
        gate = torch.sigmoid(f[t] + vf * c + bf)
        reset = torch.sigmoid(r[t] + vr * c + br)
        c = gate * c + (1 - gate) * z[t]
        cells.append(c)
        resets.append(reset)
    return torch.stack(cells), torch.stack(resets)


class Sru(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.hidden = hidden
        self.plain = size == 2 * hidden
        self.parts = 3 if self.plain else 4
        self.inner = nn.Linear(size, 2 * self.parts * hidden, bias=False)
        bound = math.sqrt(3.0 / size)
        nn.init.uniform_(self.inner.weight, -bound, bound)
        self.peep = nn.Parameter(torch.empty(2, 2, hidden).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(2, 2, hidden))

    def forward(self, x):
        u = self.inner(x).transpose(0, 1).reshape(x.size(1), x.size(0), 2, self.parts, self.hidden)
        sides = []
        for side in (0, 1):
            part = u[:, :, side] if side == 0 else u[:, :, side].flip(0)
            c, r = recur(part[:, :, 0], part[:, :, 1], part[:, :, 2], self.peep[side, 0], self.peep[side, 1], self.bias[side, 0], self.bias[side, 1])
            if side == 1:
                c, r = c.flip(0), r.flip(0)
            skip = x[:, :, side * self.hidden : (side + 1) * self.hidden].transpose(0, 1) if self.plain else u[:, :, side, 3]
            sides.append(r * c + (1 - r) * skip)
        return torch.cat(sides, 2).transpose(0, 1)


class Lstm(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.inner = nn.LSTM(size, hidden, bidirectional=True, batch_first=True)

    def forward(self, x):
        return self.inner(x)[0]


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(len(COUNTS), args.word)
        nn.init.normal_(self.word.weight, 0, 0.3)
        self.affix = nn.ModuleList(nn.Embedding(SIZES[name], size) for name, size in AFFIXES)
        for table in self.affix:
            nn.init.normal_(table.weight, 0, 0.3)
        size = args.word + sum(size for _, size in AFFIXES)
        cell = {"lstm": Lstm, "sru": Sru}[args.cell]
        wide = 2 * args.hidden
        self.layers = nn.ModuleList(cell(size if i == 0 else wide, args.hidden) for i in range(args.layers))
        self.shared = Shared()
        self.tag = nn.Linear(wide, TAGS)
        self.arc_dep = nn.Linear(wide, args.arc)
        self.arc_head = nn.Linear(wide, args.arc)
        self.rel_dep = nn.Linear(wide, args.rel)
        self.rel_head = nn.Linear(wide, args.rel, bias=False)
        self.rel_out = nn.Linear(args.rel, LABELS)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.bilinear = nn.Parameter(torch.zeros(args.arc, args.arc))
        self.head_bias = nn.Parameter(torch.zeros(args.arc))

    def forward(self, batch):
        words = batch[:, :, 0]
        if self.training:
            rare = torch.rand(words.shape) < 0.25 / (0.25 + COUNTS[words])
            words = words.masked_fill(rare, 0)
        vectors = [self.word(words)] + [table(batch[:, :, 1 + i]) for i, table in enumerate(self.affix)]
        if self.training:
            keep = [(torch.rand(words.shape + (1,)) > 0.1).float() for _ in vectors]
            vectors = [v * k for v, k in zip(vectors, keep)]
        x = self.shared(torch.cat(vectors, 2))
        tags = None
        for index, layer in enumerate(self.layers):
            x = self.shared(layer(x))
            if index == max(0, len(self.layers) - 2):
                tags = self.tag(x)
        rooted = torch.cat([self.root.expand(x.size(0), 1, -1), x], 1)
        dep = self.shared(F.relu(self.arc_dep(x)))
        head = self.shared(F.relu(self.arc_head(rooted)))
        arcs = dep @ self.bilinear @ head.transpose(1, 2) + (head @ self.head_bias).unsqueeze(1)
        return tags, arcs, self.rel_dep(x), self.rel_head(rooted)

    def labels(self, rel_dep, rel_head, heads):
        chosen = rel_head.gather(1, heads.unsqueeze(2).expand(-1, -1, rel_head.size(2)))
        return self.rel_out(self.shared(F.relu(rel_dep + chosen)))


def loss_of(network, batch):
    tags, arcs, rel_dep, rel_head = network(batch)
    heads = batch[:, :, 6]
    labels = network.labels(rel_dep, rel_head, heads)
    flat = lambda scores: scores.reshape(-1, scores.size(2))
    tag_loss = F.cross_entropy(flat(tags), batch[:, :, 5].reshape(-1), ignore_index=-1)
    arc_loss = F.cross_entropy(flat(arcs), heads.reshape(-1))
    label_loss = F.cross_entropy(flat(labels), batch[:, :, 7].reshape(-1), ignore_index=-1)
    return tag_loss + arc_loss + label_loss


UPOS = [tag.split(" ")[0] for tag in inventory["tags"]]
UPOS_ID = torch.tensor([sorted(set(UPOS)).index(u) for u in UPOS])


def score(network, data):
    network.eval()
    total = upos = uas = las = 0
    with torch.no_grad():
        for batch in batches(data, 4000, False):
            tags, arcs, rel_dep, rel_head = network(batch)
            for i in range(batch.size(1)):
                arcs[:, i, i + 1] = -1e9
            guess = arcs.argmax(2)
            labels = network.labels(rel_dep, rel_head, guess).argmax(2)
            right = guess == batch[:, :, 6]
            total += right.numel()
            uas += right.sum().item()
            las += (right & (labels == batch[:, :, 7])).sum().item()
            gold = batch[:, :, 5]
            upos += ((UPOS_ID[tags.argmax(2)] == UPOS_ID[gold.clamp(min=0)]) & (gold >= 0)).sum().item()
    network.train()
    return "UPOS %.2f UAS %.2f LAS %.2f" % (100 * upos / total, 100 * uas / total, 100 * las / total)


train, dev, gum = sentences("train"), sentences("en_ewt-dev"), sentences("en_gum-dev")
network = Network()
print(sum(p.numel() for p in network.parameters()), "parameters", flush=True)
optimizer = torch.optim.Adam(network.parameters(), lr=args.rate, betas=(0.9, 0.9), eps=1e-8)
steps = int(len(batches(train, args.batch, False)) * args.epochs)
done = 0
average = {name: value.detach().clone() for name, value in network.state_dict().items()}
started = time.time()
while done < steps:
    for batch in batches([s for s in train if len(s) <= 120], args.batch, True):
        if done >= steps:
            break
        rate = args.rate * min(1.0, (done + 1) / 100) * (1 - done / steps)
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.zero_grad()
        loss = loss_of(network, batch)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        done += 1
        if done % 100 == 0:
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    average[name].mul_(0.9).add_(value, alpha=0.1) if done > 1000 else average[name].copy_(value)
        if done % 500 == 0:
            print("step %d of %d, %.0f s, loss %.3f, dev %s" % (done, steps, time.time() - started, loss.item(), score(network, dev)), flush=True)
print("dev", score(network, dev), "gum", score(network, gum), flush=True)
raw = {name: value.clone() for name, value in network.state_dict().items()}
network.load_state_dict(average)
print("averaged: dev", score(network, dev), "gum", score(network, gum), flush=True)
network.load_state_dict(raw)
np.savez(os.path.join(HERE, args.out + ".npz"), args=json.dumps(vars(args)), **{n: v.numpy() for n, v in raw.items()})
