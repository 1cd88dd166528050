import type { z } from "zod";
import type { modelBlock } from "../config/blocks/model.ts";
import { ConfigError } from "../config/config-error.ts";

type Block = z.output<typeof modelBlock>;

/** How reports are read by a model: the block `model` of the settings, with an address and a name. */
export interface ModelSettings extends Omit<Block, "address" | "name"> {
  readonly address: string;
  readonly name: string;
}

/** How a model reads, of the settings that were loaded; undefined where no address is named. Throws a ConfigError where the model is not. */
export function modelSettings({ model }: { readonly model: Block }): ModelSettings | undefined {
  const { address, name, ...rest } = model;
  if (address === undefined) return undefined;
  if (name === undefined)
    throw new ConfigError("DRAGOMAN_MODEL: there is an address of a model, and no name; --model gives it");
  return { ...rest, address, name };
}

/** The host of the endpoint with its port: the one host that may be private for it. */
export function hostOf({ address }: Pick<ModelSettings, "address">): string {
  const { protocol, hostname, port } = new URL(address);
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}
