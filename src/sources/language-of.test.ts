import { expect, test } from "vitest";
import { languageOf } from "./language-of.ts";

test.each([
  ["The envoys of both sides have met in Oslo, and they will meet again.", "en"],
  ["Les envoyés des deux parties se sont rencontrés à Oslo et ils vont se revoir dans la semaine.", "fr"],
  ["Die Gesandten beider Seiten haben sich in Oslo getroffen und werden sich wieder treffen.", "de"],
  ["Los enviados de las dos partes se reunieron en Oslo y se verán de nuevo.", "es"],
  ["Посланники обеих сторон встретились в Осло и встретятся снова на этой неделе.", "ru"],
  ["Посланці обох сторін зустрілися в Осло і зустрінуться знову на цьому тижні.", "uk"],
  ["İki tarafın temsilcileri Oslo'da bir araya geldi ve bu hafta yeniden buluşacak.", "tr"],
  ["双方特使在奥斯陆会面。", "zh"],
  ["12 345 678", "und"],
])("%s", (text, tag) => {
  expect(languageOf(text)).toBe(tag);
});
