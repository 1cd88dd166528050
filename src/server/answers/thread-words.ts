import { grades } from "../../model/alert-settings.ts";
import type { FieldName, Grade, ThreadKindName, ThreadState } from "../../model/thread.ts";
import { THREAD_KINDS } from "../../threads/index.ts";
import { statesOf } from "../../threads/states-of.ts";

type Words<Word extends string> = [Word, ...Word[]];

/** The kinds of thread. */
export const KIND_NAMES = THREAD_KINDS.map(({ kind }) => kind) as Words<ThreadKindName>;

/** The grades, weakest first. */
export const GRADES = [...grades] as Words<Grade>;

/** Every state that some kind of thread may be in. */
export const STATES = [...new Set(THREAD_KINDS.flatMap(statesOf))].sort() as Words<ThreadState>;

/** Every field that some kind of thread may have. */
export const FIELD_NAMES = [
  ...new Set(THREAD_KINDS.flatMap(({ fields }) => fields.map(({ name }) => name))),
].sort() as Words<FieldName>;
