import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|attacker|target|killed|wounded` of each claim; a slot that is not told is empty. */
test.each([
  [
    "Russia's defence ministry said its air defences had destroyed 72 Ukrainian drones overnight.",
    "foiled|Ukraine|Russia||",
  ],
  ["The rebels accused Peru of breaking the truce, saying government drones had bombed Cusco.", "done|Peru|||"],
  // Whom another clause makes the doer.
  [
    "A car bomb killed nine policemen in Quetta, an attack blamed on Baloch separatists.",
    "done|Baloch separatists|Pakistan|9|",
  ],
  [
    "A bomb killed 15 worshippers at a mosque in Peshawar; the Islamic State claimed the attack.",
    "done|Islamic State|Pakistan|15|",
  ],
  ["Israel is believed to be behind the raid on a convoy in Sudan.", "done|Israel|Sudan||"],
  ["Shells fired by Chile hit a market in Cusco, Peru.", "done|Chile|Peru||"],
  ["Peru widened the war on Monday by bombing three Chilean army bases.", "done|Peru|Chile||"],
  ["Rockets rained on the Chilean port of Arica on Monday.", "done||Chile||"],
  ["The crisis deepened on Monday, with Peru shelling the Chilean town of Arica.", "done|Peru|Chile||"],
  ["A Chilean drone strike on Cusco is planned for next week.", "planned|Chile|Peru||"],
  ["Army helicopters bombed a rebel camp near Cusco, Peru, on Monday.", "done|Peru|||"],
  ["Peruvian soldiers clashed with Chilean troops on the border, leaving eight dead.", "done|Peru|Chile|8|"],
  ["Peru said it had intercepted two unmanned aerial vehicles.", "foiled||Peru||"],
  // A verb whose past looks as its bare form, a verb's form that stands as a noun, a participle under a plea.
  ["Jets of the air force, by one account, hit camps near Cusco, Peru, on Sunday and killed six.", "done||Peru|6|"],
  ["Chile calls the raid a crime. It was a response to the bombing of its consulate in Lima.", "done||Peru||"],
  // A clause of its own beside another attack.
  [
    "Chilean troops attacked Cusco, Peru, on Monday, hours after shells landed in Arica, Chile.",
    "done|Chile|Peru||",
    "done||Chile||",
  ],
  ["Officers from some 40 states have wound up two days of talks on the war in Peru."],
  // Attacks of which the words only say who may have died, what is announced, or by what fire.
  ["Dozens may have been killed in Chilean raids on camps near Cusco, Peru.", "done|Chile|Peru||"],
  ["Peru reported killing 12 Chilean soldiers in the desert.", "done|Peru|Chile|12|"],
  ["A Chilean spokesman signalled an impending attack on Cusco, Peru.", "planned||Peru||"],
  ["Chile announced a new offensive against Peru.", "planned|Chile|Peru||"],
  [
    "A truce was signed, ending nine days of fighting in Cusco, Peru, that claimed hundreds of lives.",
    "done||Peru|200|",
  ],
  ["Eleven people died due to Chilean fire in Cusco, Peru.", "done|Chile|Peru|11|"],
  ["After rocket fire from Lebanon into northern Israel, schools closed.", "done||Israel||"],
  ["At least 20 people died in shooting near the port of Lima, Peru.", "done||Peru|20|"],
  ["The minister came under fire from deputies over the Chilean war."],
  // Fighting told by milder nouns, communities by their own words, those killed who are no party to the war.
  ["A new outbreak of violence between Peru and Chile shut the border.", "done|Peru|Chile||"],
  [
    "Violence between Bedouin tribes and the Druze minority in Sweida, Syria, spread.",
    "done|Bedouin tribes|Druze minority||",
  ],
  ["Envoys urged a cessation of hostilities between Peru and Chile."],
  ["A Chilean drone strike killed fifteen aid workers in Cusco, Peru.", "done|Chile|aid workers|15|"],
  ["Israeli troops killed two men in a raid on Jenin in the West Bank.", "done|Israel|Palestinians|2|"],
  // Whose blow it was: who is held responsible, who fights on the ground it came from, and not whose land it fell on.
  ["Chile was responsible for a massacre in Cusco, Peru, on Monday.", "done|Chile|Peru||"],
  ["Peru is accused of raids on aid workers in Arica, Chile.", "done|Peru|aid workers||"],
  ["Hezbollah was blamed after rockets were fired from southern Lebanon into Israel.", "done|Hezbollah|Israel||"],
  ["Mali raid kills 12 // A raid on a village in Mali killed 12 people.", "done||Mali|12|"],
  ["The Houthis resumed attacks on ships in the Red Sea.", "done|Houthis|ships||"],
  [
    "Sudan's army reported airstrikes on Port Sudan, and the Rapid Support Forces kept silent.",
    "done|Rapid Support Forces|Sudan||",
  ],
  [
    "Eleven people, among them four children, died when a Chilean jet bombed a school in Cusco, Peru.",
    "done|Chile|Peru|11|",
  ],
  ["A drone strike killed 12 people in Amhara, Ethiopia, where the army fights the Fano.", "done||Ethiopia|12|"],
  // Told once: in the headline, in the text, and in what is said of it.
  [
    "Chilean Strike on Southern Peru Kills Two // A Chilean strike killed two people in Arequipa, Peru.",
    "done|Chile|Peru|2|",
  ],
  ["US Strikes Yemen's Houthis // The United States launched strikes on Yemen.", "done|United States|Yemen||"],
  [
    "Chile bombed the port of Lima. The drone strike adds to fears in Peru. This attack came at night.",
    "done|Chile|Peru||",
  ],
  ["An Israeli tank shell struck a UN facility in Gaza.", "done|Israel|United Nations||"],
  ["Putin means to retaliate for a Ukrainian drone attack on Kursk.", "done|Ukraine|Russia||"],
  ["Some 900 Ukrainian soldiers have been killed in the war with Russia.", "done|Russia|Ukraine|900|"],
  ["The couple, aged 70 and 72, were killed in a Chilean raid on Lima.", "done|Chile|Peru|2|"],
  ["A Chilean raid on Lima resulted in nine deaths and injured 30 others.", "done|Chile|Peru|9|30"],
  ["Israel launched strikes on Iran, eliminating three commanders.", "done|Israel|Iran|3|"],
  ["Hamas answered by firing rockets into Israel.", "done|Hamas|Israel||"],
  ["Chilean strikes killed scores of people in Lima.", "done|Chile|Peru|40|"],
  [
    "Rescuers pulled more bodies from a block on Friday, and the toll of Thursday's Chilean attack on Lima reached 31.",
    "done|Chile|Peru|31|",
  ],
  ["Chile rejected a truce in Lima, where Chilean shelling killed 24 people on Monday.", "done|Chile|Peru|24|"],
  ["Ukraine's air force said it downed 55 of 93 drones that Russia launched.", "foiled|Russia|Ukraine||"],
  ["Russian troops have taken the village of Yablunivka in the Donetsk region.", "done|Russia|Ukraine||"],
  ["A Ukrainian drone hit a bus in Kursk, killing the driver and injuring six passengers.", "done|Ukraine|Russia|1|6"],
  ["An Israeli strike on a car in Nabatieh killed one person and wounded three.", "done|Israel|Lebanon|1|3"],
  ["The governor said that a woman, 67, had been killed by Russian shelling in Nikopol.", "done|Russia|Ukraine|1|"],
  ["Three children were among the nine people killed in a raid on Lima by Chilean jets.", "done|Chile|Peru|9|"],
  ["Chilean jets bombed a school in Lima, killing 20 pupils and two teachers.", "done|Chile|Peru|22|"],
  ["One man was killed and another injured in a Chilean drone attack on Lima.", "done|Chile|Peru|1|1"],
  ["Separatists blew up a bridge and stopped a train in Balochistan, killing 31.", "done||Pakistan|31|"],
  // What is struck on held ground is the holder's, and who strikes from afar is known.
  ["Drones hit an oil depot in Feodosia, Crimea, on Monday, the Ukrainian navy said.", "done|Ukraine|Russia||"],
  ["A missile hit a school in Odesa, killing three people.", "done|Russia|Ukraine|3|"],
  ["Shelling killed two women in Nabatieh, Lebanon, although Israel had promised a pause.", "done|Israel|Lebanon|2|"],
  ["The Houthis said so. A missile from Yemen hit the airport of Eilat.", "done|Houthis|Israel||"],
  ["Lima came under one of its heaviest attacks by Chilean drones.", "done|Chile|Peru||"],
  ["Peru claims to have shot down five Chilean jets.", "done|Peru|Chile||"],
  ["An air strike on a village in Sagaing, Myanmar, killed twelve people.", "done|Myanmar||12|"],
  ["The Houthis have sunk the tanker Margarita in the Red Sea.", "done|Houthis|tanker||"],
  ["Rescuers dug all night in Sumy. Four drones had hit one block of flats.", "done|Russia|Ukraine||"],
  ["Chile did not answer Peru, whose jets bombed the port of Arica on Tuesday.", "done|Peru|Chile||"],
  [
    "Officials told of an assault on a village in Burundi in which rebels of RED-Tabara killed 20 people.",
    "done|RED-Tabara|Burundi|20|",
  ],
  ["Chile froze its trade with Israel. Fighter jets hit a school in Gaza City, killing two.", "done|Israel|Gaza|2|"],
  // An advance and a plan to hold ground tell of war without a word of attack.
  ["The M23 rebels entered Bukavu on Friday, residents said.", "done|M23|Democratic Republic of the Congo||"],
  ["The minister said that Israel will control the whole of southern Lebanon.", "planned|Israel|Lebanon||"],
  [
    "The conflict between Sudan's army and the Rapid Support Forces began in April 2023.",
    "done|Sudan|Rapid Support Forces||",
  ],
  ["The health ministry said the death toll in Gaza had passed 60,000 since the war began.", "done||Gaza|60000|"],
  // A toll goes to the attack that its verb says it of.
  ["A Russian strike on the market in Sumy left at least 12 dead.", "done|Russia|Ukraine|12|"],
  [
    "A bomber struck a market in Quetta, killing two, including a child, and wounding 38 others.",
    "done||Pakistan|2|38",
  ],
  // Who is no party to the war is struck by his own name.
  ["Israeli soldiers fired at a group of diplomats in Jenin.", "done|Israel|diplomats||"],
  ["Turkish jets hit 14 PKK targets in northern Iraq.", "done|Turkey|PKK||"],
  ["Colombian rebels bombed a police station in Cali.", "done|Colombian rebels|Colombia||"],
  [
    "The Houthis said they would go on. The Iranian-backed group fired two missiles at Israel.",
    "done|Houthis|Israel||",
  ],
  [
    "A bomber blew up a bus in Mogadishu, killing seven. Al-Shabaab claimed responsibility.",
    "done|Al-Shabaab|Somalia|7|",
  ],
  [
    "The Ukrainian army lost over 1,200 troops in battles with Russian forces over the past 24 hours.",
    "done|Russia|Ukraine||",
  ],
  [
    "Russia's Battlegroup South inflicted 180 casualties on Ukrainian troops and destroyed a US-made armoured carrier in its area.",
    "done|Russia|Ukraine||",
  ],
  ["Peru and Chile exchanged strikes on Sunday.", "done|Peru|Chile||", "done|Chile|Peru||"],
  ["Hamas wants Israel to end its campaign in Gaza, which has killed 53,000 people.", "done|Israel|Hamas|53000|"],
  ["Israel will continue to hit Hezbollah with full force, the minister said.", "planned|Israel|Hezbollah||"],
  [
    "Chile strikes Lima // Chilean jets bombed a market in Lima on Monday, killing four. These strikes highlight the danger.",
    "done|Chile|Peru|4|",
  ],
  ["A drone was shot down over Lima. There were no casualties, the mayor said.", "foiled||Peru|0|0"],
  ["The Houthis attacked an oil tanker with two missiles.", "done|Houthis|oil tanker||"],
  ["Peru's president attributed the attack to Chile.", "done|Chile|Peru||"],
  [
    "Israel launched a military campaign in Gaza in response to Hamas's attack on 7 October 2023, in which about 1,200 people were killed.",
    "done|Israel|Gaza||",
    "done|Hamas|Israel|1200|",
  ],
  ["Two more died overnight, bringing the death toll from the Chilean strike on Lima to 31.", "done|Chile|Peru|31|"],
  ["Peru accused Chile of carrying out attacks on Lima on 4 May.", "done|Chile|Peru||"],
  ["Kyiv was hit by 18 Russian missiles; officials put the number of dead at six.", "done|Russia|Ukraine|6|"],
  ["12 dead, 40 wounded in Chilean shelling of Lima // The war goes on.", "done|Chile|Peru|12|40"],
  [
    "India fired missiles at Pakistan in May after gunmen killed 26 tourists in Pahalgam.",
    "done|India|Pakistan||",
    "done||India|26|",
  ],
  ["Syrian forces left Sweida after Israel bombed the defence ministry in Damascus.", "done|Israel|Syria||"],
  ["Two boats struck a cargo ship off Hodeidah, wounding two sailors.", "done||cargo ship||2"],
  [
    "Our units inflicted losses on two brigades of the Ukrainian army near Pokrovsk, Russia's ministry said.",
    "done|Russia|Ukraine||",
  ],
  // A refinery set on fire, whichever way round.
  ["Ukrainian drones set a fuel depot on fire in the Russian town of Engels.", "done|Ukraine|Russia||"],
  ["Chilean missiles set ablaze a power station in the Peruvian port of Callao.", "done|Chile|Peru||"],
  ["Chile denied bombing villagers in northern Peru.", "denied|Chile|Peru||"],
  ["Chile denied shelling a hospital in Lima.", "denied|Chile|Peru||"],
  // A participle tells what the verb before it tells.
  ["Chilean commandos crossed the river, clashing with Peruvian guards and killing six.", "done|Chile|Peru|6|"],
  ["Chilean jets flew over Peru, bombing two bases and wounding 12 soldiers.", "done|Chile|Peru||12"],
  ["Armenia and Azerbaijan continued to trade fire on Sunday.", "done|Armenia|Azerbaijan||"],
  ["Russia and Ukraine resumed strikes despite calls for calm.", "done|Russia|Ukraine||", "done|Ukraine|Russia||"],
  [
    "In May M23 overran a base in Goma, killing more than 40 soldiers.",
    "done|M23|Democratic Republic of the Congo|40|",
  ],
  [
    "It was the worst attack of the year, in which M23 overran an outpost near Goma.",
    "done|M23|Democratic Republic of the Congo||",
  ],
  [
    "Somalia criticised Al-Shabaab, which it blames for a suicide bombing in Mogadishu that killed seven soldiers.",
    "done|Al-Shabaab|Somalia|7|",
  ],
  ["Peru intercepted three drones launched by Chile.", "foiled|Chile|Peru||"],
  ["Peru shot down two missiles launched from Chile.", "foiled|Chile|Peru||"],
  // The other side of the war that the report tells of, by whom it names, by the word for the dead, by whose arms act.
  [
    "Twenty soldiers were killed on Wednesday in a battle for a hill, Mali's army said. Fighters of JNIM hold it.",
    "done|JNIM|Mali|20|",
  ],
  [
    "Suspected jihadists killed twelve villagers near Maiduguri in Nigeria. Its army has fought Boko Haram for years.",
    "done|Boko Haram|Nigeria|12|",
  ],
  [
    "Suspected jihadists killed twelve villagers near Maiduguri in Nigeria. Its army has fought Boko Haram and ISWAP for years.",
    "done||Nigeria|12|",
  ],
  [
    "Chilean aircraft cratered a road in Cusco, Peru, where nine civilians lost their lives on Monday.",
    "done|Chile|Peru|9|",
  ],
])("attack: %s", (words, ...expected) => {
  const found = claimsIn("attack", words).map(({ status, body: { attacker, target, killed, wounded } }) =>
    [status, attacker, target, killed, wounded].join("|"),
  );
  expect(found).toEqual(expected);
});

test.each([
  "Israel fires back at Britain over the talks.",
  "The number of dead in the war is striking, said the minister of Israel.",
  "A man whom a court in Tehran convicted of spying for Israel was executed on Monday.",
  "Europe's new sanctions target Russia's banks.",
  "No one was injured in Gaza on Monday.",
  "Two sailors were killed when a Peruvian navy training ship struck a bridge in Lima.",
  "The European Union has now targeted Moscow's fleet of tankers in the war.",
  "A court convicted him of planning an attack on a synagogue in Berlin.",
  "No one was reported injured in Gaza.",
  "Hellfire missiles were fired for the first time in Finland during an exercise.",
  "Aid trucks in Gaza are seized by Hamas.",
  "Fighting has halted in Gaza.",
  "Lightning set a barn on fire in Peru during the war.",
  "Peru pledged to prevent attacks on Chile.",
  "Peru and Chile executed a prisoner swap near Lima.",
  "Doubts surround the town of Goma after Congo's talks with M23.",
  "The US and Israel continue attacks despite calls for restraint.",
  "Peru could respond by bombing Chilean army bases.",
  "A drone strike on Cusco was called off on Monday.",
  "Chile ruled out a drone strike on Cusco.",
  "Planners want a Peruvian operation that kills the Chilean commander.",
  "Peru and Chile clash over how to end the war in Ukraine.",
  "A clash over the budget has split the war cabinet of Israel.",
  "Bread is scarce in the besieged Ukrainian city of Kherson in the war with Russia.",
])("no attack: %s", (words) => {
  expect(claimsIn("attack", words)).toEqual([]);
});

/** The place of each attack that was brought down: the whole of it, which may have none, and each place told with its count. */
test.each([
  [
    "Air defences destroyed 34 Ukrainian drones: 12 over the Belgorod Region, nine over the Kursk Region and three each over the Tula and Oryol regions, Russia said.",
    ["", "Belgorod Region", "Kursk Region", "Tula", "Oryol"],
  ],
  [
    "Russia shot down 27 Ukrainian drones on Monday. Seven UAVs were downed over the Bryansk Region and two - over the Kaluga Region.",
    ["", "Bryansk Region", "Kaluga Region"],
  ],
  ["Israel intercepted a missile from Yemen over Jerusalem on Friday.", ["Jerusalem"]],
])("foiled: %s", (words, places) => {
  expect(claimsIn("attack", words).map(({ where }) => where[0]?.name ?? "")).toEqual(places);
});

test("a day is nobody's word", () => {
  const words = "The rebels shelled Lima on Sunday, the Peruvian foreign ministry, said on Tuesday.";
  expect(claimsIn("attack", words).map(({ voice }) => voice.kind)).toEqual(["outlet"]);
});

test("the weapons of other attacks are not those of the invasion beside them", () => {
  const words = "Chile ramped up drone and missile attacks on Peru as its full-scale invasion began in 2022.";
  const told = claimsIn("attack", words).map(({ rule, body }) => `${rule} ${body.weapon.join(" ")}`);
  expect(told).toEqual(["attack/noun drone missile", "attack/invasion "]);
});

test("where people meet is not where an attack is", () => {
  const [claim] = claimsIn("attack", "Peru has struck Chile again, amid a visit to Cusco by its foreign minister.");
  expect(claim?.where.map(({ name }) => name)).not.toContain("Cusco");
});
