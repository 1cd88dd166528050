import type { Process, ProcessId } from "../src/model/process.ts";
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

/** States whose names the engine knows, each with two towns; what is told of them is made up by dice. */
const states = [
  "Russia: Moscow, Belgorod",
  "Ukraine: Kyiv, Odesa",
  "Israel: Jerusalem, Haifa",
  "Lebanon: Beirut, Tyre",
  "India: New Delhi, Srinagar",
  "Pakistan: Islamabad, Lahore",
  "Armenia: Yerevan, Gyumri",
  "Azerbaijan: Baku, Ganja",
  "Sudan: Khartoum, Omdurman",
  "Ethiopia: Addis Ababa, Mekelle",
  "Eritrea: Asmara, Massawa",
  "Egypt: Cairo, Alexandria",
  "Rwanda: Kigali, Gisenyi",
  "Uganda: Kampala, Gulu",
  "Serbia: Belgrade, Nis",
  "Kosovo: Pristina, Mitrovica",
  "Colombia: Bogota, Cali",
  "Venezuela: Caracas, Maracaibo",
  "Thailand: Bangkok, Surin",
  "Cambodia: Phnom Penh, Battambang",
  "Syria: Damascus, Aleppo",
  "Turkey: Ankara, Istanbul",
  "Iran: Tehran, Isfahan",
  "Iraq: Baghdad, Mosul",
  "Yemen: Sanaa, Aden",
  "Saudi Arabia: Riyadh, Jeddah",
  "China: Beijing, Shanghai",
  "Japan: Tokyo, Osaka",
  "Algeria: Algiers, Oran",
  "Morocco: Rabat, Tangier",
  "Kyrgyzstan: Bishkek, Osh",
  "Tajikistan: Dushanbe, Khujand",
].map((line) => {
  const [name = "", towns = ""] = line.split(": ");
  return { name, towns: towns.split(", ") };
});

/** As many conflicts, each between two of the states. */
const CONFLICTS = 40;

function conflict(at: number) {
  const first = states[(at * 5) % states.length];
  const second = states[(at * 5 + (at < states.length ? 3 : 11)) % states.length];
  const host = states[(at * 5 + 17) % states.length];
  if (first === undefined || second === undefined || host === undefined) throw new Error(`no conflict ${at}`);
  return {
    one: first.name,
    other: second.name,
    host: host.name,
    towns: [...first.towns, ...second.towns, ...host.towns],
  };
}

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
  const { one, other, host, towns } = conflict(roll(CONFLICTS));
  const facts: readonly (() => string)[] = [
    () =>
      `${one} and ${other} will hold talks in ${pick(towns)} on ${pick(days)}, the foreign ministry of ${one} said.`,
    () => `Delegations of ${one} and ${other} met in ${pick(towns)} on ${pick(days)} and agreed to meet again.`,
    () =>
      `${one} struck ${pick(towns)} with ${2 + roll(60)} drones overnight, killing at least ${1 + roll(30)} people, local officials said.`,
    () => `${other} and ${one} exchanged ${10 + roll(300)} prisoners each, with the help of ${host}.`,
    () => `${host} proposed a ceasefire of ${5 + roll(50)} days between ${one} and ${other}.`,
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
export function madeUpNewsProcesses(): readonly Process[] {
  return Array.from({ length: CONFLICTS }, (_, at) => {
    const { one, other, host } = conflict(at);
    const id = `${one}-${other}`.toLowerCase().replaceAll(" ", "-") as ProcessId;
    return { id, name: `${one} and ${other}`, parties: [one, other], mediators: [host], names: [], places: [] };
  });
}
