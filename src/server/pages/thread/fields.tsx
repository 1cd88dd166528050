import type { Claim } from "../../../model/claim.ts";
import { readBy } from "../../../model/read-by.ts";
import type { Field, Given, Giver, Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { shortDate } from "../../words/date-words.ts";
import { fieldName, ruleWords } from "../../words/labels.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import { valueWords } from "../../words/value-words.ts";
import { voiceInSentence } from "../../words/voice-words.ts";

/** Each field with all its values, who gave them, which is preferred and why. */
export function Fields({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <section aria-labelledby="known">
      <h2 id="known">What is known, and by whom</h2>
      <dl class="fields">
        {thread.fields.map((field) => (
          <div class={field.disputed ? "field disputed" : "field"}>
            <dt>{fieldName(field.name)}</dt>
            <dd>
              {field.holds === "many" ? (
                <ManyValues desk={desk} field={field} />
              ) : (
                <OneValue desk={desk} field={field} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Values that exclude each other: the preferred one with the reason, then those that stand, then those that were overtaken. */
function OneValue({ desk, field }: { readonly desk: Desk; readonly field: Field }) {
  const several = field.values.length > 1;
  return (
    <ul class="values">
      {field.values.map((given, index) => (
        <li class={`value ${given.standing}`}>
          <p>
            <span class="value-words">
              <bdi>{valueWords(field, given)}</bdi>
            </span>{" "}
            {several || field.rule === "pinned" ? (
              <span class="value-note">
                {index === 0 ? `preferred: ${ruleWords(field.rule)}` : noteOf(field, given)}
              </span>
            ) : null}
            <Amended desk={desk} field={field} given={given} />
          </p>
          <Givers
            desk={desk}
            field={field}
            given={given}
            shown={several && given.by.length <= 2}
            open={field.disputed}
          />
        </li>
      ))}
    </ul>
  );
}

/** Who amended a claim that gives the value: it is not what the words were read to say. */
function Amended({ desk, field, given }: { readonly desk: Desk; readonly field: Field; readonly given: Given }) {
  const names = [...new Set(given.by.flatMap(({ claim }) => amendedBy(desk.told.get(claim)?.claim, field)))];
  return names.length === 0 ? null : (
    <span class="value-note amended">
      {" amended by "}
      <bdi>{listWords(names)}</bdi>
    </span>
  );
}

function noteOf(field: Field, given: Given): string {
  if (given.standing !== "superseded") return field.disputed ? "disputes it" : "also told";
  const by = field.values.find(({ value }) => value === given.supersededBy);
  return by === undefined ? "overtaken" : `overtaken by ${valueWords(field, by)}`;
}

/** Values that stand side by side, in one line, with their givers behind a click. */
function ManyValues({ desk, field }: { readonly desk: Desk; readonly field: Field }) {
  return (
    <>
      <p class="value-words">
        {field.values.map((given, index) => (
          <>
            {index === 0 ? "" : ", "}
            <bdi>{valueWords(field, given)}</bdi>
          </>
        ))}
      </p>
      <details class="givers">
        <summary>
          {countWords(new Set(field.values.flatMap(({ by }) => by.map(({ article }) => article))).size, "report")}
        </summary>
        <ul>
          {field.values.map((given) => (
            <li>
              <strong>
                <bdi>{valueWords(field, given)}</bdi>
              </strong>
              {": "}
              <GiverList desk={desk} field={field} given={given} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Who gave a value: at once where values differ, else behind a click. */
function Givers(props: {
  readonly desk: Desk;
  readonly field: Field;
  readonly given: Given;
  readonly shown: boolean;
  readonly open: boolean;
}) {
  const { desk, field, given, shown, open } = props;
  if (shown) {
    return (
      <p class="givers">
        <GiverList desk={desk} field={field} given={given} />
      </p>
    );
  }
  return (
    <details class="givers" open={open}>
      <summary>
        {countWords(new Set(given.by.map(({ article }) => article)).size, "report")},{" "}
        {countWords(given.origins, "independent origin")}
      </summary>
      <p>
        <GiverList desk={desk} field={field} given={given} />
      </p>
    </details>
  );
}

function GiverList({ desk, field, given }: { readonly desk: Desk; readonly field: Field; readonly given: Given }) {
  return (
    <>
      {given.by.map((giver, index) => (
        <>
          {index === 0 ? "" : "; "}
          <GiverLink desk={desk} field={field} giver={giver} />
        </>
      ))}
    </>
  );
}

/** Fields of a thread whose slot in a claim has another name. */
const SLOT_OF: Readonly<Record<string, string>> = { date: "when", place: "where" };

/** Who gave a claim's slot another value than its words were read to give. */
function amendedBy(claim: Claim | undefined, field: Field): readonly string[] {
  const slot = SLOT_OF[field.name] ?? field.name;
  const amendments = (claim?.corrections ?? []).filter((one) => one.act === "amend" && one.slot === slot);
  return [...new Set(amendments.map(({ by }) => by))];
}

function GiverLink({ desk, field, giver }: { readonly desk: Desk; readonly field: Field; readonly giver: Giver }) {
  const { voice, outlet, published, article, claim } = giver;
  const told = desk.told.get(claim)?.claim;
  const by = readBy(told ?? {});
  const amended = amendedBy(told, field);
  const who = voiceInSentence(voice, outlet);
  const where = voice.kind === "outlet" || outlet === undefined ? "" : ` in ${outlet}`;
  return (
    <a href={desk.to(`reports/${article}#c-${claim}`)}>
      <bdi>{who + where}</bdi>
      {published === undefined ? "" : `, ${shortDate(published, desk.day)}`}
      {by === undefined ? "" : ` (${by})`}
      {amended.length === 0 ? null : (
        <strong>
          {" "}
          as amended by <bdi>{listWords(amended)}</bdi>
        </strong>
      )}
    </a>
  );
}
