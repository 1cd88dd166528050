import type { ArticleId } from "./article.ts";
import type { Brief } from "./brief.ts";
import type { ClaimId } from "./claim.ts";
import type { ProcessId } from "./process.ts";
import type { NonEmpty } from "./span.ts";
import type { Grade, ThreadId, ThreadKindName } from "./thread.ts";

/** Hash of the process and of what changed: the same change gives the same notice, however many reports tell it. */
export type NoticeId = string & { readonly __brand: "NoticeId" };

/** What a process may be watched for, in the order of importance. */
export const alertRuleNames = [
  "new-round",
  "date-moved",
  "deadline",
  "status",
  "contradiction",
  "toll",
  "first-of-kind",
  "source-silent",
] as const;

export type AlertRuleName = (typeof alertRuleNames)[number];

/** What a notice may tell: what a rule noticed, or that a brief was made by its schedule. */
export const noticeRuleNames = [...alertRuleNames, "brief"] as const;

export type NoticeRuleName = (typeof noticeRuleNames)[number];

/** One change of a notice: by which rule it is told, what sets it apart from other changes of the same happening, and its sentence. */
export interface NoticeChange {
  readonly rule: NoticeRuleName;
  /** Such as `2025-08-08|3` for a deadline that is three days off: part of what makes a notice the same as an earlier one. */
  readonly change: string;
  /** What it is about, where that tells it as well as the thread does: the parties and the day of a round. */
  readonly about?: string;
  readonly words: string;
}

/** Words of a report that carry a notice; enough of the report to stand in a mail by itself. */
export interface NoticeCite {
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly words: string;
  /** The report's headline. */
  readonly title: string;
  /** Who is credited with it: `Dmitry Peskov`; absent where it is the outlet itself. */
  readonly voice?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  /** The model that read it, where no rule of ours did. */
  readonly byModel?: string;
}

/** Something that changed in a process and is worth a person's attention, in plain words, with the reports that carry it. */
export interface Notice {
  readonly id: NoticeId;
  readonly process: ProcessId;
  /** Changes of one happening that came together; the weightiest first, its sentence is the notice's title. */
  readonly changes: NonEmpty<NoticeChange>;
  readonly thread?: ThreadId;
  readonly kind?: ThreadKindName;
  /** The civil day on which the record stood. */
  readonly day: string;
  /** How well the change itself is borne out; absent where no report tells it (a deadline that passed, a source that fell silent). */
  readonly grade?: Grade;
  /** The independent origins that tell the change. */
  readonly origins: readonly string[];
  readonly cites: readonly NoticeCite[];
  /** Claims of the happening as it was then: by them the happening is known again when its thread has another name. */
  readonly happening: readonly ClaimId[];
  readonly demo?: true;
  readonly brief?: KeptBrief;
}

/** A brief as it was made by its schedule: kept as it is, whatever the record learns later. */
export interface KeptBrief {
  /** Instant at which it was due. */
  readonly due: string;
  /** What the record learnt after this instant is told as new. */
  readonly since: string;
  readonly brief: Brief;
}

/** A notice in the record: numbered in the order of noting, from 1 in each record. */
export interface NotedNotice extends Notice {
  readonly seq: number;
  /** Instant of noting, ISO 8601 in UTC. */
  readonly at: string;
}

/** A source from which nothing comes: it fails again and again, or is silent against its habit. */
export interface SilentSource {
  readonly id: string;
  readonly name: string;
  /** Instant since when; one silence is told once. */
  readonly since: string;
  /** What is the matter, in a sentence: `Silent: nothing new since 2026-03-02, though it used to bring about 3 a day.` */
  readonly words: string;
}
