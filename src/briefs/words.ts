import { daysBetween, weekdayOf } from "../model/time.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];
const UNITS: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" };

/** Names of actors that take an article inside a sentence. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  "United States",
  "United Kingdom",
  "European Union",
  "United Nations",
  "United Arab Emirates",
  "Netherlands",
  "Philippines",
  "Houthis",
  "Palestinians",
  "Democratic Republic of the Congo",
  "Central African Republic",
  "Rapid Support Forces",
  "African Union",
  "Arab League",
  "Taliban",
  "Vatican",
  "Red Cross",
]);

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** "Ukraine, the United States and Turkey". */
export function listed(names: readonly string[]): string {
  const shown = names.map(named);
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** A name as it stands inside a sentence: "the European Union". */
export function named(name: string): string {
  return WITH_ARTICLE.has(name) ? `the ${name}` : name;
}

/** Last words of places that one stands at, with an article: "at the Kremlin", "at the Ciragan Palace". */
const SITES =
  /(?:^|\s)(?:Kremlin|Palace|House|Airport|Base|Embassy|Hotel|Residence|Cent(?:er|re)|Headquarters|Office|Hall|[Hh]ospital|[Mm]useum|[Ss]chool|[Mm]osque|[Cc]hurch|[Pp]lant|[Ss]tation|[Pp]rison|[Bb]ridge|[Aa]ir base)$/;
/** Last words of places that take an article: "in the Sumy region". */
const REGIONS = /\s(?:region|oblast|province|district|krai|strip|strait|sea|gulf|peninsula|desert|valley)$/i;

/** Where something happens, inside a sentence: "in Istanbul", "at the White House", "in the Sumy region". */
export function inPlace(place: string): string {
  if (/^the /i.test(place)) return `in ${place}`;
  if (SITES.test(place)) return `at the ${place}`;
  return REGIONS.test(place) ? `in the ${place}` : `in ${named(place)}`;
}

/** Begins with a vowel as it is spoken: "an aide", but "a Ukrainian", "a European", "a US official". */
const VOWEL = /^(?:[aio]|e(?!u)|u(?!kr|ni|s[\s-]|\.s|k[\s-]|\.k|tility))/i;

/** A thing with its article: "a full peace agreement", "an exchange". */
export function withArticle(thing: string): string {
  if (/^(?:a|an|the|any|some|its|their|his|her)\s/i.test(thing)) return thing;
  return `${VOWEL.test(thing) ? "an" : "a"} ${thing}`;
}

/** The first letter of a sentence as a capital. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A civil date as a newspaper writes it beside the day of the brief: "Wednesday 23 July", "16 May", "May 2024", "between 23 and 25 May". */
export function dateWords(edtf: string, day: string): string {
  const [from = "", to] = edtf.replace(/[~?]/g, "").split("/");
  if (to !== undefined && to !== from) {
    const sameMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
    return `between ${sameMonth ? Number(from.slice(8)) : plainDate(from, day)} and ${plainDate(to, day)}`;
  }
  const near = from.length === 10 && Math.abs(daysBetween(from, day)) <= 10;
  return near ? `${WEEKDAYS[weekdayOf(from) - 1]} ${plainDate(from, day)}` : plainDate(from, day);
}

/** The same with its preposition: "on Wednesday 23 July", "in May 2024". */
export function onDate(edtf: string, day: string): string {
  const words = dateWords(edtf, day);
  if (words.startsWith("between ")) return words;
  const [from = ""] = edtf.replace(/[~?]/g, "").split("/");
  return from.length === 10 ? `on ${words}` : `in ${words}`;
}

function plainDate(date: string, day: string): string {
  const [year = "", month, dayOfMonth] = date.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  const shownYear = year === day.slice(0, 4) ? "" : ` ${year}`;
  if (dayOfMonth === undefined) return `${name} ${year}`;
  return `${Number(dayOfMonth)} ${name}${shownYear}`;
}

/** "third", or "13th". */
export function ordinal(round: number): string {
  return ORDINALS[round] ?? `${round}th`;
}

/** An ISO 8601 duration in words: `P50D` is "50 days". */
export function durationWords(duration: string): string {
  const hours = /^PT(\d+)H$/.exec(duration);
  if (hours !== null) return `${countedWords(Number(hours[1]))} hours`;
  const match = /^P(\d+)([DWMY])$/.exec(duration);
  if (match === null) return duration;
  const count = Number(match[1]);
  return `${countedWords(count)} ${UNITS[match[2] ?? ""] ?? ""}${count === 1 ? "" : "s"}`;
}

/** The same with small numbers in words: "at least two", "12". */
export function tollWords(value: string, bound: "least" | "most" | "about" | undefined): string {
  const words = countWords(value, bound);
  const figure = Number(value);
  return figure >= 1 && figure <= 9 ? words.replace(/\d+$/, countedWords(figure)) : words;
}

/** A count with its bound: "at least 12". */
export function countWords(value: string, bound: "least" | "most" | "about" | undefined): string {
  const figure = Number(value);
  const shown = Number.isFinite(figure) ? figure.toLocaleString("en") : value;
  return bound === "least"
    ? `at least ${shown}`
    : bound === "most"
      ? `at most ${shown}`
      : bound === "about"
        ? `about ${shown}`
        : shown;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small number as it is written in a sentence: "two", "12". */
export function countedWords(count: number): string {
  return SMALL[count] ?? count.toLocaleString("en");
}

/** A day inside a sentence: "Wednesday, 23 July", "2 September", "between 23 and 25 May". */
export function dayWords(edtf: string, day: string): string {
  return withComma(dateWords(edtf, day));
}

/** The same with its preposition: "on Wednesday, 23 July", "in May 2024". */
export function onDay(edtf: string, day: string): string {
  return withComma(onDate(edtf, day));
}

function withComma(words: string): string {
  const weekday = WEEKDAYS.find((name) => words.includes(`${name} `));
  return weekday === undefined ? words : words.replace(`${weekday} `, `${weekday}, `);
}

/** A day on which something is due, always with its weekday: "Tuesday, 2 September". */
export function dueWords(date: string, day: string): string {
  return date.length === 10 ? `${WEEKDAYS[weekdayOf(date) - 1]}, ${plainDate(date, day)}` : dayWords(date, day);
}

/** Names of days and months, which no report need give. */
export const WEEKDAY_AND_MONTH_NAMES: readonly string[] = [...WEEKDAYS, ...MONTHS];

/** A comma closes a date that begins with a weekday where the sentence goes on. */
export function withCommas(text: string): string {
  return text.replace(
    /((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} \p{Lu}\p{L}+(?: \d{4})?)(?= [\p{L}(])/gu,
    "$1,",
  );
}
