/** Done as asked. */
export const DONE = 0;
/** It could not be done, or not all of it; the message says what and where. */
export const FAILED = 1;
/** The command line was used wrongly. */
export const MISUSED = 2;
