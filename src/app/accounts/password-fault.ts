import common from "./common-passwords.json" with { type: "json" };

const SHORTEST = 12;
const LONGEST = 200;
/** A password of fewer different characters is soon tried. */
const FEWEST_DIFFERENT = 5;
/** A common password with no more than this around it is a common password. */
const MOST_AROUND = 6;

/** What is wrong with a new password, in plain words; undefined where nothing is. Long is what counts: no signs or digits are asked for. */
export function passwordFault(password: string, name: string): string | undefined {
  const plain = password.normalize("NFKC");
  const small = plain.toLowerCase();
  const length = [...plain].length;
  if (length < SHORTEST)
    return `a password has at least ${SHORTEST} characters; a few words that you choose at random will do`;
  if (length > LONGEST) return `a password has at most ${LONGEST} characters`;
  if (new Set(small).size < FEWEST_DIFFERENT) return "this password repeats a few characters; choose another one";
  if (holds(small, name.toLowerCase()))
    return "this password is little more than the name of the account; choose another one";
  const found = common.find((word) => holds(small, word));
  return found === undefined
    ? undefined
    : `this password is little more than "${found}", which is tried first; choose another one`;
}

function holds(password: string, word: string): boolean {
  return word.length >= 3 && password.replaceAll(word, "").length <= MOST_AROUND && password.includes(word);
}
