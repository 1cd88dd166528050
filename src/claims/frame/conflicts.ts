import conflicts from "./conflicts.json" with { type: "json" };

/** Two sides that fight, and the territories that they fight over. */
export interface Conflict {
  readonly parties: readonly string[];
  readonly territories: readonly string[];
  /** The day on which it ended. */
  readonly until?: string;
  /** Others fight there too: who struck is not guessed. */
  readonly unsure?: boolean;
}

/** The known conflicts, whatever a report says of them. */
export const CONFLICTS: readonly Conflict[] = conflicts;

/** Whether two names stand on the two sides of a known conflict; a territory counts as the side that is attacked there ("Israel" and "Gaza"). */
export function areAdversaries(one: string, other: string): boolean {
  return ADVERSARIES.get(one)?.has(other) === true;
}

const ADVERSARIES: ReadonlyMap<string, ReadonlySet<string>> = adversaries();

function adversaries(): ReadonlyMap<string, ReadonlySet<string>> {
  const foes = new Map<string, Set<string>>();
  const oppose = (one: string, other: string): void => {
    foes.set(one, (foes.get(one) ?? new Set()).add(other));
  };
  for (const { parties, territories } of CONFLICTS) {
    for (const party of parties) {
      for (const side of [...parties, ...territories]) {
        oppose(party, side);
        oppose(side, party);
      }
    }
  }
  return foes;
}

/** The territories that two parties fight over and that are neither's own. */
export function groundsOf(pair: readonly string[]): readonly string[] {
  const conflict = CONFLICTS.find(({ parties }) => parties.every((party) => pair.includes(party)));
  return (conflict?.territories ?? []).filter((territory) => !pair.includes(territory));
}

/** Whether a territory is one that others fight over. */
export function isContested(territory: string): boolean {
  return CONFLICTS.some(({ parties, territories }) => territories.includes(territory) && !parties.includes(territory));
}

/** The group that fights from ground where others fight it: the Houthis for Yemen. */
export function groupOnGround(territory: string): string | undefined {
  return CONFLICTS.find(({ parties, territories }) => territories[0] === territory && !parties.includes(territory))
    ?.parties[1];
}

/** The one state that a group fights, in whatever report. */
export function onlyFoeOf(group: string): string | undefined {
  const wars = CONFLICTS.filter(({ parties }) => parties.includes(group));
  const [war] = wars;
  return wars.length === 1 && war?.parties[1] === group && war.territories.length > 0 ? war.parties[0] : undefined;
}

/** Whether somebody is a side of a known war, or its ground. */
export function isSideOfWar(name: string): boolean {
  return SIDES.has(name);
}

const SIDES = new Set(CONFLICTS.flatMap(({ parties, territories }) => [...parties, ...territories]));

/** Whether a state fights a group on its own ground. */
export function fightsAtHome(state: string): boolean {
  return CONFLICTS.some(({ parties, territories }) => parties[0] === state && territories.includes(state));
}

/** Whether a state is known to fight on other ground than its own. */
export function fightsAbroad(state: string): boolean {
  return CONFLICTS.some(
    ({ parties, territories, unsure }) =>
      unsure !== true &&
      parties.includes(state) &&
      (territories.length === 0 || territories.some((ground) => ground !== state)),
  );
}

/** Whether two fight each other in a war of which less is known than that. */
export function isUnsure(pair: readonly string[]): boolean {
  return CONFLICTS.some(({ parties, unsure }) => unsure === true && parties.every((party) => pair.includes(party)));
}

/** Whether two states strike each other, each on the other's ground. */
export function isAtFar(pair: readonly string[]): boolean {
  const war = CONFLICTS.find(({ parties }) => parties.every((party) => pair.includes(party)));
  return war?.territories.length === 0 && war.unsure !== true;
}
