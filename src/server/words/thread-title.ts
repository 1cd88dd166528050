export { threadTitle } from "../../briefs/thread-title.ts";
