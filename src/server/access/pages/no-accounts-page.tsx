import type { Page } from "../../pages/page.ts";

/** The page in place of those of accounts where the record has none. */
export function noAccountsPage(): Page {
  return {
    title: "No accounts",
    status: 404,
    body: (
      <header class="lead">
        <h1>This record has no accounts</h1>
        <p class="standfirst">
          It is open to this machine and to no other. To share it, make an account on the command line:{" "}
          <code>dragoman account add NAME --role administrator</code>
        </p>
        <p>
          <a href="/">All processes</a>
        </p>
      </header>
    ),
  };
}
