import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** `status|issuer|target` of each measure. */
test.each([
  ["Canada suspended arms sales to Sudan.", "imposed|Canada|Sudan"],
  [
    "Japan and the European Union banned the export of drone parts to Myanmar.",
    "imposed|Japan, European Union|Myanmar",
  ],
  ["Washington slapped penalties on three Iranian banks.", "imposed|United States|Iran"],
  ["Washington blacklisted nine firms linked to Iran's missile programme.", "imposed|United States|Iran"],
  ["Sanctions on Myanmar were eased in March. In May the measures returned.", "eased||Myanmar", "imposed||Myanmar"],
  ["The Security Council refrained from new sanctions on North Korea.", "rejected|United Nations|North Korea"],
  ["Ministers urged that the sanctions on Iran stay in place.", "demanded||Iran"],
  ["The envoy said Iran wanted all sanctions lifted.", "demanded||Iran"],
  ["Iran wants sanctions relief in return for limits on its nuclear work.", "demanded||Iran"],
  ["Canada loosened its restrictions on Syrian banks.", "eased|Canada|Syria"],
  ["Kenya banned imports of eggs from Uganda."],
  ["Georgia barred two ministers of Ukraine from entering the country.", "imposed|Georgia|Ukraine"],
  ["Ivan Petrov, who was sanctioned by the US in 2021, left Ukraine.", "imposed|United States|Ivan Petrov"],
  ["The convoy was sanctioned by the government."],
  ["China opposed the Western sanctions on Russia.", "imposed|West|Russia"],
  ["Hungary vetoed new EU sanctions on Russia.", "rejected|European Union|Russia"],
  [
    "Sweden welcomed the move to lift sanctions on Syria by the United States and Japan.",
    "proposed|United States, Japan|Syria",
  ],
  ["Ukraine's European allies slapped new sanctions on Russia.", "imposed|European Union|Russia"],
  ["Britain targeted Myanmar's junta with ten new sanctions.", "imposed|United Kingdom|Myanmar"],
  ["The US imposed sanctions on the Sudanese company Nitrex.", "imposed|United States|Nitrex"],
  ["The tanker's owner was put on the sanctions list by the UK and Iran protested."],
  [
    "London on Monday renewed its designation of Hezbollah as a foreign terrorist group.",
    "imposed|United Kingdom|Hezbollah",
  ],
  ["The United States revoked its terrorist designation of the Houthis.", "lifted|United States|Houthis"],
  ["Canada limited aid to Gaza due to its designation of Hamas as a terrorist organisation."],
  ["Germany designated the PKK a terrorist group in the war.", "imposed|Germany|PKK"],
  [
    "The European Union met on Monday. The bloc has lifted some of the measures it imposed on Georgia in 2024.",
    "eased|European Union|Georgia",
    "imposed|European Union|Georgia",
  ],
  ["Canada urged Iran to free the crew or face new sanctions.", "threatened|Canada|Iran"],
  ["Serbia must hand him over or face EU sanctions.", "threatened|European Union|Serbia"],
  ["Japan warned Myanmar that it could face sanctions over the war.", "threatened|Japan|Myanmar"],
  ["Iran risks fresh sanctions if it goes on with the war.", "threatened||Iran"],
  ["The shift raised questions about the effectiveness of sanctions in past wars."],
  ["Any transfer of shells to Russia would be met with sanctions, Canada said.", "threatened|Canada|undefined"],
  ["Brussels unveiled its 18th package of sanctions on Russia.", "imposed|European Union|Russia"],
  ["Turkey called for an end to sanctions on Syria.", "demanded||Syria"],
  [
    "Generals tighten their grip on Burundi // Troops of Burundi's junta shot at crowds on Monday. The European Union imposed new sanctions.",
    "imposed|European Union|Burundi",
  ],
  ["The United States revoked visas of officials of Myanmar.", "imposed|United States|Myanmar"],
  ["The Bush administration imposed sanctions on Burundi over the war.", "imposed|United States|Burundi"],
  ["The Treasury added four commanders of Boko Haram to its blacklist.", "imposed|United States|Boko Haram"],
  ["The Security Council froze the assets of Liberia's army in the war.", "imposed|United Nations|Liberia"],
  ["The European Union took Hamas off its list of terrorist groups.", "lifted|European Union|Hamas"],
  ["Khartoum urged Washington to remove it from the list of sponsors of terrorism.", "demanded|United States|Sudan"],
  ["The Security Council voted to extend the arms embargo on Liberia.", "imposed|United Nations|Liberia"],
  ["The army struck dozens of terrorist hideouts in Mali."],
  ["Turkey closed its airspace to Israeli flights.", "imposed|Turkey|Israel"],
  ["Three generals of Mali are barred from entering the United States.", "imposed|United States|Mali"],
  ["Measures that Israel imposed on farmers in the West Bank have hurt them."],
])("%s", (words, ...expected) => {
  expect(
    claimsIn("sanctions", words).map(({ status, body }) => `${status}|${body.issuer.join(", ")}|${body.target}`),
  ).toEqual(expected);
});
