import type { ClaimOf } from "../../model/claim.ts";

/** One clause on an attack: "Russia attacked Ukraine in Sumy with drones, killing at least 12". */
export function phraseAttack(claim: ClaimOf<"attack">): string {
  const { attacker, target, weapon, killed, wounded } = claim.body;
  const place = claim.where[0]?.name;
  const verb = {
    done: "attacked",
    foiled: "was stopped from attacking",
    denied: "is said not to have attacked",
    planned: "plans to attack",
  }[claim.status];
  const whom = target ?? place ?? "a target that is not named";
  const start =
    attacker === undefined
      ? `an attack ${claim.status === "planned" ? "is expected" : claim.status === "foiled" ? "was stopped" : "struck"} ${target === undefined ? "" : target}`.trim()
      : `${attacker} ${verb} ${whom}`;
  const where = place === undefined || place === whom ? "" : ` in ${place}`;
  const means = weapon.length === 0 ? "" : ` with ${weapon.slice(0, 3).join(" and ")}`;
  const tolls = [
    tollWords(killed, claim.body.killedBound, "killed"),
    tollWords(wounded, claim.body.woundedBound, "wounded"),
  ].filter((words) => words !== "");
  return `${start}${where}${means}${tolls.length === 0 ? "" : `: ${tolls.join(", ")}`}`;
}

function tollWords(figure: number | undefined, bound: "least" | "most" | "about" | undefined, word: string): string {
  if (figure === undefined) return "";
  const before = bound === "least" ? "at least " : bound === "most" ? "at most " : bound === "about" ? "about " : "";
  return figure === 0 ? `none ${word}` : `${before}${figure.toLocaleString("en")} ${word}`;
}
