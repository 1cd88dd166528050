import type { AccessToken, Account, Session } from "../../../model/account.ts";
import type { Process } from "../../../model/process.ts";
import type { Ask } from "../../ask.ts";
import type { Page } from "../../pages/page.ts";
import { Moment } from "../../pages/parts/moment.tsx";
import { grantWords, ROLE_WORDS } from "../words.ts";
import { ActForm, SecretShown } from "./act-form.tsx";
import { FeedPart } from "./feed-part.tsx";
import { TokenPart } from "./token-part.tsx";

/** What the page of one's own account shows. */
export interface AccountShown {
  readonly ask: Ask;
  readonly account: Account;
  readonly session: Session | undefined;
  readonly sessions: readonly Session[];
  readonly tokens: readonly AccessToken[];
  /** Those that one may read, for the addresses of feeds. */
  readonly processes: readonly Process[];
  readonly isAdministrator: boolean;
  /** A secret that was just made. */
  readonly made?: { readonly kind: AccessToken["kind"]; readonly secret: string };
}

/** One's own account: roles, password, tokens, private feeds, sessions, one's data, and its end. */
export function accountPage(shown: AccountShown): Page {
  const { account, ask, made, isAdministrator } = shown;
  return {
    title: "Your account",
    body: (
      <div class="account">
        <header class="lead">
          <h1>
            <bdi>{account.name}</bdi>
          </h1>
          <p class="standfirst">Your account: what it may do, and the ways into it.</p>
          {isAdministrator ? (
            <p class="choices">
              <a href="/admin">All accounts</a> <a href="/admin/audit">Audit log</a>
            </p>
          ) : null}
        </header>
        {made?.kind === "api" ? <SecretShown words="The token was made." secret={made.secret} /> : null}
        <Roles account={account} processes={shown.processes} />
        <PasswordPart account={account} ask={ask} />
        <TokenPart {...shown} />
        <FeedPart {...shown} />
        <SessionPart {...shown} />
        <EndPart account={account} ask={ask} />
      </div>
    ),
  };
}

function Roles({ account, processes }: Pick<AccountShown, "account" | "processes">) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Your roles</h2>
      {account.grants.length === 0 ? (
        <p>None yet: an administrator gives them. Until then you see no process.</p>
      ) : (
        <ul class="lines">
          {account.grants.map((grant) => (
            <li>
              <bdi>{grantWords(grant, processes)}</bdi> <span class="quiet">{ROLE_WORDS[grant.role]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PasswordPart({ account, ask }: { readonly account: Account; readonly ask: Ask }) {
  if (account.password === undefined) {
    return (
      <section aria-labelledby="password-head">
        <h2 id="password-head">Your password</h2>
        <p>You have none here: you sign in elsewhere, or by tokens.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="password-head">
      <h2 id="password-head">Your password</h2>
      <p class="hint">At least twelve characters; a few words chosen at random will do. Your other sessions end.</p>
      <ActForm ask={ask} action="/account/password" label="Change the password" stacked>
        <div class="field-row">
          <label for="current">Present password</label>
          <input id="current" name="current" type="password" autocomplete="current-password" required maxlength={800} />
        </div>
        <div class="field-row">
          <label for="new">New password</label>
          <input
            id="new"
            name="new"
            type="password"
            autocomplete="new-password"
            required
            minlength={12}
            maxlength={800}
          />
        </div>
      </ActForm>
    </section>
  );
}

function SessionPart({ ask, session, sessions }: AccountShown) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul class="lines">
        {sessions.map((one) => (
          <li>
            <bdi>{agentWords(one.agent)}</bdi>{" "}
            <span class="quiet">
              <bdi>{one.address ?? ""}</bdi> since <Moment at={one.madeAt} />, last seen <Moment at={one.seenAt} />
              {one.hash === session?.hash ? ", this one" : ""}
            </span>
          </li>
        ))}
      </ul>
      <div class="acts">
        <ActForm ask={ask} action="/account/others" label="Sign out everywhere else" />
        <ActForm ask={ask} action="/account/everywhere" label="Sign out everywhere" />
      </div>
    </section>
  );
}

/** What a browser calls itself, in short. */
function agentWords(agent: string | undefined): string {
  const [, name] = /(Firefox|Edg|OPR|Chrome|Safari|curl)\//.exec(agent ?? "") ?? [];
  const [, system] = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(agent ?? "") ?? [];
  const known = [name === "Edg" ? "Edge" : name === "OPR" ? "Opera" : name, system].filter(
    (part) => part !== undefined,
  );
  return known.length === 0 ? "A browser" : known.join(" on ");
}

function EndPart({ account, ask }: { readonly account: Account; readonly ask: Ask }) {
  const hasPassword = account.password !== undefined;
  return (
    <section aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p>
        <a href="/account/data.json">Everything that is held of you</a>, as JSON.
      </p>
      <details class="correct">
        <summary>Remove this account</summary>
        <p class="hint">
          Your roles, password, tokens and sessions are gone for good. Corrections that you made stay in the record
          under the name of the account, and so do the audit log's lines.
        </p>
        <ActForm ask={ask} action="/account/remove" label="Remove it for good" stacked>
          <div class="field-row">
            <label for="proof">{hasPassword ? "Your password" : "The name of your account"}</label>
            <input
              id="proof"
              name="proof"
              type={hasPassword ? "password" : "text"}
              autocomplete={hasPassword ? "current-password" : "off"}
              required
            />
          </div>
        </ActForm>
      </details>
    </section>
  );
}
