import type { ArticleId } from "../model/article.ts";
import type { Claim, ClaimBodies, ClaimId, ClaimKindName, ClaimStatuses } from "../model/claim.ts";
import { hashOf } from "../model/hash.ts";
import type { Told, ToldArticle } from "../model/thread.ts";
import type { Standing, Voice } from "../model/voice.ts";

/** What a test says of a claim besides its kind and body; the rest has plain defaults. */
export interface Telling<Kind extends ClaimKindName> {
  readonly status: ClaimStatuses[Kind];
  readonly published: string;
  readonly when?: string;
  readonly where?: string;
  readonly by?: Voice;
  readonly standing?: Standing;
  readonly words?: string;
  readonly outlet?: string;
  readonly article?: Partial<ToldArticle>;
  readonly origin?: string;
}

const EMPTY: { readonly [Kind in ClaimKindName]: ClaimBodies[Kind] } = {
  talks: { parties: [], people: [], format: "unspecified", level: "unspecified", mediators: [], topics: [] },
  exchange: { parties: [], what: "prisoners" },
  ceasefire: { parties: [], scope: "unspecified" },
  agreement: { parties: [], subject: "" },
  threat: { action: "" },
  sanctions: { issuer: [], measure: "sanctions" },
  aid: { donor: [], what: "humanitarian" },
  attack: { weapon: [] },
  statement: { speaker: "", quote: "", outlook: "neutral" },
};

/** A claim of a made-up report, for tests: `told("talks", { parties: ["Freedonia", "Sylvania"], round: 2 }, { status: "held", published: "2031-05-04" })`. */
export function told<Kind extends ClaimKindName>(
  kind: Kind,
  body: Partial<ClaimBodies[Kind]>,
  telling: Telling<Kind>,
): Told {
  const outlet = telling.outlet ?? "Harbour Wire";
  const words = telling.words ?? `${kind} ${JSON.stringify(body)}`;
  const id = hashOf(JSON.stringify([kind, body, telling])) as ClaimId;
  const article = {
    id: hashOf(`${outlet} ${telling.published}`) as ArticleId,
    title: "",
    outlet,
    published: telling.published,
    ...telling.article,
  };
  const cite = { article: article.id, start: 0, end: words.length, words };
  const claim = {
    id,
    kind,
    body: { ...EMPTY[kind], ...body },
    status: telling.status,
    cites: [cite],
    trigger: cite,
    voice: telling.by ?? { kind: "outlet" },
    standing: telling.standing ?? "happened",
    where: telling.where === undefined ? [] : [{ name: telling.where, precision: "town" }],
    rule: "test",
    confidence: 1,
    ...(telling.when === undefined
      ? {}
      : { when: { type: "DATE", timex: telling.when, edtf: telling.when, stated: true } }),
  } as unknown as Claim;
  return { claim, article, ...(telling.origin === undefined ? {} : { origin: telling.origin }) };
}

/** A named speaker of a state or body. */
export function named(name: string, of: string): Voice {
  return { kind: "named", name, actor: { id: name.toLowerCase(), name, kind: "person", of } };
}
