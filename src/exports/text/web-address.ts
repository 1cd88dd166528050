/** An address of the web, or undefined: other schemes (`javascript:`) and broken ones are not handed on as addresses. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"\\]+$/.test(url) ? url : undefined;
}
