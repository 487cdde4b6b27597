import { termsOf } from "./terms.ts";

/** Dutch stems that an English stem may stand for, with how sure that is (0 to 1). */
export type Bridge = (english: string) => readonly (readonly [dutch: string, weight: number])[];

const ROUNDS = 4;
const SUREST = 0.25;

/**
 * Learns which English words stand for which Dutch ones from sentences that exist in both languages (IBM model 1:
 * words that keep occurring in each other's translations get each other's weight). The programme's own glossary and
 * facts are the teacher, so the words are the field's; `given` adds pairs that are known beforehand.
 */
export function learnBridge(
  pairs: readonly { nl: string; en: string }[],
  given: readonly (readonly [string, string])[] = [],
): Bridge {
  const sentences = pairs.map(({ nl, en }) => ({
    nl: [...new Set(termsOf(nl).map((term) => term.stem))],
    en: [...new Set(termsOf(en).map((term) => term.stem))],
  }));
  let weights = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<string, Map<string, number>>();
    for (const { nl, en } of sentences) {
      for (const dutch of nl) {
        const all = en.map((english) => weights.get(english)?.get(dutch) ?? (round === 0 ? 1 : 0));
        const sum = all.reduce((total, each) => total + each, 0);
        if (sum === 0) continue;
        en.forEach((english, index) => {
          const row = next.get(english) ?? new Map<string, number>();
          row.set(dutch, (row.get(dutch) ?? 0) + (all[index] ?? 0) / sum);
          next.set(english, row);
        });
      }
    }
    for (const row of next.values()) {
      const total = [...row.values()].reduce((sum, each) => sum + each, 0);
      for (const [dutch, weight] of row) row.set(dutch, weight / total);
    }
    weights = next;
  }
  const learned = new Map<string, [string, number][]>();
  for (const [english, row] of weights) {
    const sure = [...row].filter(([dutch, weight]) => weight >= SUREST && dutch !== english);
    if (sure.length > 0)
      learned.set(
        english,
        sure
          .toSorted((a, b) => b[1] - a[1])
          .slice(0, 3)
          .map(([dutch, weight]) => [dutch, 0.5 + weight / 2]),
      );
  }
  for (const [english, dutch] of given) {
    for (const from of termsOf(english))
      for (const to of termsOf(dutch))
        learned.set(from.stem, [
          [to.stem, 0.9],
          ...(learned.get(from.stem) ?? []).filter(([known]) => known !== to.stem),
        ]);
  }
  return (english) => learned.get(english) ?? [];
}

/** Everyday words of the field in both languages, one by one. */
export const FIELD_WORDS: readonly (readonly [english: string, dutch: string])[] = (
  "soil:bodem underground:ondergrond subsurface:ondergrond tree:boom trees:bomen estimate:raming estimated:geraamd budget:begroting " +
  "cost:kosten costs:kosten lead:trekker leader:trekker chair:voorzitter owner:eigenaar case:casus cases:casussen pilot:pilot " +
  "municipality:gemeente municipalities:gemeenten city:gemeente cities:gemeenten ministry:ministerie ministries:ministeries " +
  "survey:enquête respondents:enquête filled:ingevuld meeting:overleg meetings:overleg directors:directeuren workbook:werkboek " +
  "result:resultaat results:resultaten deliverable:eindresultaat deliverables:eindproducten bottleneck:knelpunt bottlenecks:knelpunten " +
  "responsible:verantwoordelijk research:onderzoek exploratory:verkennend workshop:workshop tool:instrument tools:instrumenten " +
  "instruments:instrumentarium regulation:regelgeving regulations:regelgeving legislation:wetgeving law:wet planning:planning " +
  "programming:programmeren investment:investering funding:financiering finance:financiën financial:financieel data:data " +
  "neighbourhood:wijk neighborhood:wijk district:wijk residents:bewoners resident:bewoner participation:participatie sewer:riool " +
  "sewerage:riolering replacement:vervanging climate:klimaat adaptation:klimaatadaptatie energy:energie transition:transitie " +
  "social:sociaal physical:fysiek domain:domein maintenance:onderhoud management:beheer street:straat streets:straten green:groen " +
  "water:water public:openbare space:ruimte goal:doel goals:doelen aim:doel period:periode spring:voorjaar summer:zomer autumn:najaar " +
  "winter:winter website:website access:toegang address:adres newsletter:nieuwsbrief communication:communicatie knowledge:kennis " +
  "language:taal jargon:vakjargon language:terminologie national:nationaal trajectory:traject contact:contactpersoon team:team teams:teams member:lid members:leden " +
  "frequency:frequentie often:vaak year:jaar month:maand start:start launched:gelanceerd started:gestart signed:ondertekend " +
  "approved:goedgekeurd approved:vastgesteld income:inkomsten subsidy:subsidie invoice:facturatie remaining:over left:over purchase:inkoop procurement:inkoop " +
  "support:ondersteuning supporter:ondersteuner interview:interview interviewed:geïnterviewd priority:prioriteit priorities:prioritering " +
  "model:model map:kaart algorithm:algoritme design:ontwerp development:ontwikkeling scaling:opschaling story:verhaal integral:integraal integrated:integraal " +
  "practice:praktijk casework:casuïstiek won:gewonnen tender:aanbesteding contractor:aannemer alderman:wethouder mayor:burgemeester inhabitants:inwoners visitors:bezoekers online:online partners:partners contacts:contacten database:database channels:kanalen audiences:doelgroepen sources:bronnen question:vraag questions:vragen plans:plannen plan:plan approach:aanpak core:kernteam supporters:ondersteuners tour:zomertour step:stap steps:stappen difference:verschil differences:verschillen between:tussen " +
  "appendix:bijlage reason:reden dream:droomresultaat risk:risico agenda:agenda minutes:verslag report:verslag document:document documents:documenten " +
  "chairs:voorzitter role:rol tasks:taken task:taak criticism:kritisch complaint:kritisch lesson:les lessons:lessen failure:faalkosten nuisance:overlast"
)
  .split(" ")
  .map((pair) => pair.split(":") as [string, string]);
