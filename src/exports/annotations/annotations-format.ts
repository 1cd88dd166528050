import type { Article } from "../../model/article.ts";
import type { Citation } from "../../model/citation.ts";
import type { Told } from "../../model/thread.ts";
import type { ClaimFormat, Setting } from "../export-format.ts";
import { jsonText } from "../text/json-text.ts";
import { webAddress } from "../text/web-address.ts";

/** Claims as W3C Web Annotations: each is a body on the words of a report that carry it. */
export const annotations: ClaimFormat = {
  name: "annotations",
  title: "Web Annotations",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  extension: "jsonld",
  holds:
    "an annotation for each claim on the exact words of its report, by quotation and by position, with the claim as its body",
  loses:
    "threads; words before and after the quotation; positions count in Dragoman's text of a report (title, blank line, body), not in the page",
  from: "claims",
  writer: (setting) => ({
    head: `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${jsonText(collectionId(setting))},"type":"AnnotationPage","items":[\n`,
    between: ",\n",
    foot: "\n]}\n",
    row: (told) => jsonText(annotationOf(told, setting)),
  }),
};

function collectionId({ process, asOf }: Setting): string {
  return `urn:dragoman:process:${process.id}${asOf === undefined ? "" : `:${asOf}`}`;
}

function annotationOf({ claim, article, recordedAt }: Told, { address }: Setting): unknown {
  const { kind, status, standing, body, voice, when, where, confidence, byModel } = claim;
  const by = claim.corrections?.at(-1)?.by;
  return {
    id: `urn:dragoman:claim:${claim.id}`,
    type: "Annotation",
    motivation: "classifying",
    ...(recordedAt === undefined ? {} : { created: recordedAt }),
    creator: by === undefined ? { type: "Software", name: softwareOf(claim) } : { type: "Person", name: by },
    body: [
      { type: "TextualBody", purpose: "classifying", value: `${kind} ${status}` },
      {
        type: "Dataset",
        value: {
          kind,
          status,
          standing,
          slots: body,
          voice,
          when: when?.edtf,
          where: where.map(({ name }) => name),
          ...(byModel === undefined ? { confidence } : { readByModel: byModel }),
        },
      },
    ],
    target: claim.cites.map((cited) => targetOf(cited, article, address)),
  };
}

/** What read it: a rule of ours, or a model by way of us. */
function softwareOf({ rule, byModel }: Told["claim"]): string {
  return byModel === undefined ? `Dragoman ${rule}` : `model ${byModel}, by way of Dragoman`;
}

function targetOf(
  { start, end, words }: Citation,
  { id, url }: { readonly id: Article["id"]; readonly url?: string },
  address: string | undefined,
): unknown {
  const own = address === undefined ? `urn:dragoman:article:${id}` : `${address}/reports/${id}`;
  return {
    source: webAddress(url) ?? own,
    selector: [
      { type: "TextQuoteSelector", exact: words },
      { type: "TextPositionSelector", start, end },
    ],
  };
}
