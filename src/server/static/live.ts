/** Listens, while the page is in sight, for the record to grow, and then offers to load it again. What is being read never moves by itself. */
export function listenForMore(): void {
  if (document.body.dataset["live"] === undefined) return;
  let line: EventSource | undefined;
  const listen = (): void => {
    if (document.visibilityState !== "visible") {
      line?.close();
      line = undefined;
      return;
    }
    line ??= new EventSource("/live");
    line.addEventListener("grown", offer, { once: true });
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}

function offer(): void {
  if (document.querySelector(".grown") !== null) return;
  const note = document.createElement("p");
  note.className = "grown";
  note.setAttribute("role", "status");
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Show what is new";
  note.append("The record has grown since you opened this page. ", link);
  document.body.append(note);
}
