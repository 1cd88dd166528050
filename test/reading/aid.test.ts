import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|donors|recipient|what` of each claim. */
test.each([
  ["Germany has delivered 40 armoured vehicles to Ukraine.", "delivered|Germany|Ukraine|military"],
  ["Sweden will send howitzers and ammunition to Ukraine next month.", "planned|Sweden|Ukraine|military"],
  ["Canada pledged $300 million in humanitarian aid for Sudan.", "pledged|Canada|Sudan|humanitarian"],
  ["Japan announced a $500 million loan to Ukraine on Tuesday.", "pledged|Japan|Ukraine|financial"],
  ["The United States has suspended military aid to Ukraine.", "suspended|United States|Ukraine|military"],
  ["Washington halted weapons deliveries to Ukraine last week.", "suspended|United States|Ukraine|military"],
  ["Israel is blocking aid from entering Gaza.", "blocked||Gaza|humanitarian"],
  ["Israel has let 90 trucks of flour into Gaza since Sunday.", "delivered||Gaza|humanitarian"],
  ["No aid has entered Gaza since March.", "blocked||Gaza|humanitarian"],
  ["Aid workers said that none of the supplies had been distributed in Gaza.", "blocked||Gaza|humanitarian"],
  ["Zelensky asked Germany for more Patriot systems.", "requested|Germany|Ukraine|military"],
  ["Kyiv has requested long-range missiles from Washington.", "requested|United States|Ukraine|military"],
  ["The UN called for the immediate entry of aid into Gaza.", "requested||Gaza|humanitarian"],
  ["France urged Israel to allow humanitarian aid into Gaza.", "requested||Gaza|humanitarian"],
  ["Aid agencies demanded unhindered access for food convoys to Darfur.", "requested||Sudan|humanitarian"],
  ["Turkey sent two planes with relief supplies to Syria.", "delivered|Turkey|Syria|humanitarian"],
  ["Poland handed over 14 fighter jets to Ukraine in the spring.", "delivered|Poland|Ukraine|military"],
  ["Iran supplies drones to Russia, a Western official said.", "delivered|Iran|Russia|military"],
  ["North Korea has sent artillery shells to Russia.", "delivered|North Korea|Russia|military"],
  ["The European Union approved a 2 billion euro loan for Ukraine.", "pledged|European Union|Ukraine|financial"],
  ["The EU disbursed one billion euros to Ukraine on Monday.", "delivered|European Union|Ukraine|financial"],
  ["Norway promised to finance ten air defence batteries for Ukraine.", "pledged|Norway|Ukraine|military"],
  ["Britain is preparing a new package of military aid for Ukraine.", "planned|United Kingdom|Ukraine|military"],
  ["The Pentagon said it would resume shipments of ammunition to Ukraine.", "planned|United States|Ukraine|military"],
  ["Hungary refused to back military aid for Ukraine.", "refused|Hungary|Ukraine|military"],
  ["Slovakia will not supply weapons to Ukraine, its prime minister said.", "refused|Slovakia|Ukraine|military"],
  ["If the crossing reopens, aid could flow into Gaza.", "planned||Gaza|humanitarian"],
  ["The blockade of Gaza has lasted eleven weeks.", "blocked||Gaza|humanitarian"],
  ["Israel imposed a total blockade on Gaza in March.", "blocked||Gaza|humanitarian"],
  ["Egypt airdropped food over northern Gaza.", "delivered|Egypt|Gaza|humanitarian"],
  [
    "Jordan and the UAE carried out airdrops of aid over Gaza on Friday.",
    "delivered|Jordan,United Arab Emirates|Gaza|humanitarian",
  ],
  ["Saudi Arabia donated $100 million to Yemen's government.", "delivered|Saudi Arabia|Yemen|financial"],
  ["China will provide relief goods to Myanmar, its foreign ministry said.", "planned|China|Myanmar|humanitarian"],
  ["Washington approved the sale of missiles to Ukraine worth $300 million.", "pledged|United States|Ukraine|military"],
  ["Israel allowed fuel into Gaza for the first time in months.", "delivered||Gaza|humanitarian"],
  ["Israel will allow a basic quantity of food to enter Gaza.", "planned||Gaza|humanitarian"],
  ["Israel refuses to let aid into Gaza.", "blocked||Gaza|humanitarian"],
  ["Trucks carrying flour crossed into Gaza through Kerem Shalom on Wednesday.", "delivered||Gaza|humanitarian"],
  ["Looters seized aid trucks in southern Gaza.", "blocked||Gaza|humanitarian"],
  ["UN: no food has reached Gaza for ten weeks // The war went on.", "blocked||Gaza|humanitarian"],
  ["Hezbollah received money from Iran.", "delivered|Iran|Hezbollah|financial"],
  ["Moscow equips and trains the army of Mali.", "delivered|Russia|Mali|military"],
  ["The first aid convoy in a year reached the besieged city of El Fasher.", "delivered||Sudan|humanitarian"],
])("%s", (words, ...expected) => {
  const found = claimsIn("aid", words).map(
    ({ status, body: { donor, recipient, what } }) => `${status}|${donor.join(",")}|${recipient ?? ""}|${what}`,
  );
  expect(found.toSorted()).toEqual(expected);
});

test.each([
  "The government announced financial aid for flood victims in Spain.",
  "The player gave fans food and support after the match.",
  "A jury found that the loan to the company was a fraud.",
  "The company delivered 30 jets to the airline.",
  "The war has cut grain supplies to world markets.",
  "Residents received help from firefighters after the earthquake.",
  "He thanked voters for their support.",
  "The minister voiced support for Ukraine's territorial integrity.",
  "Russia fired missiles at Ukraine.",
  "Ukraine shot down drones that Iran had made.",
  "Troops seized a shipment of weapons near the border.",
])("nothing in: %s", (words) => {
  expect(claimsIn("aid", words, true)).toEqual([]);
});
