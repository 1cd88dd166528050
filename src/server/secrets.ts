import { randomBytes } from "node:crypto";
import type { Ask } from "./ask.ts";

const MOST = 20;

/** Secrets that are shown once, each by the random name that stands in the address of the page that shows it. */
export class Secrets {
  readonly #held = new Map<string, string>();

  /** Keeps a secret for one showing; gives its name. */
  keep(secret: string): string {
    const name = randomBytes(12).toString("hex");
    this.#held.set(name, secret);
    for (const old of [...this.#held.keys()].slice(0, -MOST)) this.#held.delete(old);
    return name;
  }

  /** The secret that an address names as `secret`, once. */
  asked({ query }: Ask): { readonly secret?: string } {
    const name = query["secret"] ?? "";
    const secret = this.#held.get(name);
    this.#held.delete(name);
    return secret === undefined ? {} : { secret };
  }
}
