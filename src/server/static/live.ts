/**
 * Listens, while the page is in sight, for the record to grow and for notices, and then offers to show them. What is being
 * read never moves by itself.
 */
export function listenForMore(): void {
  if (document.body.dataset["live"] === undefined) return;
  const process = document.body.dataset["process"] ?? "";
  let line: EventSource | undefined;
  const listen = (): void => {
    if (document.visibilityState !== "visible") {
      line?.close();
      line = undefined;
      return;
    }
    line ??= new EventSource(process === "" ? "/live" : `/live?process=${encodeURIComponent(process)}`);
    line.addEventListener("grown", offer, { once: true });
    line.addEventListener("noticed", tell);
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}

function offer(): void {
  if (document.querySelector(".grown-more") !== null) return;
  note("grown-more", "The record has grown since you opened this page.", location.href, "Show what is new");
}

function tell(event: MessageEvent<string>): void {
  const { words, address } = JSON.parse(event.data) as { readonly words: string; readonly address: string };
  document.querySelector(".grown-notice")?.remove();
  note("grown-notice", words, address, "Show the notice");
}

/** Adds a line to the corner in which news of the record stands. */
function note(name: string, words: string, address: string, invitation: string): void {
  let corner = document.querySelector(".grown");
  if (corner === null) {
    corner = document.createElement("div");
    corner.className = "grown";
    corner.setAttribute("role", "status");
    document.body.append(corner);
  }
  const line = document.createElement("p");
  line.className = name;
  const link = document.createElement("a");
  link.href = address;
  link.textContent = invitation;
  line.append(`${words} `, link);
  corner.append(line);
}
