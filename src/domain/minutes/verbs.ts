/** Verbs of minutes: which promise that something will be done, and which only tell what was said. */

/** Infinitive and third person of verbs that by themselves promise a piece of work. */
const PROMISING =
  "regelen regelt, maken maakt, sturen stuurt, schrijven schrijft, plannen plant, organiseren organiseert, leveren levert, delen deelt, " +
  "zetten zet, verzorgen verzorgt, verzamelen verzamelt, bundelen bundelt, bellen belt, mailen mailt, vragen vraagt, checken checkt, " +
  "controleren controleert, zoeken zoekt, stellen stelt, versturen verstuurt, verspreiden verspreidt, publiceren publiceert, bereiden bereidt, " +
  "inventariseren inventariseert, actualiseren actualiseert, updaten updatet, redigeren redigeert, vertalen vertaalt, reserveren reserveert, " +
  "boeken boekt, nodigen nodigt, pakken pakt, nemen neemt, koppelen koppelt, verwerken verwerkt, vullen vult, ronden rondt, " +
  "leggen legt, brengen brengt, zorgen zorgt, houden houdt, halen haalt, testen test, toetsen toetst, onderzoeken onderzoekt, uploaden uploadt, " +
  "plaatsen plaatst, ontwerpen ontwerpt, tekenen tekent, schetsen schetst, contacteren contacteert, benaderen benadert, informeren informeert, " +
  "agenderen agendeert, concretiseren concretiseert, formuleren formuleert, analyseren analyseert, berekenen berekent, begroten begroot, " +
  "factureren factureert, bestellen bestelt, huren huurt, lezen leest, beoordelen beoordeelt, reviewen reviewt, becommentariëren becommentarieert, " +
  "herschrijven herschrijft, corrigeren corrigeert, vernieuwen vernieuwt, splitsen splitst, ordenen ordent, clusteren clustert, archiveren archiveert, " +
  "notuleren notuleert, faciliteren faciliteert, trekken trekt, vervangen vervangt, overleggen overlegt, stemmen stemt, zenden zendt, dienen dient, " +
  "bewerken bewerkt, voegen voegt, schuiven schuift, meten meet, tellen telt, filmen filmt, interviewen interviewt, samenvatten vat, vatten vat, " +
  "belleggen belegt, beleggen belegt, opstellen opstelt, inplannen inplant, voeren voert, gieten giet, verbeteren verbetert, scherpen scherpt, " +
  "herzien herziet, uitnodigen uitnodigt, bevestigen bevestigt, verhelderen verheldert, vergelijken vergelijkt, beantwoorden beantwoordt, monitoren monitort";

/** Verbs that promise work only together with a date or their particle: they describe just as often. */
const HINTING =
  "werken werkt, lopen loopt, presenteren presenteert, bespreken bespreekt, geven geeft, komen komt, doen doet, kijken kijkt, bezoeken bezoekt, spreken spreekt, " +
  "gaan gaat, sluiten sluit, verkennen verkent, openen opent, starten start, beginnen begint, toelichten toelicht, draaien draait, melden meldt, ontvangen ontvangt";

/** Verbs and auxiliaries that tell what is or was said: never an action, whatever date follows. */
const TELLING = new Set(
  (
    "is zijn was waren wordt worden werd werden heeft hebben had hadden zou zouden wil willen wilde kan kunnen kon mag mogen weet weten vindt vinden vond denkt " +
    "denken dacht ziet zien zag zegt zeggen zei vertelt vertellen vertelde noemt noemen noemde meldde constateert constateren benadrukt bedankt dankt hoopt verwacht twijfelt " +
    "herkent mist blijft blijven bleef staat staan stond ligt liggen lag zit zitten zat lijkt blijkt betekent gebeurt reageert waarschuwt " +
    "antwoordt concludeert signaleert memoreert betreurt steunt onderschrijft hoort begrijpt gelooft wenst wijst adviseert suggereert oppert pleit " +
    "said says mentioned mentions reported reports explained explains asked asks thinks thought noted notes has have had is was are were told tells"
  ).split(" "),
);

interface Verb {
  infinitive: string;
  strength: "promising" | "hinting";
}

function table(): ReadonlyMap<string, Verb> {
  const verbs = new Map<string, Verb>();
  const add = (list: string, strength: Verb["strength"]): void => {
    for (const pair of list.split(", ")) {
      const [infinitive = "", finite = ""] = pair.split(" ");
      if (!verbs.has(finite)) verbs.set(finite, { infinitive, strength });
      if (!verbs.has(infinitive)) verbs.set(infinitive, { infinitive, strength });
    }
  };
  add(PROMISING, "promising");
  add(HINTING, "hinting");
  return verbs;
}

const VERBS = table();

/** What a finite form (folded, third person or plural) is of; null for a word that is no known verb of work. */
export function verbOf(word: string): Verb | null {
  return VERBS.get(word) ?? null;
}

export function isTelling(word: string): boolean {
  return TELLING.has(word);
}

/** Particles that a separable verb leaves at the end of its clause ("werkt … uit"). */
export const PARTICLES =
  "uit|af|op|aan|toe|door|rond|na|in|over|voor|klaar|vast|bij|terug|mee|samen|om|gereed|bijeen|langs|weg|online|voort|open|vooruit|neer";

/** Verb and particle that together only tell something ("geeft aan", "licht toe", "deelt mee"). */
const TELLING_PAIRS = new Set(
  "geven aan,lichten toe,toelichten toe,delen mee,merken op,stellen voor,stellen vast,geven toe,gaan in,komen aan,sluiten af,sluiten aan,vragen af,spreken uit,gaan door,komen voor,houden in,komen op,doen mee,werken mee,werken samen,komen over,stemmen in,vragen op,leggen uit,gaan over".split(
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

/** The base form of an English finite verb of work; null when it is none. */
export function englishVerb(word: string): string | null {
  return ENGLISH_FORMS.get(word) ?? (ENGLISH_BASES.has(word) ? word : null);
}
