import { mayEverywhere, mayHere, maySomewhere } from "../../app/accounts/may.ts";
import { type Act, actNames } from "../../model/account.ts";
import type { Person } from "./acting.ts";
import type { Ruled } from "./rule-of.ts";

/** Whether a rule lets someone in. */
export function isAllowed({ rule, process }: Ruled, person: Person | undefined): boolean {
  if (rule === "public") return true;
  if (person === undefined) return false;
  if (rule === "signed in") return person.token?.kind !== "feed";
  if (rule === "in person") return person.session !== undefined;
  const [act, where] = rule.split(" ") as [Act, string];
  if (where === "everywhere") return mayEverywhere(person, act);
  if (where === "somewhere") return maySomewhere(person, act);
  return process !== undefined && mayHere(person, act, process);
}

/** The act that a rule is about; reading where it names none. */
export function actOf({ rule }: Ruled): Act {
  return actNames.find((act) => rule.startsWith(`${act} `)) ?? "read";
}
