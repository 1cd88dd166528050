import type { Page } from "../../pages/page.ts";

/** The page for what a person may see and not do. */
export function notAllowedPage(): Page {
  return {
    title: "Not yours to do",
    status: 403,
    body: (
      <header class="lead">
        <h1>That is not yours to do</h1>
        <p class="standfirst">Your account has no role that allows it. An administrator can give you one.</p>
        <p class="choices">
          <a href="/account">Your account</a> <a href="/">All processes</a>
        </p>
      </header>
    ),
  };
}
