export { boundWords, countWords, figure, listWords, ordinalWord } from "../../briefs/list-words.ts";
