/**
 * What was asked for is not there (a process, claim, thread, source of that name) or cannot be (a date that is none): whoever asked
 * must ask otherwise. A command ends with exit code 2 by it; any other error is a failure.
 */
export class AskedWrongly extends Error {}
