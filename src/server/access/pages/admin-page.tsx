import { type Account, roleNames } from "../../../model/account.ts";
import type { Process } from "../../../model/process.ts";
import type { Ask } from "../../ask.ts";
import type { Page } from "../../pages/page.ts";
import { plainDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { grantWords, ROLE_WORDS } from "../words.ts";
import { ActForm, SecretShown } from "./act-form.tsx";

/** What the page of all accounts shows. */
export interface AdminShown {
  readonly ask: Ask;
  readonly accounts: readonly Account[];
  readonly processes: readonly Process[];
  readonly made?: { readonly name: string; readonly password: string } | undefined;
}

/** All accounts: their roles, and everything that can be done to them. */
export function adminPage({ ask, accounts, processes, made }: AdminShown): Page {
  return {
    title: "Accounts",
    body: (
      <div class="account">
        <header class="lead">
          <h1>Accounts</h1>
          <p class="standfirst">
            {countWords(accounts.length, "account")}. What a role allows it allows on one process, or on all of them and
            on the record as a whole.
          </p>
          <p class="choices">
            <a href="/admin/audit">Audit log</a> <a href="/account">Your account</a>
          </p>
        </header>
        {made === undefined ? null : (
          <SecretShown words={`The password of ${made.name}, to be handed on and changed.`} secret={made.password} />
        )}
        <ul class="accounts">
          {accounts.map((account) => (
            <li>
              <AccountRow account={account} ask={ask} processes={processes} />
            </li>
          ))}
        </ul>
        <section aria-labelledby="new-account">
          <h2 id="new-account">Make an account</h2>
          <ActForm ask={ask} action="/admin/add" label="Make the account" stacked>
            <div class="field-row">
              <label for="new-name">Name</label>
              <p class="hint" id="new-name-hint">
                Small letters, digits and . _ - @. Corrections stand under it.
              </p>
              <input
                id="new-name"
                name="name"
                required
                maxlength={64}
                autocapitalize="none"
                aria-describedby="new-name-hint"
              />
            </div>
            <RoleFields of="new" processes={processes} isOptional />
            <div class="field-row">
              <label for="sign-in">Signs in</label>
              <select id="sign-in" name="sign-in">
                <option value="password">with a password that is made now</option>
                <option value="tokens">not at all: a program with tokens</option>
              </select>
            </div>
          </ActForm>
        </section>
        <section aria-labelledby="role-words">
          <h2 id="role-words">What the roles mean</h2>
          <ul class="lines">
            {roleNames.map((role) => (
              <li>
                <strong>{role}</strong> <span class="quiet">{ROLE_WORDS[role]}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    ),
  };
}

function AccountRow(props: Pick<AdminShown, "ask" | "processes"> & { readonly account: Account }) {
  const { account, ask, processes } = props;
  const { name, grants, madeAt, closed, link, password } = account;
  const way = link !== undefined ? "signs in elsewhere" : password === undefined ? "tokens only" : "password";
  return (
    <article>
      <h2>
        <bdi>{name}</bdi> {closed === true ? <span class="quiet">(closed)</span> : null}
      </h2>
      <p class="facts">
        <span>{way}</span>
        <span>since {plainDate(madeAt.slice(0, 10))}</span>
        <a href={`/admin/audit?about=${encodeURIComponent(name)}`}>
          Audit log<span class="unseen">{` of ${name}`}</span>
        </a>
      </p>
      <ul class="lines">
        {grants.length === 0 ? <li class="quiet">No role</li> : null}
        {grants.map((grant) => (
          <li class="token-line">
            <bdi>{grantWords(grant, processes)}</bdi>
            <ActForm
              ask={ask}
              action="/admin/take"
              label="Take away"
              of={`${grantWords(grant, processes)} from ${name}`}
              hidden={{ name, process: grant.process ?? "" }}
            />
          </li>
        ))}
      </ul>
      <details class="correct">
        <summary>
          Change<span class="unseen">{` ${name}`}</span>
        </summary>
        <ActForm ask={ask} action="/admin/role" label="Give the role" hidden={{ name }} stacked>
          <RoleFields of={name} processes={processes} />
        </ActForm>
        <div class="acts">
          {link === undefined ? (
            <ActForm ask={ask} action="/admin/password" label="Make a new password" hidden={{ name }} />
          ) : null}
          <ActForm
            ask={ask}
            action={closed === true ? "/admin/open" : "/admin/close"}
            label={closed === true ? "Open again" : "Close"}
            hidden={{ name }}
          />
        </div>
        <ActForm ask={ask} action="/admin/remove" label="Remove for good" hidden={{ name }} stacked>
          <div class="field-row">
            <label for={`sure-${name}`}>Write {name}, to be sure</label>
            <input id={`sure-${name}`} name="sure" required autocomplete="off" />
          </div>
        </ActForm>
      </details>
    </article>
  );
}

function RoleFields(props: {
  readonly of: string;
  readonly processes: readonly Process[];
  readonly isOptional?: boolean;
}) {
  const { of, processes, isOptional } = props;
  return (
    <>
      <div class="field-row">
        <label for={`role-${of}`}>Role</label>
        <select id={`role-${of}`} name="role">
          {isOptional === true ? <option value="">none yet</option> : null}
          {roleNames.map((role) => (
            <option value={role}>{`${role}: ${ROLE_WORDS[role]}`}</option>
          ))}
        </select>
      </div>
      <div class="field-row">
        <label for={`process-${of}`}>On</label>
        <select id={`process-${of}`} name="process">
          <option value="">all processes</option>
          {processes.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </div>
    </>
  );
}
