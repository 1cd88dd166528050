import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|donors|recipient|what` of each claim; a slot that is not told is empty. */
test.each([
  ["Israel suspended all aid deliveries to Gaza in March.", "suspended||Gaza|humanitarian"],
  [
    "The United States has approved the sale of $825 million in missiles to Ukraine.",
    "pledged|United States|Ukraine|military",
  ],
  ["Rwanda has long supplied the M23 rebels with rifles.", "delivered|Rwanda|M23|military"],
  ["Pakistan ended its support for the Taliban.", "suspended|Pakistan|Taliban|military"],
  ["Sudan is receiving modern weapons from Russia.", "delivered|Russia|Sudan|military"],
  ["Ukraine will get five howitzers from Norway.", "planned|Norway|Ukraine|military"],
  ["The United States has authorized more military aid for Ukraine.", "pledged|United States|Ukraine|military"],
  ["Norway has sent Ukraine financial and military aid.", "delivered|Norway|Ukraine|military"],
  ["Norway has sent Ukraine more financial aid.", "delivered|Norway|Ukraine|financial"],
  ["Norway will give Ukraine more rifles.", "pledged|Norway|Ukraine|military"],
  ["Denmark handed over its last F-16s to Ukraine.", "delivered|Denmark|Ukraine|military"],
  ["Turkey's drones were delivered to Ukraine.", "delivered|Turkey|Ukraine|military"],
  ["A ship with 500 tonnes of food left Cyprus for Somalia.", "delivered||Somalia|humanitarian"],
  ["Israel must end its offensive and allow aid to enter Gaza.", "requested||Gaza|humanitarian"],
  [
    "Israel must allow aid to enter Gaza, it was told in a joint statement from the leaders of Spain.",
    "requested||Gaza|humanitarian",
  ],
  [
    'Spain called on Israel to "stop its raids" and "allow humanitarian aid to enter Gaza".',
    "requested||Gaza|humanitarian",
  ],
  ["Qatar announced $60 million to support the Lebanese army in the war.", "pledged|Qatar|Lebanon|financial"],
  [
    "The Netherlands will give 500 million euros to a package of American weapons for Ukraine.",
    "planned|Netherlands|Ukraine|financial; planned|Netherlands|Ukraine|military",
  ],
  [
    "The World Food Programme brought 40 tonnes of flour into Darfur.",
    "delivered|World Food Programme|Sudan|humanitarian",
  ],
  [
    "Trucks with flour and medicine entered Gaza, the World Food Programme said.",
    "delivered|World Food Programme|Gaza|humanitarian",
  ],
  ["Armenia received the first batch of French howitzers.", "delivered|France|Armenia|military"],
  ["Jordan air-dropped 25 tons of aid over Gaza on Sunday.", "delivered|Jordan|Gaza|humanitarian"],
  ["Saudi Arabia will fund the salaries of Syrian soldiers.", "planned|Saudi Arabia|Syria|financial"],
  ["Germany will buy two Patriot systems and send them to Ukraine.", "planned|Germany|Ukraine|military"],
  ["Rwanda's support for the M23 has drawn sanctions.", "delivered|Rwanda|M23|military"],
  [
    "The WHO said 30 patients had been transferred from Gaza to Egypt for treatment.",
    "delivered|Egypt|Gaza|humanitarian",
  ],
  ["The UN said leave was given: permission to send 40 aid trucks into Gaza.", "planned||Gaza|humanitarian"],
  ["Leaders called on Israel to lift its restrictions on aid to Gaza.", "requested||Gaza|humanitarian"],
  ["Gunmen opened fire near an aid hub in Gaza, where the delivery of food has become perilous.", ""],
  ["UK to give Ukraine £150m for air defence // The war goes on.", "planned|United Kingdom|Ukraine|military"],
  ["Norway pledged $30 million for displaced Yemenis on Friday.", "pledged|Norway|Yemen|humanitarian"],
  ["Spain announced 8 million euros for refugees in Lebanon.", "pledged|Spain|Lebanon|humanitarian"],
  [
    "Aid flights to Goma have been suspended because of clashes with the M23.",
    "suspended||Democratic Republic of the Congo|humanitarian",
  ],
  ["Israeli commandos intercepted an aid flotilla bound for Gaza.", "blocked||Gaza|humanitarian"],
  ["Israel has blocked shipments of blankets and generators to Gaza.", "blocked||Gaza|humanitarian"],
  [
    "Leaders of Armenia and Azerbaijan met in Tbilisi. Canada will give both countries 3 million dollars in aid.",
    "planned|Canada|Armenia and Azerbaijan|humanitarian",
  ],
  ["Ukraine was promised 40 armoured vehicles by Norway on Monday.", "pledged|Norway|Ukraine|military"],
  [
    "Fighting grew after Trump's announcement of new weapons shipments to Ukraine.",
    "pledged|United States|Ukraine|military",
  ],
  ["Israel suspended operations in parts of Gaza to facilitate aid delivery.", "planned||Gaza|humanitarian"],
  ["Egypt demanded that aid be let into Gaza.", "requested||Gaza|humanitarian"],
  ["The pope called for aid to be allowed into Gaza.", "requested||Gaza|humanitarian"],
  ["France demands that Israel let aid into Gaza.", "requested||Gaza|humanitarian"],
  ["Rebels hinder the delivery of aid to Darfur during the war.", "blocked||Sudan|humanitarian"],
  ["The war has severely restricted humanitarian access to Darfur.", "blocked||Sudan|humanitarian"],
  ["Israel faces pressure to ease restrictions on aid entering Gaza.", "requested||Gaza|humanitarian"],
  ["Israel halted its raids to let more aid into Gaza.", "planned||Gaza|humanitarian"],
  ["Congo cut ties with Rwanda over its alleged support for the M23.", "delivered|Rwanda|M23|military"],
  ["Sudan's army accuses Chad of backing the RSF, which Chad denies.", "delivered|Chad|Rapid Support Forces|military"],
  ["The US aid cuts could threaten refugees of the war in Chad.", "suspended|United States|Chad|humanitarian"],
  ["Berlin halts the provision of shells to Ukraine in the war.", "suspended|Germany|Ukraine|military"],
  ["Norway's Pledge of Rifles Hastens Aid for Ukraine", "delivered||Ukraine|military"],
  ["Sudan barred agencies from delivering food to civilians in Kadugli in the war.", "blocked||Sudan|humanitarian"],
  [
    "UN soldiers were forced to abandon plans to send food to Bangui.",
    "suspended|United Nations|Central African Republic|humanitarian",
  ],
  [
    "Troops turned back a column of relief lorries heading for Goma in Congo.",
    "blocked||Democratic Republic of the Congo|humanitarian",
  ],
  ["Six aid organisations were denied access to the war zone in Tigray in Ethiopia.", "blocked||Ethiopia|humanitarian"],
  ["Relief workers cannot get to Kadugli in Sudan.", "blocked||Sudan|humanitarian"],
  ["A convoy of the World Food Programme set off for Kadugli in Sudan.", "planned||Sudan|humanitarian"],
  [
    "The World Bank approved a grant of $30 million to support Liberia after the war.",
    "pledged|World Bank|Liberia|financial",
  ],
  [
    "The World Food Programme launched an appeal for $70 million for refugees in Chad.",
    "requested|World Food Programme|Chad|humanitarian",
  ],
  ["Liberia secured $30 million in aid at a meeting in Vienna.", "pledged||Liberia|humanitarian"],
  ["Kenya has dispatched 200 policemen to Haiti in the fight against gangs.", "delivered|Kenya|Haiti|military"],
  ["Norway stopped payments to Mali after the coup and the war.", "suspended|Norway|Mali|financial"],
  [
    "Norway arms Mali for the war // Norway gave Mali 40 howitzers for its war on rebels. More lorries and arms will arrive next year.",
    "delivered|Norway|Mali|military; planned|Norway|Mali|military",
  ],
  ["Qatar flew in doctors and medical supplies for the wounded of Gaza.", "delivered|Qatar|Gaza|humanitarian"],
  ["Slovenia said it would lend Ukraine four howitzers for the war.", "pledged|Slovenia|Ukraine|military"],
  ["Austria earmarked seven million euros for refugees in Lebanon.", "pledged|Austria|Lebanon|humanitarian"],
  [
    "Rebels shell Goma // A convoy laden with flour reached the front in Goma in eastern Congo on Monday.",
    "delivered||Democratic Republic of the Congo|humanitarian",
  ],
  [
    "Rebels storm a barracks in Mali // Fighting went on in Gao in Mali. Denmark has promised nine million euros for shelters.",
    "pledged|Denmark|Mali|humanitarian",
  ],
  [
    "Rebels storm a barracks in Mali // Fighting went on in Gao in Mali. Denmark promised the army of Chad nine million euros.",
    "pledged|Denmark|Chad|financial",
  ],
])("aid: %s", (words, expected) => {
  const found = claimsIn("aid", words).map(({ status, body: { donor, recipient, what } }) =>
    [status, donor.toSorted().join(","), recipient, what].join("|"),
  );
  expect(found.join("; ")).toBe(expected);
});

test.each([
  "Peru blocked aid during the war on Monday.",
  "Hamas refused to hand over its weapons in Gaza.",
  "Young people in Gaza went to get food from a kitchen.",
  "The minister voiced concern about the safety of aid in Gaza.",
  "Palestinians seeking aid in Gaza were shot by soldiers.",
  "Lorries passed through a crossing in Israel with flour.",
  "The Qatari-backed fund held talks with Sudan's army in Cairo.",
  "The delivery of aid remains critical in Gaza amid the war.",
  "The case shows the risks faced by those attempting to deliver aid to Gaza.",
  "The attack on an aid convoy in Sudan was condemned.",
  "Berlin has removed range restrictions on weapons supplied to Ukraine.",
  "The raid shows the need for more humanitarian aid to Gaza.",
  "The clash complicates efforts to deliver aid to civilians in Gaza.",
  "The raid on Gaza exacerbates the hunger, further complicating the delivery of food to civilians.",
  "The talks were about Gaza and the main agency providing aid to its people.",
  "Peru increased its stockpile of enriched uranium.",
  "Chad's rebels refuse to surrender and hand over their weapons.",
  "Pakistan to force tens of thousands of Afghan refugees out of Islamabad.",
  "Gunmen opened fire near an aid delivery in Gaza.",
  "Peru offered assistance to Israel and Hamas in reaching a truce in Gaza.",
  "The army bombed Gaza and destroyed weapons shipments.",
  "A missile hit an aid ship off Gaza during the war.",
  "Figures on the war in Mali were provided by the Lima Mutual Fund.",
  "Gunmen fired on a food convoy near Kadugli in Sudan.",
  "Iran denies sending missiles to Russia for its war.",
  "Juba welcomes aid but no troops, its envoy said at the talks.",
])("no aid: %s", (words) => {
  expect(claimsIn("aid", words)).toEqual([]);
});
