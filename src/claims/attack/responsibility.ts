import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, graphOf, lemmaOf, parsedTokens, tokenFrom } from "../frame/graph.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { ascribedIn } from "./blamed-on.ts";
import cues from "./cues.json" with { type: "json" };

type AttackFinding = Finding<"attack">;

/** Who says in a report that an attack was his, and where. */
interface Claimed {
  readonly token: number;
  readonly by: string;
}

const OWNING_UP = new Set(cues.owning_up);
/** So many sentences before it the attack is told for which somebody claims responsibility. */
const BACK = 2;

/** The findings, with who claimed responsibility as the attacker of the attack told last before the claim, where its words name none. */
export function withClaimants(doc: Doc, findings: readonly AttackFinding[]): readonly AttackFinding[] {
  const claims = claimsOfResponsibility(doc);
  if (claims.length === 0) return findings;
  const { sentenceOf } = graphOf(doc);
  const attackers = new Map<AttackFinding, string>();
  for (const { token, by } of claims) {
    const told = findings.findLast(({ trigger, status, body }) => {
      const at = tokenFrom(doc, trigger.start);
      const back = (sentenceOf[token] ?? 0) - (sentenceOf[at] ?? 0);
      return at < token && back <= BACK && status === "done" && body.attacker === undefined;
    });
    if (told !== undefined) attackers.set(told, by);
  }
  return findings.map((finding) => {
    const attacker = attackers.get(finding);
    if (attacker === undefined) return finding;
    const { target, ...body } = finding.body;
    return {
      ...finding,
      body: { ...body, attacker, ...(target === undefined || target === attacker ? {} : { target }) },
    };
  });
}

function claimsOfResponsibility(doc: Doc): readonly Claimed[] {
  const ascribed = ascribedIn(doc).flatMap(({ token, culprit }) =>
    fighters(doc, culprit)
      .slice(0, 1)
      .map((by) => ({ token, by })),
  );
  return [...ownedUp(doc), ...ascribed].toSorted((a, b) => a.token - b.token);
}

function ownedUp(doc: Doc): readonly Claimed[] {
  return parsedTokens(doc).flatMap((token) => {
    const by =
      doc.tokens[token]?.lower === "responsibility"
        ? whoOwnsUp(doc, token)
        : lemmaOf(doc, token) === "claim"
          ? agentOf(doc, token)
          : [];
    const [name] = by;
    return name === undefined ? [] : [{ token, by: name }];
  });
}

/** "Al-Shabaab claimed responsibility". */
function whoOwnsUp(doc: Doc, token: number): readonly string[] {
  const verb = governorsOf(doc, token)[0];
  if (verb?.by !== "obj" || !OWNING_UP.has(verb.lemma) || verb.modality.negated) return [];
  const subject = subjectTokenOf(doc, verb.token);
  return subject === undefined ? [] : fighters(doc, subject);
}

/** "The attack was claimed by Al-Shabaab". */
function agentOf(doc: Doc, verb: number): readonly string[] {
  // "Most attacks there are claimed by …" is of none of them.
  const [subject] = dependents(doc, verb, ["nsubj:pass"]);
  if (subject === undefined || !["NN", "PRP", "DT"].includes(doc.syntax.xpos[subject] ?? "")) return [];
  const agent = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "by");
  return agent === undefined ? [] : fighters(doc, agent);
}

function fighters(doc: Doc, head: number): readonly string[] {
  return principalsOf(
    phraseActors(doc, head).filter(({ value }) => value.kind !== "outlet" && value.kind !== "organisation"),
  );
}
