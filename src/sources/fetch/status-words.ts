/** What a status says of an address, as the end of a sentence about a host. */
const words: Readonly<Record<number, string>> = {
  400: "could not understand the request",
  401: "asks for a name and password",
  402: "asks for payment",
  403: "forbids it",
  404: "has nothing at this address",
  405: "does not allow it",
  406: "has it in no format that was asked for",
  410: "says that it is gone for good",
  429: "says that it is asked too often",
  451: "may not show it for legal reasons",
  500: "failed with an error of its own",
  502: "could not reach the server behind it",
  503: "is not available just now",
  504: "got no answer from the server behind it",
};

/** A sentence on a status that is no success: `harbour.example has nothing at this address (404).` */
export function statusWords(host: string, status: number): string {
  const known = words[status];
  if (known !== undefined) return `${host} ${known} (${status}).`;
  if (status >= 500) return `${host} failed with an error of its own (${status}).`;
  if (status >= 400) return `${host} refused the request (${status}).`;
  return `${host} answered with status ${status}, which is no document.`;
}

/** Seconds in words: `40 seconds`, `12 minutes`, `3 hours`. */
export function durationWords(seconds: number): string {
  const [amount, unit] =
    seconds < 120
      ? [seconds, "second"]
      : seconds < 7200
        ? [Math.round(seconds / 60), "minute"]
        : [Math.round(seconds / 3600), "hour"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}
