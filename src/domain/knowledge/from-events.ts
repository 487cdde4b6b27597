import type { RecordOf } from "../programme/format.ts";
import { type Book, listed } from "./book.ts";
import { dateInWords, periodInWords } from "./dates.ts";
import type { Fact } from "./fact.ts";

/** Events, promised results and channels of communication. */
export function factsFromEvents(book: Book): Fact[] {
  const { events, results, communication } = book.programme;
  return [
    ...events.flatMap((event) => eventFacts(book, event)),
    ...results.flatMap((result) => resultFacts(book, result)),
    ...communication.flatMap((channel) => channelFacts(book, channel)),
  ];
}

function eventFacts(book: Book, event: RecordOf<"events">): Fact[] {
  const subjects = [event.key];
  const when = { nl: periodInWords(event.period, "nl"), en: periodInWords(event.period, "en") };
  const where = event.location;
  return [
    book.fact(event, {
      attribute: "date",
      subjects,
      nl: `${event.name}: ${[when.nl, where].filter(Boolean).join(", ")}. ${event.description}`,
      en: `${event.name}: ${[when.en, where].filter(Boolean).join(", ")}. ${event.description}`,
      words: [
        ...event.aliases,
        event.kind,
        "wanneer datum waar plaats stad locatie when date where city place event bijeenkomst",
      ],
    }),
    ...(where === undefined
      ? [
          book.fact(event, {
            attribute: "location",
            what: "no-location",
            subjects,
            gap: true,
            nl: `Waar ${event.name} plaatsvindt, staat niet in de documenten`,
            en: `The documents do not say where ${event.name} takes place`,
            words: [...event.aliases, "waar locatie stad plaats where city location place"],
          }),
        ]
      : []),
  ];
}

function resultFacts(book: Book, result: RecordOf<"results">): Fact[] {
  const of = { nl: book.label(result.of), en: book.label(result.of, "en") };
  const years = result.period?.to?.slice(0, 4) ?? result.period?.from?.slice(0, 4) ?? "";
  return [
    book.fact(result, {
      attribute: "result",
      subjects: [result.of],
      nl: `Verwachte eindresultaten ${years} van ${of.nl}: ${listed(result.items)}`,
      en: `Expected end results ${years} of ${of.en}: ${listed(result.items)}`,
      words: [
        "eindresultaat resultaat eindproduct product oplevering levert op end results deliverables outcome",
      ],
      members: result.items,
    }),
  ];
}

function channelFacts(book: Book, channel: RecordOf<"communication">): Fact[] {
  const details = (language: "nl" | "en"): string =>
    [
      channel.reach && `${language === "nl" ? "bereik" : "reach"}: ${channel.reach}`,
      channel.frequency && `${language === "nl" ? "frequentie" : "frequency"}: ${channel.frequency}`,
      channel.url && `${language === "nl" ? "adres" : "address"}: ${channel.url}`,
    ]
      .filter(Boolean)
      .join("; ");
  return [
    book.fact(channel, {
      attribute: "description",
      subjects: [channel.key],
      nl: `${channel.name}: ${channel.description}${details("nl") && ` (${details("nl")})`}`,
      en: `${channel.name}: ${channel.description}${details("en") && ` (${details("en")})`}`,
      words: [
        ...channel.aliases,
        "communicatiekanaal kanaal bereik abonnees volgers hoe vaak channel reach subscribers",
      ],
    }),
  ];
}

/** What the documents are and of when. */
export function factsFromDocuments(book: Book): Fact[] {
  const { documents } = book.programme;
  return documents.map((document) =>
    book.fact(
      { key: document.key, source: document.key, place: document.title, audience: document.audience },
      {
        attribute: "date",
        what: "document",
        subjects: [document.key],
        nl: `${document.title} (${document.short}) is van ${dateInWords(document.date, "nl")}. ${document.description}`,
        en: `${document.title} (${document.short}) dates from ${dateInWords(document.date, "en")}. ${document.description}`,
        words: [...document.aliases, "document datum versie stand van wanneer date version when"],
      },
    ),
  );
}
