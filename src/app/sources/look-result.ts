import type { Process } from "../../model/process.ts";
import type { Source } from "../../model/source.ts";
import type { World } from "../world.ts";
import type { ArticleRecorder } from "./article-recorder.ts";
import type { LookTools } from "./listed-item.ts";

/** What one look at a source came to. */
export interface LookResult {
  readonly source: Source;
  readonly outcome: "new" | "nothing-new" | "unchanged" | "failed" | "stopped";
  /** Items that were new or changed and are in the record now. */
  readonly items: number;
  /** Articles among them that the record did not have. */
  readonly articles: number;
  readonly claims: number;
  /** Articles in a language that is not read. */
  readonly unread: number;
  /** Why it failed, in plain words. */
  readonly problem?: string;
}

/** What all looks of a round share. */
export interface RoundTools extends LookTools {
  readonly world: World;
  readonly recorder: ArticleRecorder;
  readonly processes: readonly Process[];
  /** 0 to 1; tests give their own. */
  random(): number;
}
