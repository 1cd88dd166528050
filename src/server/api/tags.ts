const SECTIONS: Readonly<Record<string, string>> = {
  Processes: "What is followed.",
  Reports: "What was published; a report can be added.",
  Threads: "Happenings, as all reports together tell them.",
  Claims: "What one report tells, with its words.",
  Actors: "Who is named.",
  Search: "By words.",
  "Briefs and changes": "Where things stand, and what is new.",
  Notices: "What was worth a person's attention.",
  Sources: "Where reports come from by themselves.",
  Corrections: "What people say of the machine's reading.",
  Accounts: "Who may do what, and what was done.",
  Server: "Whether it answers.",
};

/** The sections of the description, in order. */
export function sectionsOf(): { name: string; description: string }[] {
  return Object.entries(SECTIONS).map(([name, description]) => ({ name, description }));
}
