import { z } from "zod";

/** What is told of a setting: in help, in the table of the docs, by `dragoman config` and in errors. */
export interface FieldFacts {
  /** What it does, in a sentence. */
  readonly about: string;
  /** What is taken, to stand after "expected": `a whole number from 0 to 65535`. */
  readonly expects: string;
  /** The variable of the environment that sets it. */
  readonly env: string;
  /** The option of the command line, as Commander writes it, where there is one: `--port <number>`. */
  readonly flag?: string;
  /** Never shown: all of it, or the password within an address. */
  readonly secret?: "whole" | "password";
  /** Said in the docs in place of a default that depends on the machine or on other settings. */
  readonly otherwise?: string;
}

/** The facts of every setting. */
export const fieldFacts = z.registry<FieldFacts>();

/** Gives a setting its facts. */
export function field<Schema extends z.ZodType>(schema: Schema, facts: FieldFacts): Schema {
  fieldFacts.add(schema, facts);
  return schema;
}

const whole = (least: number, most: number) => z.number().int().min(least).max(most);

/** A whole number of seconds. */
export function seconds(otherwise: number, facts: Omit<FieldFacts, "expects">): z.ZodDefault<z.ZodNumber> {
  return field(whole(1, 86_400).default(otherwise), { ...facts, expects: "a whole number of seconds from 1 to 86400" });
}

/** A number of a port; 0 is any that is free. */
export function port(): z.ZodNumber {
  return whole(0, 65_535);
}

/** What a port takes, in words. */
export const PORTS = "a whole number from 0 to 65535";
