import type { SavedSearch } from "../../../app/saved-searches.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";

/** The searches that are kept with the process, each a link, with a way to forget it. */
export function SavedSearches(props: {
  readonly desk: Desk;
  readonly saved: readonly SavedSearch[];
  readonly open: boolean;
}) {
  const { desk, saved, open } = props;
  if (saved.length === 0) return null;
  return (
    <details class="saved no-print" open={open}>
      <summary>Saved searches ({saved.length})</summary>
      <ul class="saved-list">
        {saved.map(({ name, query }) => (
          <li>
            <a href={desk.to("search", { q: query })}>
              <bdi>{name}</bdi>
            </a>{" "}
            {name === query ? null : (
              <span class="quiet">
                <bdi>{query}</bdi>
              </span>
            )}
            <SearchAct desk={desk} act="forget" button="Forget" fields={{ name }} about={name} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Keep the search that is shown, under a name. */
export function SaveSearch(props: { readonly desk: Desk; readonly text: string; readonly isSaved: boolean }) {
  const { desk, text, isSaved } = props;
  if (!mayKeep(desk)) return null;
  if (isSaved) return <p class="by no-print">This search is saved.</p>;
  return (
    <details class="correct no-print">
      <summary>Save this search</summary>
      <SearchAct desk={desk} act="save" button="Save" fields={{ q: text }} isNamed />
    </details>
  );
}

/** Whether the reader may keep and forget searches here. */
function mayKeep({ ask, dossier }: Desk): boolean {
  return mayDo(ask, "add", dossier.process.id);
}

function SearchAct(props: {
  readonly desk: Desk;
  readonly act: "save" | "forget";
  readonly button: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly isNamed?: boolean;
  readonly about?: string;
}) {
  const { desk, act, button, fields, isNamed = false, about } = props;
  if (!mayKeep(desk)) return null;
  return (
    <form class="inline-form" method="post" action={desk.to("searches").split("?")[0]}>
      <input type="hidden" name="token" value={desk.ask.token} />
      <input type="hidden" name="back" value={desk.to("search", { q: fields["q"] })} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {isNamed ? (
        <label class="choice">
          <span>Under the name</span>
          <input name="name" maxlength={80} placeholder="such as: Kremlin on the talks" />
        </label>
      ) : null}
      <button type="submit" name="act" value={act}>
        {button}
        {about === undefined ? null : <span class="unseen"> the search {about}</span>}
      </button>
    </form>
  );
}
