/** Verbs of minutes: which promise that something will be done, and which only tell what was said. */

/** Infinitive and third person of verbs that by themselves promise a piece of work. */
const PROMISING =
  "actualiseren actualiseert, adopteren adopteert, agenderen agendeert, analyseren analyseert, " +
  "archiveren archiveert, attenderen attendeert, beantwoorden beantwoordt, becommentarieren becommentarieert, " +
  "begroten begroot, beleggen belegt, bellen belt, benaderen benadert, beoordelen beoordeelt, bereiden bereidt, " +
  "berekenen berekent, bestellen bestelt, betrekken betrekt, bevestigen bevestigt, bewaken bewaakt, " +
  "bewerken bewerkt, bieden biedt, boeken boekt, borgen borgt, bouwen bouwt, brainstormen brainstormt, " +
  "brengen brengt, bundelen bundelt, checken checkt, clusteren clustert, coachen coacht, " +
  "concretiseren concretiseert, contacteren contacteert, controleren controleert, coordineren coordineert, " +
  "corrigeren corrigeert, delen deelt, dienen dient, digitaliseren digitaliseert, documenteren documenteert, " +
  "downloaden downloadt, dragen draagt, drukken drukt, evalueren evalueert, faciliteren faciliteert, " +
  "factureren factureert, filmen filmt, formuleren formuleert, fotograferen fotografeert, gieten giet, " +
  "halen haalt, hangen hangt, herinneren herinnert, herschrijven herschrijft, herzien herziet, houden houdt, " +
  "huren huurt, informeren informeert, installeren installeert, instrueren instrueert, integreren integreert, " +
  "interviewen interviewt, inventariseren inventariseert, kaderen kadert, kiezen kiest, kopieren kopieert, " +
  "koppelen koppelt, leggen legt, leveren levert, lezen leest, mailen mailt, " +
  "maken maakt, mergen merget, meten meet, migreren migreert, monitoren monitort, nemen neemt, nodigen nodigt, " +
  "notuleren notuleert, ondertekenen ondertekent, onderzoeken onderzoekt, ontwerpen ontwerpt, ordenen ordent, " +
  "organiseren organiseert, overleggen overlegt, pakken pakt, passen past, peilen peilt, plaatsen plaatst, " +
  "plannen plant, polsen polst, prikken prikt, printen print, prioriteren prioriteert, publiceren publiceert, " +
  "realiseren realiseert, redigeren redigeert, regelen regelt, repareren repareert, reserveren reserveert, " +
  "reviewen reviewt, roepen roept, ronden rondt, ruimen ruimt, scannen scant, schatten schat, scherpen scherpt, " +
  "schetsen schetst, schrappen schrapt, schrijven schrijft, schuiven schuift, screenen screent, " +
  "selecteren selecteert, splitsen splitst, sporen spoort, stellen stelt, stemmen stemt, " +
  "stroomlijnen stroomlijnt, sturen stuurt, tekenen tekent, tellen telt, testen test, tikken tikt, " +
  "toetsen toetst, trekken trekt, updaten updatet, uploaden uploadt, valideren valideert, vatten vat, " +
  "verbeteren verbetert, vergelijken vergelijkt, verhelderen verheldert, vernieuwen vernieuwt, " +
  "verspreiden verspreidt, verstrekken verstrekt, versturen verstuurt, vertalen vertaalt, " +
  "verwerken verwerkt, verwijderen verwijdert, verzamelen verzamelt, verzorgen verzorgt, " +
  "visualiseren visualiseert, voegen voegt, voeren voert, vormen vormt, vragen vraagt, vullen vult, " +
  "werven werft, wijzigen wijzigt, zenden zendt, zetten zet, zoeken zoekt, zorgen zorgt";

/** Verbs that promise work only together with a date or their particle: they describe just as often. */
const HINTING =
  "werken werkt, lopen loopt, presenteren presenteert, bespreken bespreekt, geven geeft, doen doet, kijken kijkt, bezoeken bezoekt, spreken spreekt, " +
  "gaan gaat, sluiten sluit, verkennen verkent, openen opent, toelichten toelicht, draaien draait, melden meldt, ontvangen ontvangt, vervangen vervangt";

/** Verbs of what takes place: news about a group ("OT4 begint in april"), work only for a person. */
const HAPPENING =
  "komen komt, starten start, beginnen begint, vergaderen vergadert, verschijnen verschijnt, eindigen eindigt";

/** Verbs and auxiliaries that tell what is or was said, or how somebody fares: never an action, whatever date follows. */
const TELLING = new Set(
  (
    "is zijn ben was waren wordt worden werd werden heeft heb hebben had hadden zou zouden wil willen wilde kan kun kunnen kon mag mogen weet weten vindt vind vinden vond " +
    "denkt denk denken dacht ziet zie zien zag zegt zeg zeggen zei vertelt vertellen vertelde noemt noemen noemde meldde constateert constateren benadrukt bedankt dankt hoopt hoop verwacht twijfelt " +
    "herkent mist blijft blijven bleef staat staan stond ligt liggen lag zit zitten zat lijkt blijkt betekent gebeurt reageert waarschuwt " +
    "antwoordt concludeert signaleert memoreert betreurt steunt onderschrijft hoort begrijpt gelooft wenst wijst adviseert suggereert oppert pleit " +
    "nuanceert relativeert resumeert refereert illustreert citeert argumenteert complimenteert feliciteert functioneert varieert stagneert bedraagt kost duurt " +
    "vertrekt stopt verhuist viert verlaat treedt bevalt pauzeert wacht krijgt kreeg deelde " +
    "said says mentioned mentions reported reports explained explains asked asks thinks thought noted notes has have had is was are were told tells starts leaves"
  ).split(" "),
);

/** What a verb of work is followed by when nothing is done: "deelt de zorg", "maakt gebruik van", "neemt deel". */
const IDIOMS: readonly [RegExp, RegExp][] = [
  [
    /^(?:delen|houden|stellen|vinden)$/,
    /^\s+(?:de|deze|die|dat|dit|zijn|haar|hun|the|this|that)\s+(?:zorg(?:en)?|mening|indruk|observaties?|analyse|ervaring(?:en)?|gevoel|twijfels?|concerns?|view)\b/,
  ],
  [/^maken$/, /^\s+(?:gebruik|deel|onderdeel|zich|duidelijk|bezwaar|onderscheid|kennis|kans)\b/],
  [/^nemen$/, /^\s+(?:deel|afscheid|kennis|toe|af|waar)\b|\smee\s+(?:door|in)\s/],
  [
    /^(?:houden|stellen|leggen|zetten|voelen|richten)$/,
    /^\s+(?:rekening|vragen|vraagtekens|de nadruk|zich)\b/,
  ],
  [/^zoeken$/, /^\s+(?:naar een manier|nog)\b/],
];

export type Strength = "promising" | "hinting" | "happening";

interface Verb {
  infinitive: string;
  strength: Strength;
  /** The form: "regelt", "regelen" (also the infinitive), "regel". */
  person: "singular" | "plural" | "first";
}

function table(): ReadonlyMap<string, Verb> {
  const verbs = new Map<string, Verb>();
  const add = (list: string, strength: Strength): void => {
    for (const pair of list.split(", ")) {
      const [infinitive = "", finite = ""] = pair.split(" ");
      const forms: [string, Verb["person"]][] = [
        [finite, "singular"],
        [infinitive, "plural"],
        [firstPerson(infinitive, finite), "first"],
      ];
      for (const [form, person] of forms) {
        if (!verbs.has(form)) verbs.set(form, { infinitive, strength, person });
      }
    }
  };
  add(PROMISING, "promising");
  add(HINTING, "hinting");
  add(HAPPENING, "happening");
  return verbs;
}

/** "regelt" is "ik regel", "zet" of zetten stays "zet". */
function firstPerson(infinitive: string, finite: string): string {
  return infinitive.endsWith("ten") ? finite : finite.replace(/t$/, "");
}

const VERBS = table();
/** Verbs that are not in the table can be known by their ending: "valideren", "valideert". */
const BORROWED = /^\p{L}{3,}(?:eren|eert)$/u;
const NO_VERB = /^(?:kinderen|goederen|liederen|bladeren|volkeren|anderen)$|ieren$/;

/** What a finite form (folded) is of; null for a word that is no known verb of work. */
export function verbOf(word: string): Verb | null {
  const known = VERBS.get(word);
  if (known) return known;
  if (!BORROWED.test(word) || NO_VERB.test(word)) return null;
  const singular = word.endsWith("eert");
  return {
    infinitive: singular ? `${word.slice(0, -4)}eren` : word,
    strength: "hinting",
    person: singular ? "singular" : "plural",
  };
}

export function isTelling(word: string): boolean {
  return TELLING.has(word);
}

/** "Deelt de zorg", "maakt gebruik van": nothing is done, whatever the verb promises otherwise. `after` is folded. */
export function isIdiom(infinitive: string, after: string): boolean {
  return IDIOMS.some(([verb, words]) => verb.test(infinitive) && words.test(after));
}

/** Past plurals that end as an infinitive does: "stuurden", "spraken". */
export function isPast(word: string): boolean {
  return /^(?:be|ver|af|aan|uit|over)?(?:spraken|gaven|namen|zagen|kwamen|gingen|deden|brachten|zochten|schreven|sloten|liepen|hielden|kregen|vonden|zaten|stonden|lagen|lieten|kozen)$|[lrnmgvzjw]den$|[ktfshp]ten$/.test(
    word,
  );
}

/** "uitnodigen", "rondsturen": with its particle joined to it a verb is no finite form of a main clause. */
export function isJoined(word: string): boolean {
  const bare = word.replace(new RegExp(`^(?:${PARTICLES})(?=\\p{L}{4})`, "u"), "");
  return bare !== word && verbOf(bare)?.infinitive === bare;
}

/** An infinitive of work, with or without its particle: "regelen", "uitzoeken", "valideren". */
export function isInfinitive(word: string): boolean {
  const bare = word.replace(new RegExp(`^(?:${PARTICLES})(?=\\p{L}{4})`, "u"), "");
  return [word, bare].some((each) => verbOf(each)?.infinitive === each);
}

/** Particles that a separable verb leaves at the end of its clause ("werkt … uit"). */
export const PARTICLES =
  "uit|af|op|aan|toe|door|rond|na|in|over|voor|klaar|vast|bij|terug|mee|samen|om|gereed|bijeen|langs|weg|online|voort|open|vooruit|neer";

/** Verb and particle that together only tell something ("geeft aan", "licht toe", "deelt mee"). */
const TELLING_PAIRS = new Set(
  "geven aan,lichten toe,toelichten toe,delen mee,merken op,stellen voor,stellen vast,geven toe,gaan in,komen aan,sluiten af,sluiten aan,vragen af,spreken uit,brengen in,gaan door,komen voor,houden in,komen op,doen mee,werken mee,werken samen,komen over,stemmen in,vragen op,leggen uit,gaan over".split(
    ",",
  ),
);

export function isTellingPair(infinitive: string, particle: string): boolean {
  return TELLING_PAIRS.has(`${infinitive} ${particle}`);
}

/** English verbs of work, in the third person ("sends"), with their base form. */
const ENGLISH =
  "send draft write prepare organise organize book arrange share make collect update check plan schedule contact deliver review finalise finalize publish " +
  "invite ask set compile complete finish create set-up circulate translate summarise summarize call email follow submit provide investigate upload post add test fix present discuss take bundle merge";

const ENGLISH_FORMS = new Map(ENGLISH.split(" ").map((verb) => [thirdPerson(verb), verb]));
const ENGLISH_BASES = new Set(ENGLISH.split(" "));

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** English verbs that are Dutch nouns too: only with an English word after them. */
const ALSO_DUTCH = /^(?:plan|test|post|contact|review|update|check|set|call|present)$/;

/** Is this an English verb of work in its base form ("send the notes")? `next` is the word after it. */
export function isEnglishBase(word: string, next = ""): boolean {
  return (
    ENGLISH_BASES.has(word) &&
    (!ALSO_DUTCH.test(word) ||
      /^(?:the|a|an|all|our|this|that|these|with|whether|if|for|how|up|in)$/.test(next))
  );
}

/** The base form of an English finite verb of work; null when it is none. */
export function englishVerb(word: string): string | null {
  return ENGLISH_FORMS.get(word) ?? (ENGLISH_BASES.has(word) ? word : null);
}
