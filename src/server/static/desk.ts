import { fillAmendments } from "./amend.ts";
import { completeNames } from "./complete-names.ts";
import { dropFile } from "./drop-file.ts";
import { followDay } from "./follow-day.ts";
import { listenForMore } from "./live.ts";
import { markWords } from "./mark-words.ts";
import { playMap } from "./play-map.ts";
import { reviewKeys } from "./review-keys.ts";
import { liveTimeline } from "./timeline.ts";

followDay();
liveTimeline();
fillAmendments();
playMap();
listenForMore();
reviewKeys();
markWords();
dropFile();
completeNames();
