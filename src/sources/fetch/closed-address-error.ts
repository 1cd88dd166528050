/** A connection that was not made because it would have led into a closed network. */
export class ClosedAddressError extends Error {
  override readonly name = "ClosedAddressError";
}
