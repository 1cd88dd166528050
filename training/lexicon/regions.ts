/** Words that GeoNames puts round the name of a region and news may leave out or change. */
const GENERIC =
  /^(?:Muḩāfaz̧at |Wilayat |Provincia de |Región de |Region of |Province of |State of |Governorate of |Republic of |Regione )|(?: Oblast'?| Krai| Governorate| Province| Region| Department| District| County| State| Raion| Republic| Prefecture| Voivodeship| Wilaya| Autonomous Region| Zizhiqu| Sheng)$/u;

/** The names of a region, the usual English one first, then what is left without the generic word. */
export function regionNames(code: string, name: string): string[] {
  const usual = USUAL[code];
  const bare = name.replace(GENERIC, "");
  return [...new Set([...(usual ?? []), name, bare])];
}

/** Regions that news of conflicts names, where GeoNames writes them otherwise. */
const USUAL: Readonly<Record<string, string[]>> = {
  "UA.05": ["Donetsk Oblast", "Donetsk", "Donetsk region"],
  "UA.14": ["Luhansk Oblast", "Luhansk", "Lugansk", "Luhansk region"],
  "UA.26": ["Zaporizhzhia Oblast", "Zaporizhzhia", "Zaporizhia", "Zaporozhye", "Zaporizhzhya"],
  "UA.08": ["Kherson Oblast", "Kherson"],
  "UA.07": ["Kharkiv Oblast", "Kharkiv", "Kharkov"],
  "UA.21": ["Sumy Oblast", "Sumy"],
  "UA.04": ["Dnipropetrovsk Oblast", "Dnipropetrovsk", "Dnepropetrovsk"],
  "UA.17": ["Odesa Oblast", "Odesa", "Odessa"],
  "UA.16": ["Mykolaiv Oblast", "Mykolaiv", "Nikolaev"],
  "UA.02": ["Chernihiv Oblast", "Chernihiv"],
  "UA.13": ["Kyiv Oblast", "Kiev Oblast"],
  "UA.11": ["Crimea", "Autonomous Republic of Crimea", "Crimean peninsula"],
  "UA.15": ["Lviv Oblast", "Lviv"],
  "UA.18": ["Poltava Oblast", "Poltava"],
};
