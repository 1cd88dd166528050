import { fillAmendments } from "./amend.ts";
import { completeNames } from "./complete-names.ts";
import { dropFile } from "./drop-file.ts";
import { followDay } from "./follow-day.ts";
import { markWords } from "./mark-words.ts";
import { reviewKeys } from "./review-keys.ts";
import { liveTimeline } from "./timeline.ts";

followDay();
liveTimeline();
fillAmendments();
reviewKeys();
markWords();
dropFile();
completeNames();
