/** Past every hexadecimal digit: the ids that begin with `x` lie from `x` up to `xg`. */
export function pastPrefix(prefix: string): string {
  return `${prefix}g`;
}

/** As many are looked at where an id is not given whole. */
export const ENOUGH = 20;
