import { instantWords } from "../../words/instant-words.ts";

/** An instant as its source writes it; where scripts run, in the reader's own zone, with the source's words on hover. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time datetime={at} data-moment="">
      {instantWords(at)}
    </time>
  );
}
