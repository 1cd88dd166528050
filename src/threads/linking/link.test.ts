import { expect, test } from "vitest";
import type { Told } from "../../model/thread.ts";
import { told } from "../told-for-test.ts";
import { link } from "./link.ts";

const RAID = { attacker: "Sylvania", target: "Freedonia", weapon: [] };
const SIEGE = { donor: [], recipient: "Freedonia", what: "humanitarian" } as const;

/** A raid told in a few words; the day it lies on, and the day it is told. */
function raid(when: string | undefined, published: string, words: string, killed?: number): Told {
  return told(
    "attack",
    { ...RAID, ...(killed === undefined ? {} : { killed }) },
    { status: "done", published, words, outlet: words, ...(when === undefined ? {} : { when }) },
  );
}

function siege(when: string, published: string, words: string): Told {
  return told("aid", SIEGE, { status: "blocked", published, when, words, outlet: words });
}

const CASES: readonly (readonly [string, readonly Told[], number])[] = [
  [
    "the same day of long ago is background, told twice",
    [
      raid("2029-10-07", "2031-05-01", "the massacre of that autumn"),
      raid("2029-10-07", "2031-05-02", "what set it off"),
    ],
    1,
  ],
  [
    "two months of long ago are two",
    [raid("2029-10", "2031-05-01", "the massacre of that autumn"), raid("2030-02", "2031-05-02", "what set it off")],
    2,
  ],
  [
    "tolls of a whole war are near one another",
    [
      raid(undefined, "2031-05-01", "more than 53,000 killed in the war", 53000),
      raid(undefined, "2031-05-03", "the war has killed 53,655", 53655),
    ],
    1,
  ],
  [
    "a toll that has fallen is that of another strike",
    [
      raid(undefined, "2031-05-01", "a raid on the port killed at least 400", 400),
      raid(undefined, "2031-05-03", "a raid on the port killed at least 85", 85),
    ],
    2,
  ],
  [
    "a toll that has risen is not",
    [
      raid(undefined, "2031-05-01", "a raid on the port killed at least 85", 85),
      raid(undefined, "2031-05-02", "a raid on the port killed at least 100", 100),
    ],
    1,
  ],
  [
    "a siege is told with its stretch or with the day on which it began",
    [
      siege("2031-03/2031-05", "2031-05-20", "nothing let in for weeks"),
      siege("2031-03-02", "2031-05-21", "aid cut off"),
    ],
    1,
  ],
];

const CALL = { format: "call", level: "leaders", parties: ["Freedonia", "Sylvania"] } as const;

function call(published: string, people: readonly string[], words: string, title = ""): Told {
  return told("talks", { ...CALL, people }, { status: "held", published, words, outlet: title, article: { title } });
}

const PRESIDENTS = ["Rufus Firefly", "Amb Trentino"];

const CALLS: readonly (readonly [string, readonly Told[], number])[] = [
  [
    "a call told by two papers",
    [
      call("2031-05-01", PRESIDENTS, "they spoke by telephone"),
      call("2031-05-02", PRESIDENTS, "the two presidents' telephone call"),
    ],
    1,
  ],
  [
    "undated calls, weeks apart, are two",
    [
      call("2031-05-01", PRESIDENTS, "they spoke by telephone"),
      call("2031-06-12", PRESIDENTS, "the two presidents' telephone call"),
    ],
    2,
  ],
  [
    "a headline says again what its text says",
    [
      call("2031-05-01", PRESIDENTS, "Presidents speak by telephone", "Presidents speak by telephone"),
      call("2031-05-01", PRESIDENTS, "The leaders held a call", "Presidents speak by telephone"),
    ],
    1,
  ],
];

function truce(status: "in-force" | "violated" | "agreed", published: string, words: string): Told {
  return told("ceasefire", { parties: ["Freedonia", "Sylvania"] }, { status, published, words, outlet: words });
}

const TRUCES: readonly (readonly [string, readonly Told[], number])[] = [
  [
    "two sides have one truce at a time",
    [truce("agreed", "2031-05-01", "a truce was struck"), truce("violated", "2031-05-09", "shots broke the quiet")],
    1,
  ],
  [
    "a truce of half a year later is another",
    [truce("agreed", "2031-05-01", "a truce was struck"), truce("in-force", "2031-12-09", "the guns are silent")],
    2,
  ],
];

test.each([...CASES, ...CALLS, ...TRUCES])("%s", (_, claims, count) => {
  expect(link(claims).length).toBe(count);
});
