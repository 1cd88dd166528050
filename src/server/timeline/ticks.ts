import { civilOf, dayNumber, weekdayOf } from "../../model/time.ts";
import type { TimeWindow } from "./item.ts";

/** A line of the time axis with its label; strong ones begin a larger unit. */
export interface Tick {
  readonly day: number;
  readonly label: string;
  readonly strong: boolean;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ROOM = 84;

/** The lines of the axis for a window and a width: hours, days, weeks, months, quarters or years, whichever fit. */
export function ticksOf(window: TimeWindow, width: number): readonly Tick[] {
  const perDay = width / (window.to - window.from);
  for (const step of [1, 3, 6]) if ((perDay * step) / 24 >= ROOM) return hourTicks(window, step);
  if (perDay >= ROOM) return dayTicks(window, 1);
  if (perDay * 7 >= ROOM) return dayTicks(window, 7);
  if (perDay * 30 >= ROOM) return monthTicks(window, 1);
  if (perDay * 91 >= ROOM) return monthTicks(window, 3);
  return monthTicks(window, 12 * Math.max(1, Math.ceil(ROOM / (perDay * 365))));
}

function hourTicks({ from, to }: TimeWindow, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let hour = Math.ceil((from * 24) / step) * step; hour <= to * 24; hour += step) {
    const day = Math.floor(hour / 24);
    const [, month, number] = civilOf(day).split("-").map(Number);
    const time = `${String(hour - day * 24).padStart(2, "0")}:00`;
    const strong = time === "00:00";
    const name = `${number} ${MONTHS[(month ?? 1) - 1]}`;
    ticks.push({ day: hour / 24, label: strong || ticks.length === 0 ? `${name} ${time}` : time, strong });
  }
  return ticks;
}

function dayTicks({ from, to }: TimeWindow, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.floor(from); day <= to; day++) {
    const civil = civilOf(day);
    if (day < from || (step === 7 && weekdayOf(civil) !== 1)) continue;
    const [year, month, number] = civil.split("-").map(Number);
    const first = ticks.length === 0 || (number ?? 0) <= step;
    const name = `${number} ${MONTHS[(month ?? 1) - 1]}`;
    ticks.push({ day, label: first ? `${name} ${year}` : name, strong: (number ?? 0) <= step });
  }
  return ticks;
}

function monthTicks({ from, to }: TimeWindow, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const [firstYear = 1970, firstMonth = 1] = civilOf(Math.floor(from)).split("-").map(Number);
  const start = firstYear * 12 + firstMonth - 1;
  for (let index = start - (start % step); ; index += step) {
    const year = Math.floor(index / 12);
    const month = index % 12;
    const day = dayNumber(`${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-01`);
    if (day > to) return ticks;
    if (day < from) continue;
    const strong = month === 0;
    const label =
      step >= 12 ? String(year) : strong || ticks.length === 0 ? `${MONTHS[month]} ${year}` : (MONTHS[month] ?? "");
    ticks.push({ day, label, strong });
  }
}
