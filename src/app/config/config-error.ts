import { AskedWrongly } from "../asked-wrongly.ts";

/** A setting that is none, or has a value that will not do; the message says where it stands and what is expected. */
export class ConfigError extends AskedWrongly {}
