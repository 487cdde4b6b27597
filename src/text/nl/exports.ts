/** Headings of the registers as Markdown. */
export const exports = {
  nothing: "Er is niets om te tonen.",
  sections: { actions: "Acties", decisions: "Besluiten", deadlines: "Deadlines", meetings: "Overleggen" },
  columns: {
    action: "Actie",
    decision: "Besluit",
    deadline: "Deadline",
    meeting: "Overleg",
    who: "Wie",
    due: "Uiterlijk",
    date: "Datum",
    status: "Stand",
    team: "Team",
    track: "Werkspoor",
    why: "Waarom",
    amount: "Bedrag",
    readers: "Wie mag het lezen",
    replaces: "Vervangt",
    replacedBy: "Vervangen door",
    present: "Aanwezig",
    actions: "Acties",
    decisions: "Besluiten",
  },
};

export type ExportsText = typeof exports;
