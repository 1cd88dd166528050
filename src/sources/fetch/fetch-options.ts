import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";

/** All addresses that a name has. Tests give their own. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** Bounds and manners of the network client; what is left out has the value of `defaultFetchOptions`. */
export interface FetchOptions {
  /** Says who asks, with an address where people can read why. */
  readonly userAgent: string;
  /** Hosts that may be reached though their addresses are private: `10.0.0.7`, `intranet.example`, `localhost:8080`. */
  readonly allowedHosts: readonly string[];
  /** Bytes of a body after decompression. */
  readonly largestBody: number;
  readonly largestHeaders: number;
  /** How many times larger a body may become by decompression. */
  readonly largestRatio: number;
  readonly mostRedirects: number;
  /** Milliseconds for the connection, between two pieces of an answer, and for one answer whole. */
  readonly connectLimit: number;
  readonly idleLimit: number;
  readonly totalLimit: number;
  /** Connections to one host at a time. */
  readonly perHost: number;
  /** Requests at a time, over all hosts. */
  readonly atOnce: number;
  /** Whether robots.txt is heeded for pages. */
  readonly heedRobots: boolean;
  /** Address of a proxy that all but allowed hosts are reached by: `http://user:password@proxy.example:3128`. */
  readonly proxy?: string;
  readonly resolve: Resolve;
  /** The present instant in milliseconds. */
  readonly now: () => number;
}

/** The bounds of ordinary use: 15 MiB, 64 KiB of headers, 5 redirects, 30 seconds, two connections a host. */
export const defaultFetchOptions: FetchOptions = {
  userAgent: "Dragoman/0.1 (reader of news feeds)",
  allowedHosts: [],
  largestBody: 15 * 1024 * 1024,
  largestHeaders: 64 * 1024,
  largestRatio: 200,
  mostRedirects: 5,
  connectLimit: 10_000,
  idleLimit: 15_000,
  totalLimit: 30_000,
  perHost: 2,
  atOnce: 32,
  heedRobots: true,
  resolve: (name) => lookup(name, { all: true, verbatim: true }),
  now: () => Date.now(),
};
