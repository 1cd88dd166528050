"""Lists what a linking got wrong: false joins and missed joins of facts, by kind, happening and cause.

python3 training/threads/list-joins.py THREADS.jsonl [WHAT]
THREADS.jsonl is what `npm run -s eval -- threads INPUT OUT` wrote. Without WHAT: a table by kind, then the happenings that lost
most pairs and the threads that joined most of different ones, then for missed pairs which slots the readings got wrong (a pair counts
under each; `none` means that linking alone is at fault), and how many facts were not read at all. WHAT is words of a happening or the id
of a thread, whose facts are shown beside the readings.
"""
import json
import os
import sys
from collections import Counter, defaultdict
from itertools import combinations

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("DRAGOMAN_EVAL", os.path.join(HERE, "..", "..", "..", "shared", "eval"))
sys.path.insert(0, DATA)
from score_facts import match  # noqa: E402


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


GOLD = lines(os.path.join(DATA, "facts", "gold.jsonl"))
LINKS = lines(os.path.join(DATA, "facts", "links.jsonl"))
HAPPENING = {fact: index for index, link in enumerate(LINKS) for fact in link["facts"]}
FACTS = {f"{line['id']}#{i}": fact for line in GOLD for i, fact in enumerate(line["facts"]) if fact["kind"] != "statement"}


def readings(path):
    """Each fact's claim, thread and wrong slots."""
    system = {line["id"]: line for line in lines(path)}
    found = {}
    for report in GOLD:
        reading = system.get(report["id"], {"claims": [], "text": ""})
        for fact, claim, _, _, slots in match(report["facts"], reading["claims"], reading["text"]):
            name = f"{report['id']}#{fact}"
            if name in FACTS:
                told = reading["claims"][claim]
                thread = told.get("thread") or f"alone {report['id']}#{claim}"
                found[name] = (told, thread, {slot for slot, score in slots.items() if score < 1})
    return found


def pairs(groups):
    """Pairs of facts of different reports in one group."""
    members = defaultdict(list)
    for fact, group in groups.items():
        members[group].append(fact)
    both = (tuple(sorted(pair)) for facts in members.values() for pair in combinations(facts, 2))
    return {pair for pair in both if pair[0].split("#")[0] != pair[1].split("#")[0]}


def what_of(fact):
    return LINKS[HAPPENING[fact]]["what"] if fact in HAPPENING else f"alone {fact}"


def table(found):
    gold = pairs({fact: group for fact, group in HAPPENING.items() if fact in FACTS})
    read = {pair for pair in gold if pair[0] in found and pair[1] in found}
    joined = pairs({fact: thread for fact, (_, thread, _) in found.items()})
    missed, false = read - joined, joined - gold
    print("kind        pairs  read  right  missed  false")
    for kind in sorted({fact["kind"] for fact in FACTS.values()}):
        count = [sum(FACTS[a]["kind"] == kind for a, _ in group) for group in (gold, read, joined & gold, missed, false)]
        print(f"{kind:10}{count[0]:7}{count[1]:6}{count[2]:7}{count[3]:8}{count[4]:7}")
    print(f"facts that no claim reads: {len(FACTS) - len(found)} of {len(FACTS)}")
    print("\nmissed pairs by happening")
    for index, count in Counter(HAPPENING[a] for a, _ in missed).most_common(20):
        print(f"{count:5}  {LINKS[index]['what']}")
    print("\nfalse pairs by thread")
    for thread, count in Counter(found[a][1] for a, _ in false).most_common(20):
        print(f"{count:5}  {thread}: {'; '.join(sorted({what_of(fact) for fact, told in found.items() if told[1] == thread}))[:200]}")
    print("\nmissed pairs by slots that were misread in one of the two")
    causes = Counter(slot for a, b in missed for slot in (found[a][2] | found[b][2] or {"none"}))
    for slot, count in causes.most_common():
        print(f"{count:5}  {slot}")


def show(found, what):
    for name, fact in FACTS.items():
        told = found.get(name)
        if what in what_of(name) or (told and told[1] == what):
            slots = {slot: value for slot, value in fact.items() if value not in (None, []) and slot != "evidence"}
            print(name, what_of(name), "\n   fact ", slots, fact["evidence"][:1])
            print("   claim", told and ({k: v for k, v in told[0].items() if v not in (None, []) and k != "evidence"}))


if len(sys.argv) < 2:
    sys.exit(__doc__)
if len(sys.argv) > 2:
    show(readings(sys.argv[1]), sys.argv[2])
else:
    table(readings(sys.argv[1]))
