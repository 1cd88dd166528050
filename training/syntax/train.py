"""Trains the network that tags and parses; see models/syntax.md.

python3 training/syntax/train.py [--epochs 18] [--out NAME]
Reads training/syntax/out/*.i32 and inventory.json (written by write-examples.ts), writes out/NAME.npz.
"""
import argparse
import json
import os
import time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "out")
parser = argparse.ArgumentParser()
parser.add_argument("--hidden", type=int, default=96)
parser.add_argument("--word", type=int, default=100)
parser.add_argument("--gram", type=int, default=48)
parser.add_argument("--arc", type=int, default=128)
parser.add_argument("--rel", type=int, default=128)
parser.add_argument("--epochs", type=float, default=15)
parser.add_argument("--drop", type=float, default=0.33)
parser.add_argument("--batch", type=int, default=1500)
parser.add_argument("--rate", type=float, default=2e-3)
parser.add_argument("--out", default="network")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--continue-from", default=None, help="NAME: begin with out/NAME.npz and the words of out/NAME.inventory.json")
parser.add_argument("--teacher", default=None, help="NAME: learn from what the wider network out/NAME.npz says too, and begin with its weightiest units unless told to continue")
parser.add_argument("--gold", type=float, default=0.5, help="the share of the treebanks' word beside the teacher's")
args = parser.parse_args()
torch.manual_seed(args.seed)
np.random.seed(args.seed)
torch.set_num_threads(args.threads)
inventory = json.load(open(os.path.join(HERE, "inventory.json")))
COUNTS = torch.tensor([0.0] + [float(c) for c in inventory["counts"]])
TAGS, LABELS = len(inventory["tags"]), len(inventory["labels"])
SIZES = inventory["sizes"]
AFFIXES = [("suffix", 32), ("ending", 16), ("prefix", 24), ("shape", 16)]


def runs_of_letters():
    """For each form the rows of its runs of letters, one list after another, and where each list begins and ends."""
    flat = np.fromfile(os.path.join(HERE, "forms.i32"), dtype=np.int32)
    rows, start, size, at = [], [], [], 0
    while at < len(flat):
        start.append(len(rows))
        size.append(int(flat[at]))
        rows += flat[at + 1 : at + 1 + flat[at]].tolist()
        at += 1 + flat[at]
    return torch.tensor(rows), torch.tensor(start), torch.tensor(size)


GRAM_ROWS, GRAM_START, GRAM_SIZE = runs_of_letters()


def sentences(name):
    flat = np.fromfile(os.path.join(HERE, name + ".i32"), dtype=np.int32)
    found, at = [], 0
    while at < len(flat):
        size = flat[at]
        found.append(torch.from_numpy(flat[at + 1 : at + 1 + 9 * size].reshape(size, 9).astype(np.int64)))
        at += 1 + 9 * size
    return found


def batches(data, words, shuffle):
    """Sentences of about equal length together, about `words` words a batch."""
    noise = np.random.uniform(0, 1.5, len(data)) if shuffle else np.zeros(len(data))
    order = sorted(range(len(data)), key=lambda i: len(data[i]) + noise[i])
    made, batch, count = [], [], 0
    for i in order:
        batch.append(data[i])
        count += len(data[i])
        if count >= words:
            made.append(batch)
            batch, count = [], 0
    if batch:
        made.append(batch)
    if shuffle:
        made = [made[i] for i in np.random.permutation(len(made))]
    return [collate(batch) for batch in made]


def collate(batch):
    """One table for the batch; rows past a sentence's end have -1 for tag, head and label."""
    table = torch.zeros(len(batch), max(len(s) for s in batch), 9, dtype=torch.long)
    table[:, :, 5:8] = -1
    for row, sentence in enumerate(batch):
        table[row, : len(sentence)] = sentence
    return table, torch.tensor([len(s) for s in batch])


class Shared(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def forward(self, x):
        if not self.training or args.drop == 0:
            return x
        mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - args.drop) / (1 - args.drop)
        return x * mask


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.word = nn.Embedding(len(COUNTS), args.word)
        nn.init.normal_(self.word.weight, 0, 0.3)
        self.affix = nn.ModuleList(nn.Embedding(SIZES[name], size) for name, size in AFFIXES)
        for table in self.affix:
            nn.init.normal_(table.weight, 0, 0.3)
        self.gram = nn.EmbeddingBag(SIZES["gram"], args.gram, mode="mean")
        nn.init.normal_(self.gram.weight, 0, 0.5)
        size = args.word + args.gram + sum(size for _, size in AFFIXES)
        wide = 2 * hidden
        self.layers = nn.ModuleList(
            nn.LSTM(size if i == 0 else wide, hidden, bidirectional=True, batch_first=True) for i in range(2)
        )
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

    def gram_vectors(self, forms):
        distinct, places = torch.unique(forms, return_inverse=True)
        sizes = GRAM_SIZE[distinct]
        offsets = torch.cumsum(sizes, 0) - sizes
        within = torch.arange(int(sizes.sum())) - torch.repeat_interleave(offsets, sizes)
        rows = GRAM_ROWS[torch.repeat_interleave(GRAM_START[distinct], sizes) + within]
        return self.gram(rows, offsets)[places]

    def vectors(self, batch):
        words = batch[:, :, 0]
        if self.training:
            rare = torch.rand(words.shape) < 0.25 / (0.25 + COUNTS[words])
            words = words.masked_fill(rare, 0)
        vectors = [self.word(words), self.gram_vectors(batch[:, :, 8])]
        vectors += [table(batch[:, :, 1 + i]) for i, table in enumerate(self.affix)]
        if self.training:
            keep = [(torch.rand(words.shape + (1,)) > 0.1).float() for _ in vectors]
            vectors = [v * k for v, k in zip(vectors, keep)]
        return torch.cat(vectors, 2)

    def states(self, x, lengths):
        states = []
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(self.shared(x), lengths, batch_first=True, enforce_sorted=False)
            x = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]
            states.append(x)
        return states

    def forward(self, batch, lengths):
        first, x = map(self.shared, self.states(self.vectors(batch), lengths))
        tags = self.tag(first)
        rooted = torch.cat([self.root.expand(x.size(0), 1, -1), x], 1)
        dep = self.shared(F.relu(self.arc_dep(x)))
        head = self.shared(F.relu(self.arc_head(rooted)))
        arcs = dep @ self.bilinear @ head.transpose(1, 2) + (head @ self.head_bias).unsqueeze(1)
        beyond = torch.arange(head.size(1)).unsqueeze(0) > lengths.unsqueeze(1)
        arcs = arcs.masked_fill(beyond.unsqueeze(1), -1e9)
        return tags, arcs, self.rel_dep(x), self.rel_head(rooted)

    def labels(self, rel_dep, rel_head, heads):
        chosen = rel_head.gather(1, heads.unsqueeze(2).expand(-1, -1, rel_head.size(2)))
        return self.rel_out(self.shared(F.relu(rel_dep + chosen)))


def scores_of(network, batch, lengths):
    tags, arcs, rel_dep, rel_head = network(batch, lengths)
    return tags, arcs, network.labels(rel_dep, rel_head, batch[:, :, 6].clamp(min=0))


def loss_of(network, teacher, batch, lengths):
    said = scores_of(network, batch, lengths)
    golds = (batch[:, :, 5], batch[:, :, 6], batch[:, :, 7])
    pairs = [(s.reshape(-1, s.size(2)), gold.reshape(-1)) for s, gold in zip(said, golds)]
    loss = sum(F.cross_entropy(s, gold, ignore_index=-1, reduction="sum") for s, gold in pairs)
    if teacher:
        with torch.no_grad():
            taught = scores_of(teacher, batch, lengths)
        shares = [F.softmax(t.reshape(-1, t.size(2)), 1)[gold >= 0] for t, (_, gold) in zip(taught, pairs)]
        likely = [F.log_softmax(s, 1)[gold >= 0] for s, gold in pairs]
        loss = args.gold * loss - (1 - args.gold) * sum((share * said).sum() for share, said in zip(shares, likely))
    return loss / lengths.sum()


def weights_of(name):
    """The weights of out/NAME.npz, with its words in the order of the inventory."""
    known = {key: torch.from_numpy(value) for key, value in np.load(os.path.join(HERE, name + ".npz")).items() if key != "args"}
    places = {w: i + 1 for i, w in enumerate(json.load(open(os.path.join(HERE, name + ".inventory.json")))["words"])}
    rows = torch.randn(len(COUNTS), known["word.weight"].size(1)) * 0.3
    rows[0] = known["word.weight"][0]
    for row, word in enumerate(inventory["words"]):
        if word in places:
            rows[row + 1] = known["word.weight"][places[word]]
    known["word.weight"] = rows
    return known


def weightiest(states, readers, hidden):
    """For each direction the units of a layer, of which `states` are samples, that matter most to the matrices that read them."""
    matter = (states.abs().mean(0) * torch.cat(readers).norm(dim=0)).view(2, -1)
    return matter.topk(hidden, dim=1).indices.sort(dim=1).values


def narrowed(known, wider, data, hidden):
    """The weights of a network with `hidden` units of each direction of the `wider` one, which `known` are the weights of."""
    seen = ([], [])
    wider.eval()
    with torch.no_grad():
        for batch, lengths in batches(data, 4000, False)[:40]:
            for states, kept in zip(wider.states(wider.vectors(batch), lengths), seen):
                kept.append(states[batch[:, :, 6] >= 0])
    kept = dict(known)
    first_readers = [known["tag.weight"], known["layers.1.weight_ih_l0"], known["layers.1.weight_ih_l0_reverse"]]
    second_readers = [known[name + ".weight"] for name in ("arc_dep", "arc_head", "rel_dep", "rel_head")]
    for layer, readers in enumerate((first_readers, second_readers)):
        units = weightiest(torch.cat(seen[layer]), readers, hidden)
        old = known["root"].size(0) // 2
        columns = torch.cat([units[0], old + units[1]])
        for side, own in zip(("", "_reverse"), units):
            gates = torch.cat([own + old * gate for gate in range(4)])
            for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
                name = "layers.%d.%s_l0%s" % (layer, part, side)
                kept[name] = kept[name][gates]
            name = "layers.%d.weight_hh_l0%s" % (layer, side)
            kept[name] = kept[name][:, own]
        if layer == 0:
            for name in ("tag.weight", "layers.1.weight_ih_l0", "layers.1.weight_ih_l0_reverse"):
                kept[name] = kept[name][:, columns]
        else:
            kept["root"] = kept["root"][columns]
            for name in ("arc_dep", "arc_head", "rel_dep", "rel_head"):
                kept[name + ".weight"] = kept[name + ".weight"][:, columns]
    return kept


UPOS = [tag.split(" ")[0] for tag in inventory["tags"]]
UPOS_ID = torch.tensor([sorted(set(UPOS)).index(u) for u in UPOS])


def score(network, data):
    network.eval()
    total = upos = uas = las = 0
    with torch.no_grad():
        for batch, lengths in batches(data, 4000, False):
            tags, arcs, rel_dep, rel_head = network(batch, lengths)
            for i in range(batch.size(1)):
                arcs[:, i, i + 1] = -1e9
            guess = arcs.argmax(2)
            labels = network.labels(rel_dep, rel_head, guess).argmax(2)
            real = batch[:, :, 6] >= 0
            right = real & (guess == batch[:, :, 6])
            total += real.sum().item()
            uas += right.sum().item()
            las += (right & (labels == batch[:, :, 7])).sum().item()
            gold = batch[:, :, 5]
            upos += ((UPOS_ID[tags.argmax(2)] == UPOS_ID[gold.clamp(min=0)]) & (gold >= 0)).sum().item()
    network.train()
    return "UPOS %.2f UAS %.2f LAS %.2f" % (100 * upos / total, 100 * uas / total, 100 * las / total)


train, dev, gum = sentences("train"), sentences("en_ewt-dev"), sentences("en_gum-dev")
network, teacher = Network(args.hidden), None
if args.teacher:
    train += sentences("taught")
    known = weights_of(args.teacher)
    teacher = Network(known["root"].size(0) // 2)
    teacher.load_state_dict(known)
    network.load_state_dict(narrowed(known, teacher, dev, args.hidden))
if args.continue_from:
    network.load_state_dict(weights_of(args.continue_from))
print(sum(p.numel() for p in network.parameters()), "parameters", flush=True)
optimizer = torch.optim.Adam(network.parameters(), lr=args.rate, betas=(0.9, 0.9), eps=1e-8)
steps = int(len(batches(train, args.batch, False)) * args.epochs)
done = 0
average = {name: value.detach().clone() for name, value in network.state_dict().items()}
started = time.time()
while done < steps:
    for batch, lengths in batches([s for s in train if len(s) <= 120], args.batch, True):
        if done >= steps:
            break
        rate = args.rate * min(1.0, (done + 1) / 100) * (1 - done / steps)
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.zero_grad()
        loss = loss_of(network, teacher, batch, lengths)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        done += 1
        if done % 10 == 0:
            keep = min(0.97, 1 - 10 / done)
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    average[name].mul_(keep).add_(value, alpha=1 - keep)
        if done % 500 == 0:
            print("step %d of %d, %.0f s, loss %.3f, dev %s" % (done, steps, time.time() - started, loss.item(), score(network, dev)), flush=True)
last = {name: value.clone() for name, value in network.state_dict().items()}
for name, state in (("", average), ("-last", last)):
    network.load_state_dict(state)
    print(args.out + name, "dev", score(network, dev), "gum", score(network, gum), flush=True)
    numbers = {n: v.numpy() for n, v in state.items()}
    np.savez(os.path.join(HERE, args.out + name + ".npz"), args=json.dumps(vars(args)), **numbers)
