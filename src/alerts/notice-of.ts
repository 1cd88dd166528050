import type { ClaimId } from "../model/claim.ts";
import { hashOf } from "../model/hash.ts";
import type { Notice, NoticeChange, NoticeCite, NoticeId } from "../model/notice.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Told } from "../model/thread.ts";
import type { Occasion, Scene } from "./alert-rule.ts";
import { tellingClaims } from "./evidence.ts";
import { gradeOf } from "./grade-of.ts";
import { markOf } from "./mark.ts";

/** So many claims are quoted; the page of the thread has them all. */
const MOST_CITES = 4;

/** The notice of occasions that came together; the first leads. */
export function noticeOf(occasions: NonEmpty<Occasion>, scene: Scene): Notice {
  const { dossier, told } = scene;
  const [lead, ...others] = occasions;
  const { thread } = lead;
  const telling = tellingClaims(lead.claims, scene);
  const quoted = occasions.flatMap(({ claims }) => tellingClaims(claims, scene).slice(0, 2));
  const claims = [...new Set([...quoted, ...telling, ...lead.claims])];
  const borne = telling.length === 0 ? undefined : gradeOf(telling, thread, told);
  return {
    id: hashOf(
      ["notice", dossier.process.id, lead.rule, lead.about ?? thread?.id, lead.change].join("\u0000"),
    ) as NoticeId,
    process: dossier.process.id,
    changes: [changeOf(lead, lead.words), ...others.map((other) => changeOf(other, other.aside ?? other.words))],
    ...(thread === undefined ? {} : { thread: thread.id, kind: thread.kind }),
    day: dossier.day,
    ...(borne === undefined ? {} : { grade: borne.grade }),
    origins: borne?.origins ?? [],
    cites: citesOf(claims, told),
    happening: markOf(lead).claims,
    ...(dossier.process.demo === true || thread?.demo === true ? { demo: true } : {}),
  };
}

function changeOf({ rule, change, about }: Occasion, words: string): NoticeChange {
  return { rule, change, ...(about === undefined ? {} : { about }), words };
}

/** The words of the claims, one of each report first. */
function citesOf(claims: readonly ClaimId[], all: ReadonlyMap<ClaimId, Told>): readonly NoticeCite[] {
  const told = claims.flatMap((claim) => all.get(claim) ?? []);
  const firsts = told.filter((one, index) => told.findIndex(({ article }) => article.id === one.article.id) === index);
  return firsts.slice(0, MOST_CITES).map(citeOf);
}

function citeOf({ claim, article }: Told): NoticeCite {
  const voice = claim.voice.kind === "outlet" ? undefined : claim.voice.name;
  return {
    claim: claim.id,
    article: article.id,
    words: claim.cites[0].words,
    title: article.title,
    ...(voice === undefined ? {} : { voice }),
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(claim.byModel === undefined ? {} : { byModel: claim.byModel }),
  };
}
