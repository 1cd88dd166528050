import type { Page } from "./page.ts";

/** The page for an address that leads nowhere: what is missing, and where to go. */
export function notFoundPage(what: string, back: string): Page {
  return {
    title: "Not found",
    status: 404,
    body: (
      <header class="lead">
        <h1>Not found</h1>
        <p class="standfirst">{what}</p>
        <p>
          <a href={back}>Go back to where things stand</a>
        </p>
      </header>
    ),
  };
}

/** The page for an error of ours: what happened, in one line. */
export function failedPage(message: string): Page {
  return {
    title: "Something went wrong",
    status: 500,
    body: (
      <header class="lead">
        <h1>Something went wrong</h1>
        <p class="standfirst">This page could not be made. The record is safe: nothing was changed.</p>
        <pre class="failure">{message}</pre>
        <p>
          <a href="/">All processes</a>
        </p>
      </header>
    ),
  };
}

/** The page for a form that could not be done: why, and how to go on. */
export function refusedPage(message: string): Page {
  return {
    title: "Not done",
    status: 400,
    body: (
      <header class="lead">
        <h1>That was not done</h1>
        <p class="standfirst">
          <bdi>{message.charAt(0).toUpperCase() + message.slice(1)}.</bdi>
        </p>
        <p>Go back in your browser to change what you entered: it is still there.</p>
      </header>
    ),
  };
}
