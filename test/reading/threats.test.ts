import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** `issuer|target` of each threat. */
test.each([
  ["Eritrea told Ethiopia to pull back its troops or face a crushing response.", "Eritrea|Ethiopia"],
  ["Pakistan must stop its shelling or face war, India's defence minister said.", "India|Pakistan"],
  ["Kenya's defence minister said Al-Shabaab would be destroyed if it attacked Nairobi.", "Kenya|Al-Shabaab"],
  ["Sudan's army chief warned Chad against sending weapons to the Rapid Support Forces.", "Sudan|Chad"],
  ["The EU warned Georgia against adopting the law."],
  ["Rwanda warned Burundi against making unrealistic demands."],
  ["The Houthis pledged to go on with their attacks on Israel until the siege of Gaza ends.", "Houthis|Israel"],
  ["Chad warned that it may expand its offensive against Boko Haram.", "Chad|Boko Haram"],
  ["Rwanda warned Burundi that it would send troops across the river.", "Rwanda|Burundi"],
  ["Trump warned Iran that the bombing will resume unless it signs.", "United States|Iran"],
  ["Kenya feared for its ships amid a Houthi pledge of more attacks on Israel.", "Houthis|Israel"],
  ["Zelensky warned that Russia may expand its offensive."],
  ["Al-Shabaab issued a threat against Kenya.", "Al-Shabaab|Kenya"],
  ["Azerbaijan's threats against Armenia alarmed diplomats.", "Azerbaijan|Armenia"],
  ["Drought poses a threat to Somalia."],
  ["Algeria's military said any Moroccan ship would be a legitimate target.", "Algeria|Morocco"],
  ["The Houthis declared an air blockade of Israel.", "Houthis|Israel"],
  ["The attack by India will not go unanswered, Pakistan's prime minister said.", "Pakistan|India"],
  ["Trump said there would be hell to pay if Hamas did not free the hostages.", "United States|Hamas"],
  ["Russia reserves the right to strike bases in Poland, its foreign ministry said.", "Russia|Poland"],
  ["The United States may walk away from the talks with Iran if they prove futile.", "United States|Iran"],
  ["Ukraine will respond to the Russian strike on Odesa, Zelensky said.", "Ukraine|Russia"],
  ["The leaders of Mali, Niger and Chad warned that they would strike Boko Haram.", "Mali, Niger, Chad|Boko Haram"],
  ["Hezbollah promised a harsh response to Israel.", "Hezbollah|Israel"],
  ["Japan promised a response to Ukraine's letter."],
  ["Any misadventure by India will be met with full force, Pakistan's defence minister said.", "Pakistan|India"],
  ["Eritrea's president said any Ethiopian landing would be treated as an act of war.", "Eritrea|Ethiopia"],
  ["Rwanda's army chief said his forces would target Burundi's bases if it crossed the river.", "Rwanda|Burundi"],
  ["The Houthi spokesman announced that ports in Israel would be hit.", "Houthis|Israel"],
  ["Syrian rebels gave President Assad a 48-hour deadline to free the detainees.", "Syrian rebels|Syria"],
  ["The bloc ECOWAS threatened to use force if Niger did not free its president.", "ECOWAS|Niger"],
  ["Chad warned of further strikes if Sudan did not pull back.", "Chad|Sudan"],
  ["North Korea vowed to turn Seoul into ashes and bomb South Korea.", "North Korea|South Korea"],
  ["Trump threatened steep tariffs on Canada."],
])("%s", (words, ...expected) => {
  expect(claimsIn("threat", words).map(({ body }) => `${body.issuer}|${body.target}`)).toEqual(expected);
});
