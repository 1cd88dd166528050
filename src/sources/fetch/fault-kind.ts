import type { RefusalKind } from "../../model/fetched.ts";
import { ClosedAddressError } from "./closed-address-error.ts";
import { BodyFault } from "./read-body.ts";

/** Why a request failed, with a clause for people that follows the host's name: `refused the connection`. */
export interface Fault {
  readonly why: RefusalKind;
  readonly clause: string;
}

/** What to say of error codes of sockets, name servers, HTTP and certificates. */
const codes: Readonly<Record<string, Fault>> = {
  ENOTFOUND: { why: "not-found-name", clause: "is a name that nobody has; look whether it is spelt right" },
  ENODATA: { why: "not-found-name", clause: "is a name without an address" },
  EAI_AGAIN: { why: "unreachable", clause: "could not be looked up just now: the name server gave no answer" },
  ECONNREFUSED: { why: "unreachable", clause: "refused the connection" },
  ECONNRESET: { why: "unreachable", clause: "broke off the connection" },
  EPIPE: { why: "unreachable", clause: "broke off the connection" },
  EHOSTUNREACH: { why: "unreachable", clause: "cannot be reached from here: there is no route to it" },
  ENETUNREACH: { why: "unreachable", clause: "cannot be reached from here: its network is out of reach" },
  ETIMEDOUT: { why: "unreachable", clause: "did not take up the connection" },
  UND_ERR_CONNECT_TIMEOUT: { why: "unreachable", clause: "did not take up the connection in time" },
  UND_ERR_HEADERS_TIMEOUT: { why: "too-slow", clause: "began no answer in time" },
  UND_ERR_BODY_TIMEOUT: { why: "too-slow", clause: "stopped in the middle of its answer" },
  UND_ERR_HEADERS_OVERFLOW: { why: "large-headers", clause: "sent larger headers than are taken" },
  HPE_HEADER_OVERFLOW: { why: "large-headers", clause: "sent larger headers than are taken" },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { why: "bad-response", clause: "sent another length than it announced" },
  UND_ERR_INVALID_ARG: { why: "bad-address", clause: "cannot be asked so: the address or a header cannot be sent" },
  ERR_INVALID_URL: { why: "bad-address", clause: "is no address" },
};

const noHttp: Fault = { why: "bad-response", clause: "answered with something that is no HTTP" };

/** The fault that an error stands for; what nobody foresaw is `unreachable`, with the error's own words. */
export function faultKind(error: unknown): Fault {
  if (error instanceof ClosedAddressError) {
    return {
      why: "private-address",
      clause: `is not asked: ${error.message}; if it is yours, set DRAGOMAN_ALLOW_HOSTS to it`,
    };
  }
  if (error instanceof BodyFault) return { why: error.why, clause: `sent a document that ${error.message}` };
  const { code = "", name, message = "", cause } = (error ?? {}) as Partial<Error> & { readonly code?: string };
  if (name === "HTTPParserError" && !codes[code]) return noHttp;
  const known = codes[code] ?? byFamily(code, message);
  if (known !== undefined) return known;
  const inner = innerError(error, cause);
  return inner === undefined
    ? { why: "unreachable", clause: `could not be asked: ${message.slice(0, 200) || String(error).slice(0, 200)}` }
    : faultKind(inner);
}

/** What an error of several tries, or one around another, holds. */
function innerError(error: unknown, cause: unknown): unknown {
  if (error instanceof AggregateError) return error.errors[0];
  return cause;
}

function byFamily(code: string, message: string): Fault | undefined {
  if (code === "UND_ERR_SOCKET") {
    return { why: "bad-response", clause: "broke off in the middle of its answer" };
  }
  if (/^Z_|^ERR_BROTLI|^ERR__?ERROR_|^ERR_PADDING/.test(code) || /unexpected end of file/.test(message)) {
    return { why: "bad-encoding", clause: "sent a document whose packing is broken" };
  }
  if (/CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO|_CRL_/.test(code)) {
    return { why: "tls", clause: `has no valid certificate or no common encryption (${code})` };
  }
  return undefined;
}
