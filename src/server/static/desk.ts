import { followDay } from "./follow-day.ts";
import { liveTimeline } from "./timeline.ts";

followDay();
liveTimeline();
