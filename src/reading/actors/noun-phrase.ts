import type { ActorRef } from "../../model/actor.ts";
import { type Affiliation, isStudied } from "./affiliation.ts";
import { slugOf } from "./organisation-ref.ts";
import { isFormerAt, meetPerson, personAt } from "./person.ts";
import type { Phrase, Reader } from "./reader.ts";
import { textOf } from "./row.ts";

const SELF = new Set(["movement", "group", "organisation", "organization", "militia"]);

/** A collective of the actor: its forces, people, officials, delegation. */
export function nounPhrase(
  reader: Reader,
  at: number,
  noun: { readonly to: number; readonly kind: ActorRef["kind"]; readonly plural: boolean },
  owner: Pick<Affiliation, "actor"> & Partial<Affiliation>,
): Phrase {
  const { actor } = owner;
  // Rebels of a state do not speak for it.
  const unbidden = noun.kind === "group" && actor.kind === "state";
  if (unbidden && reader.found[noun.to] !== undefined) return { drafts: [], to: noun.to };
  const of =
    owner.loose === "people" || unbidden || isStudied(reader, owner, noun.to) ? undefined : (actor.of ?? actor.name);
  const context = of === undefined ? {} : { of: actor };
  const named =
    noun.kind === "unnamed" && !noun.plural
      ? personAt(reader, noun.to, {
          ...context,
          office: reader.row.words[noun.to - 1] ?? "",
          former: isFormerAt(reader, at, noun.to),
          titled: true,
        })
      : undefined;
  if (named !== undefined) {
    meetPerson(reader, named.value, named.sex);
    return { drafts: [{ ...named, from: at }], to: named.to };
  }
  const last = reader.row.words[noun.to - 1] ?? "";
  if (SELF.has(last) && (actor.kind === "group" || actor.kind === "organisation")) {
    // "the Lakeside movement" is the movement itself.
    return { drafts: [{ from: at, to: noun.to, head: noun.to - 1, value: actor, rule: "actors/name" }], to: noun.to };
  }
  const from = startOfDescription(reader, at);
  const name = textOf(reader.row, reader.text, from, noun.to);
  const value: ActorRef = {
    id: slugOf(name),
    name,
    kind: kindOf(noun.kind, unbidden || owner.loose === "people"),
    ...(of === undefined ? {} : { of }),
  };
  const rule =
    noun.kind === "unnamed" ? "actors/officials" : noun.kind === "population" ? "actors/people" : "actors/forces";
  return {
    drafts: [
      {
        from,
        to: noun.to,
        head: noun.to - 1,
        value,
        rule,
        plural: noun.plural,
        sort: reader.row.words[noun.to - 1] ?? "",
      },
    ],
    to: noun.to,
  };
}

/** Armed men of a side are a body of it; those of a people or of rebels are a group of their own. */
function kindOf(noun: ActorRef["kind"], ownGroup: boolean): ActorRef["kind"] {
  if (noun === "body" || noun === "group") return ownGroup ? "group" : "body";
  return noun;
}

/** Adjectives before the affiliation belong to the description: "a senior Freedonian official". */
function startOfDescription(reader: Reader, at: number): number {
  const { row } = reader;
  let from = at;
  while (
    from > 0 &&
    from > at - 3 &&
    ["senior", "top", "former", "high-ranking", "unnamed", "anonymous", "second", "retired"].includes(
      row.words[from - 1] ?? "",
    )
  )
    from--;
  return row.sentenceOf[from] === row.sentenceOf[at] ? from : at;
}
