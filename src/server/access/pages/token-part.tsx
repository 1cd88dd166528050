import { scopeNames } from "../../../model/account.ts";
import { plainDate } from "../../words/date-words.ts";
import { SCOPE_WORDS } from "../words.ts";
import type { AccountShown } from "./account-page.tsx";
import { ActForm } from "./act-form.tsx";

const DAYS: readonly (readonly [string, string])[] = [
  ["30", "30 days"],
  ["90", "90 days"],
  ["365", "a year"],
  ["", "until it is revoked"],
];

/** One's tokens, and a form that makes one. */
export function TokenPart({ ask, tokens }: AccountShown) {
  const mine = tokens.filter(({ kind }) => kind === "api");
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens for programs</h2>
      <p class="hint">
        A program sends one as <code>Authorization: Bearer …</code> to <a href="/api/docs">the interface</a> or to{" "}
        <code>/mcp</code>. It may do what its scopes and your roles both allow.
      </p>
      <ul class="lines">
        {mine.map(({ id, name, scopes, expires, lastUsed }) => (
          <li class="token-line">
            <span>
              <strong>
                <bdi>{name}</bdi>
              </strong>{" "}
              <span class="quiet">
                {scopes.map((scope) => SCOPE_WORDS[scope]).join("; ")};{" "}
                {expires === undefined ? "until revoked" : `until ${plainDate(expires.slice(0, 10))}`};{" "}
                {lastUsed === undefined ? "never used" : `last used ${plainDate(lastUsed)}`}
              </span>
            </span>
            <ActForm ask={ask} action="/account/revoke" label="Revoke" of={name} hidden={{ id }} />
          </li>
        ))}
      </ul>
      <ActForm ask={ask} action="/account/token" label="Make a token" stacked>
        <div class="field-row">
          <label for="token-name">What you call it</label>
          <input id="token-name" name="name" required maxlength={80} placeholder="nightly export" />
        </div>
        <fieldset>
          <legend>What it may be used for</legend>
          {scopeNames.map((scope) => (
            <label class="check">
              <input type="checkbox" name="scope" value={scope} checked={scope === "read"} />
              <span>{SCOPE_WORDS[scope]}</span>
            </label>
          ))}
        </fieldset>
        <div class="field-row">
          <label for="days">How long it is taken</label>
          <select id="days" name="days">
            {DAYS.map(([value, words]) => (
              <option value={value} selected={value === "90"}>
                {words}
              </option>
            ))}
          </select>
        </div>
      </ActForm>
    </section>
  );
}
