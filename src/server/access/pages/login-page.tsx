import type { Ask } from "../../ask.ts";
import type { Page } from "../../pages/page.ts";

/** What the page for signing in says and offers. */
export interface LoginOffer {
  /** Where to go on afterwards. */
  readonly to: string;
  /** What was wrong with the last try. */
  readonly fault?: string;
  readonly name?: string;
  /** What people call the provider with which one may sign in as well. */
  readonly provider?: string | undefined;
  readonly status?: 400 | 401 | 429 | 502;
}

/** The page for signing in. */
export function loginPage(ask: Ask, { to, fault, name, provider, status }: LoginOffer): Page {
  return {
    title: "Sign in",
    ...(status === undefined ? {} : { status }),
    body: (
      <>
        <header class="lead">
          <h1>Sign in</h1>
          <p class="standfirst">This record is open to those who have an account.</p>
        </header>
        {fault === undefined ? null : (
          <p class="notice" role="alert" id="fault">
            {fault}
          </p>
        )}
        {provider === undefined ? null : (
          <p>
            <a class="button" href={`/login/openid${to === "/" ? "" : `?to=${encodeURIComponent(to)}`}`}>
              Sign in with <bdi>{provider}</bdi>
            </a>
          </p>
        )}
        <form class="stack big-form sign-in" method="post" action="/login">
          <input type="hidden" name="token" value={ask.token} />
          <input type="hidden" name="to" value={to} />
          <div class="field-row">
            <label for="name">Name of your account</label>
            <input
              id="name"
              name="name"
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
              maxlength={64}
              value={name ?? ""}
            />
          </div>
          <div class="field-row">
            <label for="password">Password</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              maxlength={800}
            />
          </div>
          <button type="submit">Sign in</button>
        </form>
      </>
    ),
  };
}
