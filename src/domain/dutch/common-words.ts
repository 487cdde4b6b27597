import { stem } from "./stem.ts";

/**
 * Words that everybody uses about everything. In short facts they are rare, so counting would call them telling; but a
 * fact that says "voorzien" answers who asks what is "in gedachten". Nouns of the field do not belong here.
 */
const COMMON = `
  beginnen begin begint begon begonnen start starten startte startten gestart gaan ging gingen gegaan komen kwam kwamen gekomen terugkomen terug overal kijken keek kijk kijkt zien zag zagen gezien
  maken maakt maakte maakten gemaakt nemen nam namen genomen geven gegeven houden hield hielden brengen bracht brachten gebracht
  zetten gezet leggen legde gelegd liggen ligt lag lagen stellen gesteld laten liet lieten gelaten krijgen gekregen vragen vroeg gevraagd
  werken werkte denken dacht dachten gedacht gedachten voelen blijven blijft bleef bleven worden hoeven hoeft proberen probeert willen wens
  zoeken zocht zochten vertellen horen heten noemen vinden spelen draaien lopen staan zitten plannen voorzien bedoelen gebruiken kiezen gekozen koos kozen
  helpen zorgen regelen doen pakken oppakken aanpakken bereiken halen gehaald volgen hebben weten snappen begrijpen uitleggen
  nieuw nieuwe oud oude groot grote klein kleine lang lange kort korte hoog hoge laag lage goed goede beter beste slecht belangrijk
  belangrijke verschillende diverse enkele enkel bepaalde eigen heel hele gehele volledig volledige precies exact ongeveer circa zowat
  eerst eerste laatst laatste tweede derde volgend volgende vorig vorige vroeg later straks net pas dan toen daarna daarvoor daarnaast
  naast behalve ondanks inclusief samen apart alleen alle allemaal beide elkaar ander andere anders
  vooral meestal vaak soms altijd nooit weer opnieuw steeds al bijna ook juist gewoon snel langzaam
  manier mogelijk mogelijke nodig echt waar wellicht misschien zeker eventueel
  richting ooit destijds inmiddels tegenwoordig momenteel onlangs vandaag
  hoeveelheid paar stuk stuks keer keren geval kant deel rest
  mee heen jullie verstaan uitleg valt vallen spreekt trekken trokken uitziet
  verwachten verwacht verwachtte willen hopen voornemen bedenken bedacht
  hoede terecht moment hand handen
  gebeuren gebeurt gebeurde ontstaan ontstond bestaan bestaat
  set aside put take taken took make made get got go going come came look see seen think thought say said use used want wanted plan planned
  new old big small large little long short high low good better best important several different various own whole full exact exactly
  first last next previous early late later then when again always often sometimes never together apart alone all both each other another
  still already just only also even really maybe perhaps probably currently much many lot join joined kind sort way thing under
  expected expect intended foreseen provide provided happen happened exist exists consist consists
`;

const stems: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/).map(stem));

/** Whether a word, by its stem, is one that everybody uses about everything. */
export const isCommon = (key: string): boolean => stems.has(key);
