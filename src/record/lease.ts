/** The right to do a piece of work that one process at a time may do. It ends with the process, however that ends. */
export interface Lease {
  /** Aborted when the right is lost while we hold it, such as when the database went away: stop the work at once. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}
