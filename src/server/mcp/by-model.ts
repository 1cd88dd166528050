import { z } from "zod";

/** Names the model that read something, where no rule of ours did; an assistant must say so when it tells it. */
export const byModelSchema = z
  .string()
  .optional()
  .describe(
    "The language model that read it, where no rule of Dragoman's did; how often it is right was not measured.",
  );
