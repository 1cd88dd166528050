import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|parties` of each claim. */
test.each([
  ["Armenia and Azerbaijan signed a peace treaty in Washington on 8 August.", "signed|Armenia,Azerbaijan"],
  ["Ukraine and the United States signed a minerals deal.", "signed|Ukraine,United States"],
  ["Iran and the IAEA reached an agreement on inspections in Cairo.", "agreed|IAEA,Iran"],
  ["Israel and Syria are close to a security agreement.", "proposed|Israel,Syria"],
  ["Washington wants to reach a deal that would stop Iran from enriching uranium.", "proposed|Iran,United States"],
  ["Turkey signed deals worth 3 billion dollars with Iraq.", "signed|Iraq,Turkey"],
  ["Iran and the United States are negotiating a nuclear deal.", "proposed|Iran,United States"],
  ["Russia is ready to work with Ukraine on a memorandum on a peace treaty.", "proposed|Russia,Ukraine"],
  ["Moscow and Kyiv are drafting a memorandum on a settlement.", "drafting|Russia,Ukraine"],
  ["The raid is proof of Russia's disinterest in a peace agreement with Ukraine.", "proposed|Russia,Ukraine"],
  ["It complicates efforts by Qatar to reach an agreement between Israel and Hamas.", "proposed|Hamas,Israel"],
  ["The shift hurts Moscow's ability to garner support for any peace deal with Ukraine."],
  ["The meeting focused on the normalisation of relations between Turkey and Syria."],
  ["Israel struck Hezbollah, citing the need to disarm the group."],
  ["Trump urged Syria to normalise relations with Israel.", "proposed|Israel,Syria"],
  ["France will recognise a Palestinian state in September.", "proposed|France,Palestinians"],
  ["Spain recognised the State of Palestine in 2024.", "agreed|Palestinians,Spain"],
  ["Israel demands the disarmament of Hamas.", "proposed|Hamas,Israel"],
  ["Hamas demands a full Israeli withdrawal from Gaza.", "proposed|Hamas,Israel"],
  ["Lebanon's government agreed to disarm Hezbollah.", "agreed|Hezbollah,Lebanon"],
  [
    "The Syrian government and the SDF signed an accord in March to merge their forces.",
    "signed|Syria,Syrian Democratic Forces",
  ],
  ["Turkey and Syria signed a memorandum on military training.", "signed|Syria,Turkey"],
  ["Thailand and Cambodia agreed to pull back heavy weapons from the border.", "agreed|Cambodia,Thailand"],
  ["Russia and North Korea signed a defence pact last year.", "signed|North Korea,Russia"],
  ["Saudi Arabia and Pakistan signed a mutual defence agreement.", "signed|Pakistan,Saudi Arabia"],
  ["India suspended the Indus Waters Treaty with Pakistan.", "broken|India,Pakistan"],
  ["Pakistan violated the agreement with India, New Delhi said.", "broken|India,Pakistan"],
  ["Zelensky said that Ukraine was not ready to sign the peace deal with Russia.", "rejected|Russia,Ukraine"],
  ["Tehran rejected the US proposal for a nuclear deal.", "rejected|Iran,United States"],
  ["Ukraine handed a peace plan to Russia.", "proposed|Russia,Ukraine"],
  ["Egypt and Israel have been at peace since a treaty of 1979.", "agreed|Egypt,Israel"],
  ["The basis is an accord concluded between Germany and Lithuania in September.", "agreed|Germany,Lithuania"],
  ["An acceptable deal between Iran and the United States is one that ends enrichment.", "proposed|Iran,United States"],
  [
    "The United States left the 2015 nuclear deal with Iran in 2018.",
    "agreed|Iran,United States",
    "broken|Iran,United States",
  ],
  ["Pakistan accused India of violating the pact signed in 1960.", "broken|India,Pakistan", "signed|India,Pakistan"],
  [
    "In the deal signed on April 30, Ukraine and the United States agreed to set up a fund.",
    "signed|Ukraine,United States",
  ],
  ["Armenia and Azerbaijan exchanged drafts of a peace treaty.", "drafting|Armenia,Azerbaijan"],
  ["The New START treaty between Russia and the United States expired in February.", "broken|Russia,United States"],
  ["Ukraine and its partners concluded 33 new deals."],
  ["China and the Philippines reached a provisional deal on supply missions.", "agreed|China,Philippines"],
  ["Russia demands that Ukraine withdraw from Donetsk.", "proposed|Russia,Ukraine"],
  ["Iran refused to give up enrichment in a deal with the United States.", "rejected|Iran,United States"],
])("agreement: %s", (words, ...expected) => {
  const found = claimsIn("agreement", words).map(
    ({ status, body: { parties } }) => `${status}|${parties.toSorted().join(",")}`,
  );
  expect(found.toSorted()).toEqual(expected);
});

test.each([
  "The union and the company signed a wage agreement.",
  "The club agreed a deal for the striker.",
  "Apple reached a licensing agreement with Samsung.",
  "The EU and Mercosur signed a trade agreement.",
  "Prosecutors offered him a plea deal.",
  "The ceasefire agreement between Israel and Hamas took effect in January.",
  "The two companies are to merge, the agreement says.",
  "Trump called it a big deal.",
  "A great deal of the city was destroyed in the war.",
  "The minister had to deal with the war.",
])("no agreement: %s", (words) => {
  expect(claimsIn("agreement", words, true)).toEqual([]);
});

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
  ["Trump has waived the restrictions on oil from Venezuela.", "eased|United States|Venezuela"],
  ["The US Senate is weighing a 500% tariff on buyers of Russian energy.", "proposed|United States|Russia"],
  ["Tehran wants sanctions lifted in return for curbs on enrichment.", "demanded||Iran"],
  ["Switzerland followed with sanctions of its own on Russia.", "imposed|Switzerland|Russia"],
  ["The sanctions, which were imposed in 2018, have crippled Iran's economy.", "imposed||Iran"],
  ["Omar Deng was sanctioned by the UK, Canada and Japan.", "imposed|United Kingdom,Canada,Japan|Omar Deng"],
  ["“They must lift the sanctions on our people,” Iran's foreign minister said.", "demanded||Iran"],
  ["Sanctions against Belarus could grow, US Secretary of State Marco Rubio said.", "proposed|United States|Belarus"],
  ["Trade fell despite the sanctions."],
  ["The court vowed to go on with its work despite the sanctions."],
  ["Despite US sanctions, Iran sold more oil.", "imposed|United States|Iran"],
  ["Iran was placed under sanctions by the EU in 2012.", "imposed|European Union|Iran"],
  ["Sweden wants the EU to sanction Israeli ministers.", "demanded|European Union|Israel"],
  ["Sanctions on Syria's central bank will remain in place.", "imposed||Syria"],
  ["EU approves new sanctions on Belarus // Ministers in Brussels voted on Monday.", "imposed|European Union|Belarus"],
  ["The vote failed on Monday, prompting Canada to impose sanctions on two Sudanese banks.", "imposed|Canada|Sudan"],
])("sanctions: %s", (words, ...expected) => {
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
  "The European Union hopes that easing sanctions would help trade with Syria.",
  "Sanctions would hurt the league's clubs.",
  "Envoys spoke at a forum called “Peruvian Sanctions on Chile and Human Rights” on Monday.",
])("no sanctions: %s", (words) => {
  expect(claimsIn("sanctions", words, true)).toEqual([]);
});

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
  ["Saudi Arabia donated $100 million to Yemen's government.", "delivered|Saudi Arabia|Yemen|financial"],
  ["China will provide relief goods to Myanmar, its foreign ministry said.", "planned|China|Myanmar|humanitarian"],
  ["Washington approved the sale of missiles to Ukraine worth $300 million.", "pledged|United States|Ukraine|military"],
  ["Israel allowed fuel into Gaza for the first time in months.", "delivered||Gaza|humanitarian"],
  ["Israel will allow a basic quantity of food to enter Gaza.", "planned||Gaza|humanitarian"],
  ["Israel refuses to let aid into Gaza.", "blocked||Gaza|humanitarian"],
  ["Trucks carrying flour crossed into Gaza through Kerem Shalom on Wednesday.", "delivered||Gaza|humanitarian"],
  ["Looters seized aid trucks in southern Gaza.", "blocked||Gaza|humanitarian"],
  [
    "Germany to deliver Patriots to Ukraine // Berlin said on Tuesday that the systems would arrive by November.",
    "planned|Germany|Ukraine|military",
  ],
  ["UN: no food has reached Gaza for ten weeks // The war went on.", "blocked||Gaza|humanitarian"],
  ["Hezbollah received money from Iran.", "delivered|Iran|Hezbollah|financial"],
  ["Moscow equips and trains the army of Mali.", "delivered|Russia|Mali|military"],
  ["The first aid convoy in a year reached the besieged city of El Fasher.", "delivered||Sudan|humanitarian"],
  [
    'The ministers called on Khartoum to "halt its offensive" and "immediately allow relief supplies to enter Darfur".',
    "requested||Sudan|humanitarian",
  ],
  ["Aid groups demanded an end to the blockade of Tigray.", "requested||Ethiopia|humanitarian"],
  ["Ethiopia agreed to lift its blockade of Tigray.", "planned||Ethiopia|humanitarian"],
  ["“Let humanitarian aid reach the people of El Fasher,” the envoy said.", "requested||Sudan|humanitarian"],
  [
    "Israel's decision to allow a small amount of aid into Gaza was inadequate, Egypt said.",
    "planned||Gaza|humanitarian",
  ],
  [
    "The UN has been unable to move any trucks to warehouses inside South Sudan.",
    "blocked|United Nations|South Sudan|humanitarian",
  ],
  ["Rwanda has been accused of supporting M23 rebels.", "delivered|Rwanda|M23|military"],
  ["North Korea sent 12,000 troops to help Russia retake Kursk.", "delivered|North Korea|Russia|military"],
  ["Hezbollah has received weapons from Iran for decades.", "delivered|Iran|Hezbollah|military"],
  ["Denmark announced a new military aid package worth $600 million for Ukraine.", "pledged|Denmark|Ukraine|military"],
])("aid: %s", (words, ...expected) => {
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
  "The president asked Congress for $25 billion for the army.",
  "Rwanda sent troops to the border with Burundi.",
])("no aid: %s", (words) => {
  expect(claimsIn("aid", words, true)).toEqual([]);
});

/** `issuer|target` of each threat. */
test.each([
  ["Turkey threatened to attack Syria if it did not hand over the fighters.", "Turkey|Syria"],
  ["Russia's threats to drastically escalate the war in Ukraine alarmed its allies.", "Russia|Ukraine"],
  ["Macron repeated his warning that he would leave the talks and abandon Serbia.", "France|Serbia"],
  [
    "“If Rwanda does not stop its offensive, we will respond,” Congolese President Felix Tshisekedi said.",
    "Democratic Republic of the Congo|Rwanda",
  ],
  ["The allies warned of further measures if Azerbaijan went on with the siege.", "|Azerbaijan"],
  ["Azerbaijan warned Armenia that it would act if the road stayed closed.", "Azerbaijan|Armenia"],
  ["The Taliban warned Pakistan that further air strikes would have consequences.", "Taliban|Pakistan"],
  ["China warned the Philippines that it would pay the price for its provocations.", "China|Philippines"],
  ["Ankara said it would not stand idly by if Israel kept bombing Syria.", "Turkey|Israel"],
  ["An Israeli official said Israel would not hesitate to act against Iran's nuclear sites.", "Israel|Iran"],
  ["Pakistan will give a crushing response to any Indian attack, its army chief said.", "Pakistan|India"],
  ["Mali, Niger and Burkina Faso threatened to close the border with Algeria.", "Mali, Niger, Burkina Faso|Algeria"],
  ["Trump shortened the deadline for Putin to 10 days from today.", "United States|Russia"],
  ["Kyiv could face a second strike if it does not pull back, the Russian defence ministry said.", "Russia|Ukraine"],
  ["Iran vowed revenge on Israel for the killing of the commander.", "Iran|Israel"],
  ["The Pentagon said the militias would pay a heavy price if they attacked again.", "United States|"],
  ["Guyana said any Venezuelan incursion would be met with force.", "Guyana|Venezuela"],
  ["Egypt's foreign minister warned of the consequences of a ground offensive in Rafah."],
  ["Azerbaijan denied that it was threatening Armenia."],
  ["The fighting threatens to spill over into Chad."],
  ["Poland will close its border with Belarus unless the attacks on its guards stop.", "Poland|Belarus"],
  ["Israel's offensive threatens to displace a million people in Gaza."],
  ["Israel will withdraw from Lebanon if Hezbollah disarms."],
  ["The IAEA warned that a strike on the plant would have dire consequences."],
  ["The UN warned of famine in northern Gaza."],
  ["Macron warned that the war could spread to Europe."],
  ["The militia was named as the gravest threat to Ethiopia."],
  ["Israel must halt its offensive, which the minister says will destroy Hamas."],
  ["The army will suspend its strikes on Hama if the rebels leave."],
])("threat: %s", (words, ...expected) => {
  const found = claimsIn("threat", words).map(({ body: { issuer, target } }) => `${issuer ?? ""}|${target ?? ""}`);
  expect(found).toEqual(expected);
});

/** `attacker|target|place|killed|wounded` of each attack. */
test.each([
  [
    "At least six people, including four pupils, were killed on Tuesday when a bomb hit a bus in Peshawar in Pakistan. The attack took place near the market, police said. The bombing wounded 20 others.",
    "|Pakistan|Peshawar|6|20",
  ],
  [
    "Six people were killed in a strike on a bus in Peshawar in Pakistan on Tuesday. Officials later said eight people were killed.",
    "|Pakistan|Peshawar|8|",
  ],
  ["Three soldiers were killed by a suicide bomber who targeted a checkpoint in Mogadishu.", "|Somalia|Mogadishu|3|"],
  ["Pakistan blamed India for the attack on a school in Quetta on Monday.", "India|Pakistan|Quetta||"],
  ["“Our troops struck an oil depot in Rostov,” Zelensky said.", "Ukraine|Russia|Rostov||"],
  ["Sweden paused trade talks with Israel over its new offensive in Gaza."],
  ["Turkey condemned Israel's military operations in Gaza."],
])("attack: %s", (words, ...expected) => {
  const found = claimsIn("attack", words).map(({ body: { attacker, target, killed, wounded }, where }) =>
    [attacker, target, where[0]?.name, killed, wounded].map((slot) => slot ?? "").join("|"),
  );
  expect(found).toEqual(expected);
});

/** `round|day|place|mediators` of each round told in a list. */
test.each([
  [
    "Iran and the US have held four rounds of talks hosted and mediated by Oman. The first round took place in Muscat on January 12; the second, in Rome on January 19; the third and fourth ones, in Oman on February 2 and February 11.",
    "1|2025-01-12|Muscat|Oman",
    "2|2025-01-19|Rome|Oman",
    "3|2025-02-02|Oman|Oman",
    "4|2025-02-11|Oman|Oman",
  ],
])("rounds: %s", (words, ...expected) => {
  const found = claimsIn("talks", words).map(({ body: { round, mediators }, when, where }) =>
    [round, when?.edtf, where[0]?.name, mediators.join(",")].join("|"),
  );
  expect(found).toEqual(expected);
});
