/** What people can ask, and what to say when we cannot. Examples in backticks can be copied as they are. */
export const help = {
  title: "Dit kan ik voor je doen",
  intro: "Typ het als commando, stuur het me in een direct bericht, of noem me in een kanaal.",
  topics: {
    ask: {
      title: "Vragen",
      lines: [
        "`/vraag wie is de projectmanager?`",
        "of stel je vraag gewoon in een direct bericht",
        "`/wegwijzer documenten`: wat ik gelezen heb · `/wegwijzer document toevoegen`",
      ],
    },
    actions: {
      title: "Acties",
      lines: [
        "`/actie @Hannah, OT3: conceptplan delen - voor 11 dec`",
        "`/acties mijn` · `/acties OT3 te laat`",
        "`sluit A-031` · `heropen A-031` · `notitie A-031: tekst`",
        "een heel verslag: plak de regels in een direct bericht, of `/overleg verslag`",
        "`/acties vastzetten OT3` in een kanaal: een lijst die bij blijft · `geschiedenis A-031`",
      ],
    },
    decisions: {
      title: "Besluiten",
      lines: [
        "`/besluit tekst | waarom: reden | werkspoor 2` (ook `| vervangt B-012`, `| bedrag: 12.500`, `| vertrouwelijk`)",
        "`/besluiten` · `/besluiten werkspoor 2` · `/besluiten roadshow`",
      ],
    },
    meetings: {
      title: "Overleg",
      lines: [
        "`/overleg plan kernteam 16 mrt 10:00` · `/overleg start kernteam` · `/overleg afsluiten`",
        "`/overleg agenda kernteam: tekst` · `/overleg verslag`",
        "in de thread van een overleg: `Actie: …` · `Besluit: …` · `agenda: …`",
      ],
    },
    deadlines: {
      title: "Deadlines en weekbericht",
      lines: [
        "`/deadline OT3 Publicatie eerste resultaten - 15 dec 2026` · `/deadlines OT3`",
        "`/wegwijzer weekbericht werkspoor 1 voorbeeld`",
      ],
    },
    you: {
      title: "Over jou",
      lines: [
        "`/wegwijzer ik ben <je naam>` · `/wegwijzer taal nl` of `en`",
        "`/wegwijzer afwezig t/m 12 mei` · `/wegwijzer werkdagen ma di do`",
        "`/wegwijzer privacy`: wat ik van je bewaar · `/wegwijzer mijn vragen`",
      ],
    },
    coordinator: {
      title: "Voor coördinatoren",
      lines: [
        "`/wegwijzer koppel @wie <naam>` · `/wegwijzer rol @wie secretaris`",
        "`/wegwijzer trekker OT3 @wie` (ook `plaatsvervanger` en `ondersteuner`)",
        "`/wegwijzer kanaal werkspoor 1 #kanaal` · `/wegwijzer kanaal besluiten #kanaal`",
        "`/wegwijzer kanaal #kanaal zichtbaar voor deelnemers`",
        "`/wegwijzer herinneringen` · `/wegwijzer weekbericht werkspoor 1`",
        "`/wegwijzer mensen toevoegen` · `/wegwijzer status`",
        "`/wegwijzer corrigeer <je vraag>`: een antwoord rechtzetten · `/wegwijzer correcties`",
        "`/wegwijzer bronadressen intrekken`: geen adres van een bron werkt dan nog",
        "`/wegwijzer vragen`: wat ik niet wist · `/wegwijzer antwoorden`: vaste antwoorden",
      ],
    },
  },
  threads: "In een thread werken commando's met een / niet; typ daar `@Wegwijzer actie …` of `acties mijn`.",
  newAction: "Nieuwe actie",
  myActions: "Mijn acties",
  askButton: "Stel een vraag",
  helpButton: "Wat kun je?",
  hello: "Hallo. Wat wil je weten of vastleggen?",
  welcome: "Graag gedaan.",
  /** Why something is not done, by its code; what can be done instead stands in the same line. */
  unsupported: {
    meeting:
      "Dat begrijp ik niet. Het kan zo: `/overleg plan kernteam 16 mrt 10:00`, `/overleg start kernteam`, `/overleg agenda kernteam: tekst` of `/overleg afsluiten`.",
    bottleneck: "Knelpunten melden kan ik nog niet. Leg wat eraan gedaan moet worden vast met `/actie`.",
    bottlenecks:
      "Een lijst van knelpunten heb ik nog niet. Vraag ernaar: `/vraag welke knelpunten noemt OT3?`",
    empty: "Je bericht was leeg. Typ je vraag erbij, bijvoorbeeld: `/vraag wie is de projectmanager?`",
    "no-words": "Daar staan geen woorden in, dus ik weet niet wat je bedoelt. Stel je vraag in een zin.",
    "too-long":
      "Dat is te lang om in één keer te lezen. Houd het onder de 3.000 tekens, of knip het in stukken.",
    "deadline.empty":
      "Zeg erbij waarvoor en wanneer, zoals `/deadline OT3 Publicatie eerste resultaten - 15 dec 2026`.",
    change:
      "Dat begrijp ik niet, dus ik heb niets gewijzigd. Een actie wijzig je zo: `sluit A-031`, `heropen A-031`, `notitie A-031: tekst`, `A-031 wordt: nieuwe tekst` of `A-031 vervalt`. Voor een andere datum of naam: typ `A-031` en klik op *Wijzigen*.",
    button: "Deze knop werkt niet meer. Typ `help` om te zien wat ik kan.",
    shortcut: "Deze snelkoppeling ken ik niet. Typ `help` om te zien wat ik kan.",
    subcommand: "Dat ken ik niet.",
    command: "Dat commando ken ik niet.",
  } as Record<string, string>,
  unsupportedElse: "Dat kan ik nog niet. Typ `help` om te zien wat ik wel kan.",
  didYouMean: (command: string) => `Bedoelde je \`${command}\`?`,
};

export type HelpText = typeof help;
