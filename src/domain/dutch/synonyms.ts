import { stem } from "./stem.ts";
import { fold } from "./tokens.ts";

/** Words that people use for one another when they ask about the work of a programme, both languages. */
const GROUPS = `
  meedoen meedoet meededen deelnemen deelneemt deelnemer deelnemende aangesloten participate participating
  kosten kost kostte kostenraming raming geraamd begroting begroot budget bedrag uitgaven uitgeven uitgegeven spend spent cost estimate
  betalen betaalt betaald bijdragen bijdrage financieren pay pays paid contribute contribution
  trekker kartrekker leider trekt leidt aanvoerder
  casus case praktijkcase praktijkcasus
  enquete vragenlijst survey questionnaire
  knelpunt belemmering probleem obstakel hobbel
  verslag notulen verslaglegging minutes
  overleg vergadering bijeenkomst meeting sessie
  stad gemeente
  eindproduct eindresultaat resultaat product oplevering opbrengst deliverable
  doel doelstelling ambitie
  start begin lancering gelanceerd aftrap begonnen gestart launched launch
  bewoner inwoner burger
  regelgeving wetgeving regels wetten
  rondgang ronde roadshow
  onderzoek verkenning studie
  adresgegevens contactgegevens contactdata adressen
  website site webomgeving
  vaststellen goedkeuren vastgesteld goedgekeurd akkoord approve approved
  ondertekenen ondertekend tekenen getekend signed sign
  opvolger opgevolgd vervangen vervanger
  samenstelling leden
  kritiek kritisch klacht complaint criticism
  geinterviewd gesproken interview gesprekspartner
  raakvlak overlap verband samenhang link koppeling
  gemiddeld doorsnee average
  subsidie bijdrage subsidy
  corona covid pandemie
  online digitaal
  hulp ondersteuning steun helpt ondersteunt support
  afronding afronden slot afsluiting einde
  publiceren publicatie gepubliceerd published artikel
  mensen personen deelnemers bezoekers man
  vakjargon jargon terminologie vaktaal
  boom bomen
  betrekken betrokken betrokkenheid betrekt involve involved
  riool riolering
  overschot restant overhouden
  locatie plaats plek
  vaak frequentie
  doelgroep hoofdgroep groep
  gehouden gehost hosted held
  buro bureau firma firm bedrijf agency company
  schatting geschat raming estimated
  taal taalgebruik
  club organisatie partij partner
  duur prijs prijskaartje tarief kosten
  potje kas reserve overschot
  praten gesproken spreken gesprek
  makkelijk eenvoudig gemakkelijk
  tijdvak periode horizon termijn
  graven opbreken opbreking graafwerk
  afspraak afgesproken geregeld
`;

const groups = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split("\n")) {
  const stems = line
    .trim()
    .split(/\s+/)
    .map((word) => stem(fold(word)));
  for (const each of stems) {
    const known = groups.get(each) ?? new Set<string>();
    for (const other of stems) if (other !== each) known.add(other);
    groups.set(each, known);
  }
}

/** Stems that people use for this one. */
export const synonymsOf = (key: string): readonly string[] => [...(groups.get(key) ?? [])];
