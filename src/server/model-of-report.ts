import type { ArticleId } from "../model/article.ts";
import { perDossier } from "./per-dossier.ts";

/** The model that read claims of each report, where one did. */
export const modelsByReport = perDossier(
  ({ dossier }): ReadonlyMap<ArticleId, string> =>
    new Map(
      dossier.told.flatMap(({ claim, article }) => (claim.byModel === undefined ? [] : [[article.id, claim.byModel]])),
    ),
);
