import { expect, test } from "vitest";
import { claimsIn } from "./claims-in.ts";

/** A sentence, then `status|parties|scope` of each truce. */
test.each([
  ["Hopes for a truce between Peru and Chile faded on Monday.", "proposed|Chile,Peru|unspecified"],
  ["Officials are preparing a truce between Peru and Chile.", "proposed|Chile,Peru|unspecified"],
  ["Two people fell ill during a truce between Peru and Chile.", "in-force|Chile,Peru|unspecified"],
  ["The truce between Peru and Chile is in tatters.", "violated|Chile,Peru|unspecified"],
  ["Peru and Chile have extended the truce between their armies.", "in-force|Chile,Peru|unspecified"],
  ["The ceasefire between Israel and Hezbollah appeared to be holding.", "in-force|Hezbollah,Israel|unspecified"],
  ["The truce between Israel and Hamas takes effect on Friday.", "agreed|Hamas,Israel|unspecified"],
  ["The truce between Israel and Hamas will come into force on Friday.", "agreed|Hamas,Israel|unspecified"],
  ["Earlier truces between Israel and Hamas collapsed within hours.", "violated|Hamas,Israel|unspecified"],
  ["Hamas ignored an Israeli offer of a truce.", "rejected|Hamas,Israel|unspecified"],
  ["Egypt hopes to get Israel and Hamas to agree to a truce.", "proposed|Hamas,Israel|unspecified"],
  ["A newly announced truce seeks to calm Israel and Hezbollah.", "agreed|Hezbollah,Israel|unspecified"],
  ["The truce between Israel and Hezbollah remains fragile.", "in-force|Hezbollah,Israel|unspecified"],
  ["Israel threatened to end the truce with Hezbollah.", "in-force|Hezbollah,Israel|unspecified"],
  ["Washington accused both Israel and Iran of violating a truce.", "violated|Iran,Israel|unspecified"],
  ["Lebanon accused Israel of violating the truce.", "violated|Israel,Lebanon|unspecified"],
  ["The truce between Israel and Hamas was never observed.", "violated|Hamas,Israel|unspecified"],
  ["The truce between Israel and Hamas ran out on Sunday.", "ended|Hamas,Israel|unspecified"],
  ["Russia must agree to a truce with Ukraine, the envoy said.", "demanded|Russia,Ukraine|unspecified"],
  ["Israel has paused some military operations in Gaza.", "in-force|Israel|partial"],
  ["The Houthis have paused their attacks on Israel.", "in-force|Houthis,Israel|temporary"],
  ["Ukraine halted Russian attacks on Sumy.", ""],
  ["Israel suspended aid operations in Gaza.", ""],
  ["Russia agreed to stop bombing Ukraine.", "agreed|Russia,Ukraine|unspecified"],
  ["Russia said its troops had adhered to the truce with Ukraine.", "in-force|Russia,Ukraine|unspecified"],
  ["Russia said no to a truce with Ukraine.", "rejected|Russia,Ukraine|unspecified"],
  ["Russia and Ukraine agreed to an exchange but not to a truce.", "rejected|Russia,Ukraine|unspecified"],
  ["Israel and Hamas agreed to a ten-day halt to the fighting.", "agreed|Hamas,Israel|temporary"],
  ["Russia and Ukraine agreed on an Easter truce.", "agreed|Russia,Ukraine|temporary"],
  ["Russia and Ukraine agreed on a halt to strikes on power stations.", "agreed|Russia,Ukraine|partial"],
  ["A truce between Peru and Chile has been in force since June.", "in-force|Chile,Peru|unspecified"],
  ["A truce between Peru and Chile began at noon on Friday.", "in-force|Chile,Peru|unspecified"],
  ["The truce between Peru and Chile is due to expire on Friday.", "in-force|Chile,Peru|unspecified"],
  ["Peru said it was pulling out of the truce with Chile.", "ended|Chile,Peru|unspecified"],
  ["Envoys proposed a 20-day pause in fighting between Peru and Chile.", "proposed|Chile,Peru|temporary"],
  ["Peru and Chile agreed to hold their fire for two days.", "agreed|Chile,Peru|temporary"],
  ["The bloc urged Peru and Chile to lay down their arms.", "demanded|Chile,Peru|unspecified"],
  ["The guns between Peru and Chile fell silent after a war of ten days.", "in-force|Chile,Peru|unspecified"],
  [
    "A ceasefire between the Peruvian army and Maoist rebels began on Friday.",
    "in-force|Maoist rebels,Peru|unspecified",
  ],
  ["The raid came on the first day of a truce between Peru and Chile.", "in-force|Chile,Peru|unspecified"],
  ["The shelling began six days into a ceasefire between Peru and Chile.", "in-force|Chile,Peru|unspecified"],
  ["Envoys of Peru and Chile met in the first test of a truce that began at noon.", "in-force||unspecified"],
  ["The truce between Peru and Chile, now a week old, has let in more food.", "in-force|Chile,Peru|unspecified"],
  ["A truce between Peru and Chile took hold before dawn.", "in-force|Chile,Peru|unspecified"],
  ["The truce between Peru and Chile exists only on paper.", "violated|Chile,Peru|unspecified"],
  ["The war between Peru and Chile ended in a truce.", "agreed|Chile,Peru|unspecified"],
  ["Peru and Chile signed a pact that foresees a truce.", "agreed|Chile,Peru|unspecified"],
  ["The Italian plan foresees a truce between Peru and Chile.", "proposed|Chile,Peru|unspecified"],
  ["Peru and Chile announced a truce until 22 October.", "agreed|Chile,Peru|temporary"],
  ["Peru and Chile agreed to a truce in the port of Callao.", "agreed|Chile,Peru|partial"],
  ["Spain, Italy and Egypt urged a pause in the fighting in Sudan.", "demanded||temporary"],
  ["The truce between Peru and Chile brokered in Lima was broken within hours.", "violated|Chile,Peru|unspecified"],
  ["In March Peru renounced a truce with Chile.", "ended|Chile,Peru|unspecified"],
  ["Russia ordered its troops to observe a truce with Ukraine.", "in-force|Russia,Ukraine|unspecified"],
  ["The UN ordered the rebels to observe a truce with Peru.", "demanded|Peru|unspecified"],
  ["Spain and Italy brokered a ceasefire in Chile on Friday.", "agreed||unspecified"],
  ["Spain called for a ceasefire in Chile.", "demanded||unspecified"],
  [
    "Merz said a truce between Russia and Ukraine was possible, with a European force to follow.",
    "undecided|Russia,Ukraine|unspecified",
  ],
])("%s", (words, expected) => {
  const told = claimsIn("ceasefire", words).map(
    ({ status, body }) => `${status}|${[...body.parties].sort().join(",")}|${body.scope}`,
  );
  expect(told.join(" ")).toBe(expected);
});

/** A sentence, then how long its truce is to last and when it was: a length is no day. */
test.each([
  ["Peru and Chile announced a two-week truce.", "P14D|"],
  ["Peru extended the truce with Chile by ten days.", "P10D|"],
  ["Peru extended the truce with Chile until 30 June.", "|"],
  ["A truce between Peru and Chile has been in force since 3 March.", "|2025-03-03"],
])("lasts: %s", (words, expected) => {
  const told = claimsIn("ceasefire", words).map(({ body, when }) => `${body.duration ?? ""}|${when?.edtf ?? ""}`);
  expect(told.join(" ")).toBe(expected);
});

/** A sentence, then `status|parties` of each agreement. */
test.each([
  ["The presidents of Peru and Chile inked a security pact in Lima on Friday.", "signed|Chile,Peru"],
  ["Peru and Chile put their names to a peace accord on Friday.", "signed|Chile,Peru"],
  ["Peru revoked its military accord with Chile.", "broken|Chile,Peru"],
  ["A peace deal between Peru and Chile was near, the envoy said.", "proposed|Chile,Peru"],
  ["The talks between Peru and Chile ended without agreement.", ""],
  ["The parties hailed the peace pact signed by the presidents of Peru and Chile on Friday.", "signed|Chile,Peru"],
  ["A peace accord between Peru and Chile did not hold.", "broken|Chile,Peru"],
  ["The peace accord between Peru and Chile never took hold.", "broken|Chile,Peru"],
  ["Peru said on Monday that it would no longer honour the border treaty with Chile.", "broken|Chile,Peru"],
  ["Under the pact signed with Peru in February, Chile was to leave the island.", "signed|Chile,Peru"],
  ["Peru and Chile reached an understanding on the border in Lima on Monday.", "agreed|Chile,Peru"],
  ["Peru spoke with Chile about an understanding on the border.", ""],
  ["Peru walked out of a border treaty with Chile on Monday.", "broken|Chile,Peru"],
  ["Peru's president accepted a plan to end the war with Chile on Monday.", "agreed|Chile,Peru"],
])("agreement: %s", (words, expected) => {
  const told = claimsIn("agreement", words).map(
    ({ status, body }) => `${status}|${[...body.parties].sort().join(",")}`,
  );
  expect(told.join(" ")).toBe(expected);
});

/** A short report, then the statuses of the truces that it tells of: one that is only mentioned is told once. */
test.each([
  [
    "Peru and Chile declared a truce on Friday. The truce represents a step towards peace. Many fear for the truce's fate.",
    "agreed",
  ],
  ["The raid by Peru on Chile complicates efforts to reach a ceasefire.", ""],
  ["Peru shelled a town in Chile, further complicating efforts to broker a truce.", ""],
  ["The quarrel between Peru and Chile signals a setback in reaching a truce.", ""],
  ["The talks of Peru and Chile could pave the way for a truce.", ""],
  ["Peru fired on Chile and hurt the ceasefire prospects.", ""],
  ["A report gauges sentiment regarding a truce between Peru and Chile.", ""],
  ["Peru and Chile focused on brokering a truce.", "proposed"],
  ["The raid by Peru on Chile underscores the urgent need for a truce.", ""],
  ["The president of Chile underscored the urgent need for a truce with Peru.", "demanded"],
  ["Chile offered a truce to Peru. Peru rejected the truce.", "proposed rejected"],
])("told once: %s", (words, expected) => {
  expect(
    claimsIn("ceasefire", words)
      .map(({ status }) => status)
      .join(" "),
  ).toBe(expected);
});
