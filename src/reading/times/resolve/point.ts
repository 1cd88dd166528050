import type { Civil } from "./civil.ts";

/** What tense and modality say of the clause that holds the expression. */
export type Tense = "past" | "present" | "future";

/** From where a time expression is read: the report's day, the time last spoken of, the clause's tense. */
export interface Point {
  /** The day that "today" means: publication or dateline. */
  readonly today?: string;
  readonly tense?: Tense;
  /** The tense is only likely: the much nearer side of the present wins. */
  readonly soft?: boolean;
  /** The calendar value last spoken of. */
  readonly focus?: Civil;
  /** The day of the clause that an expression such as "two days after the raid" belongs to. */
  readonly host?: string;
  /** Years that the report states for a month (`05`) or a day (`05-23`). */
  readonly years?: ReadonlyMap<string, number>;
  /** The quarter last spoken of. */
  readonly quarter?: Civil;
}
