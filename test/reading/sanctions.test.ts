import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|issuers|target` of each claim. */
test.each([
  ["The European Union imposed new sanctions on Russia on Tuesday.", "imposed|European Union|Russia"],
  ["Britain sanctioned 20 Russian officials.", "imposed|United Kingdom|Russia"],
  ["Washington lifted sanctions on Syria.", "lifted|United States|Syria"],
  ["The EU agreed to lift its remaining economic sanctions on Syria.", "lifted|European Union|Syria"],
  ["The US eased sanctions on Belarus in return for the release of prisoners.", "eased|United States|Belarus"],
  ["Trump threatened to impose sanctions on Russia.", "threatened|United States|Russia"],
  ["Ukraine demanded tougher sanctions against Russia.", "demanded||Russia"],
  ["Germany and France proposed new sanctions on Russian banks.", "proposed|Germany,France|Russia"],
  ["EU ambassadors approved the 18th package of sanctions against Moscow.", "imposed|European Union|Russia"],
  ["Slovakia blocked the EU's 18th package of sanctions against Russia.", "rejected|European Union|Russia"],
  ["Trump ruled out new sanctions on Russia for now.", "rejected|United States|Russia"],
  ["The US Treasury blacklisted three Iranian companies.", "imposed|United States|Iran"],
  ["The EU lowered the price cap on Russian oil.", "imposed|European Union|Russia"],
  ["The UN Security Council extended its arms embargo on South Sudan.", "imposed|United Nations|South Sudan"],
  [
    "Britain, France and Germany triggered the snapback of UN sanctions on Iran.",
    "imposed|United Kingdom,France,Germany|Iran",
  ],
  [
    "The United States designated the Houthis as a foreign terrorist organization in March.",
    "imposed|United States|Houthis",
  ],
  ["Washington removed Syria from its list of state sponsors of terrorism.", "lifted|United States|Syria"],
  ["Trump imposed a 25% tariff on India over its purchases of Russian oil.", "imposed|United States|India"],
  ["Iran has been under US sanctions since 2018.", "imposed|United States|Iran"],
  ["Sanctions on Syria have been lifted, the minister said.", "lifted||Syria"],
  ["Zelensky urged the US to impose secondary sanctions on buyers of Russian oil.", "demanded|United States|Russia"],
  ["Putin demanded that sanctions on Russian banks be lifted.", "demanded||Russia"],
  ["Washington is considering easing sanctions on Venezuela.", "proposed|United States|Venezuela"],
  ["Hungary vetoed EU sanctions against Russia.", "rejected|European Union|Russia"],
  ["New Zealand joins sanctions against Russian tankers.", "imposed|New Zealand|Russia"],
  ["The US waived sanctions on Syria for six months.", "eased|United States|Syria"],
  [
    "UK sanctions Russian spies // London named 18 officers on Friday over the war in Ukraine.",
    "imposed|United Kingdom|Russia",
  ],
  ["EU to lift Syria sanctions // Ministers in Brussels met on Tuesday.", "lifted|European Union|Syria"],
  ["US extends Myanmar sanctions // The junta protested.", "imposed|United States|Myanmar"],
  ["Berlin promised further sanctions against Moscow.", "proposed|Germany|Russia"],
  ["Switzerland adopted the EU sanctions against Belarus.", "imposed|Switzerland|Belarus"],
  ["Japan froze the assets of Russian companies over the invasion of Ukraine.", "imposed|Japan|Russia"],
  ["The US Senate is weighing a 500% tariff on buyers of Russian energy.", "proposed|United States|Russia"],
])("%s", (words, ...expected) => {
  const found = claimsIn("sanctions", words).map(
    ({ status, body: { issuer, target } }) => `${status}|${issuer.join(",")}|${target ?? ""}`,
  );
  expect(found.toSorted()).toEqual(expected);
});

test.each([
  "The sanctions relief for Iran was discussed at the talks.",
  "The US and Iran held talks on lifting sanctions.",
  "The league imposed sanctions on the club.",
  "The judge imposed sanctions on the lawyers.",
  "Trump announced tariffs on steel from the European Union.",
  "The tariff on Chinese electric cars will rise, the ministry said.",
  "The bank lowered its tariff for customers.",
  "FIFA lifted its ban on the striker.",
])("nothing in: %s", (words) => {
  expect(claimsIn("sanctions", words, true)).toEqual([]);
});
