import fc from "fast-check";
import type { Description, Operation } from "./description.ts";
import { madeUpValue, type Pools } from "./made-up-value.ts";

/** A request made up from the description, and the operation that it is for. */
export interface MadeUpRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly body?: string;
}

/** Requests of every operation of a description. */
export function madeUpRequest(description: Description, pools: Pools): fc.Arbitrary<MadeUpRequest> {
  const all = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => requestOf(description, path, method, operation, pools)),
  );
  return fc.oneof(...all);
}

function requestOf(
  description: Description,
  path: string,
  method: string,
  operation: Operation,
  pools: Pools,
): fc.Arbitrary<MadeUpRequest> {
  const named = method === "put" ? { ...pools, process: pools["newProcess"] ?? [] } : pools;
  const values = (place: string) =>
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === place)
      .map((parameter) => ({
        ...parameter,
        value: madeUpValue(description, parameter.schema, parameter.name, named).map(asText),
      }));
  const inPath = fc.record(Object.fromEntries(values("path").map(({ name, value }) => [name, value])));
  const query = fc.record(Object.fromEntries(values("query").map(({ name, value }) => [name, sparse(value)])));
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const body = schema === undefined ? fc.constant(undefined) : bodyOf(description, schema, named);
  return fc.tuple(inPath, query, body).map(([given, asked, sent]) => ({
    method: method.toUpperCase(),
    path: `${filled(path, given)}${searchOf(asked)}`,
    operation,
    ...(sent === undefined ? {} : { body: sent }),
  }));
}

/** Left out more often than given. */
function sparse(value: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> {
  return fc.option(value, { nil: undefined, freq: 1 });
}

function bodyOf(
  description: Description,
  schema: Parameters<typeof madeUpValue>[1],
  pools: Pools,
): fc.Arbitrary<string> {
  const whole = madeUpValue(description, schema, "", pools).map((value) => JSON.stringify(value) ?? "");
  return fc.oneof({ weight: 15, arbitrary: whole }, { weight: 1, arbitrary: fc.string() });
}

function filled(path: string, given: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(wellFormed(given[name] ?? "")));
}

function searchOf(asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, wellFormed(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given as [string, string][])}`;
}

/** Half of a surrogate pair cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A value as it stands in an address. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
