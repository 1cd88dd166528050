import { addDays } from "../src/model/time.ts";

/** A report as a line of JSONL, as archives hold it. */
export interface MadeUpNews {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
  readonly url: string;
}

/** Conflicts whose names the engine knows; what is told of them is made up by dice. */
const conflicts = [
  {
    one: "Russia",
    other: "Ukraine",
    speaker: "the Kremlin",
    hosts: ["Turkey", "Saudi Arabia"],
    towns: ["Istanbul", "Kharkiv", "Odesa", "Sumy"],
  },
  {
    one: "Israel",
    other: "Hamas",
    speaker: "the Israeli government",
    hosts: ["Qatar", "Egypt"],
    towns: ["Doha", "Rafah", "Cairo", "Khan Younis"],
  },
  {
    one: "India",
    other: "Pakistan",
    speaker: "the Indian government",
    hosts: ["China", "Saudi Arabia"],
    towns: ["Srinagar", "Lahore", "Islamabad", "Jammu"],
  },
  {
    one: "Armenia",
    other: "Azerbaijan",
    speaker: "the Armenian government",
    hosts: ["Russia", "Georgia"],
    towns: ["Yerevan", "Baku", "Tbilisi", "Brussels"],
  },
] as const;

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;
const filler = [
  "Rain fell on the market square while traders packed their stalls for the evening.",
  "Prices of bread and fuel have risen for the third month, shopkeepers in the old town said.",
  "The ferry to the islands ran late, and passengers waited on the quay with their luggage.",
  "A choir from the valley sang at the opening of the library, which had been closed for repairs.",
  "Farmers expect an early harvest after a dry spring, the chamber of agriculture wrote.",
  "The football match ended without a goal, and the crowd went home quietly.",
];

function dice(seed: number): (sides: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** Report number `at`: a dozen sentences in which the engine finds claims, and others in which it finds none; two years of days. */
export function madeUpNews(at: number, length = 12): MadeUpNews {
  const roll = dice(at);
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)] as Item;
  const { one, other, speaker, hosts, towns } = pick(conflicts);
  const facts: readonly (() => string)[] = [
    () => `${one} and ${other} will hold talks in ${pick(towns)} on ${pick(days)}, ${speaker} said.`,
    () => `Delegations of ${one} and ${other} met in ${pick(towns)} on ${pick(days)} and agreed to meet again.`,
    () =>
      `${one} struck ${pick(towns)} with ${2 + roll(60)} drones overnight, killing at least ${1 + roll(30)} people, local officials said.`,
    () => `${other} and ${one} exchanged ${10 + roll(300)} prisoners each, with the help of ${pick(hosts)}.`,
    () => `${pick(hosts)} proposed a ceasefire of ${5 + roll(50)} days between ${one} and ${other}.`,
    () => `The United States pledged ${1 + roll(900)} million dollars of humanitarian aid to ${other}.`,
    () => `The European Union imposed new sanctions on ${one} on ${pick(days)}.`,
    () =>
      `"We are ready for peace, but not at any price number ${roll(1000)}," a spokesman of ${other} told reporters.`,
  ];
  const sentences = Array.from({ length }, (_, line) => (line % 3 === 2 ? pick(filler) : pick(facts)()));
  return {
    id: `made-up-${at}`,
    title: `${one} and ${other}: report ${at}`,
    text: sentences.join("\n"),
    published: addDays("2024-01-01", roll(730)),
    outlet: `Harbour Wire ${roll(30)}`,
    url: `https://news.example/${at}`,
  };
}

/** The processes that the reports are about. */
export function madeUpNewsProcesses(): readonly {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly mediators: readonly string[];
}[] {
  return conflicts.map(({ one, other, hosts }) => ({
    id: `${one}-${other}`.toLowerCase(),
    name: `${one} and ${other}`,
    parties: [one, other],
    mediators: [...hosts],
  }));
}
