import { followDay } from "./follow-day.ts";

followDay();
