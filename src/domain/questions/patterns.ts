import type { Attribute } from "../knowledge/fact.ts";

/** What kind of thing would answer the question. */
export type Wanted =
  | "amount"
  | "date"
  | "definition"
  | "duration"
  | "frequency"
  | "list"
  | "manner"
  | "number"
  | "person"
  | "place"
  | "reason"
  | "thing"
  | "time"
  | "truth";

/** How a question asks for a kind of answer, on folded text. The first that matches decides; order matters. */
export const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  ["definition", /\b(afk(?:orting)?|abbreviation|voluit|acronym)\b/],
  [
    "definition",
    /\b(wie|wat)( wordt| worden| bedoel\w*| verstaan)[^?]*\b(bedoel\w*|met|onder)\b(?=.*(bedoel|versta))|\bwie bedoel\w*|\bwat (bedoel|versta)\w*/,
  ],
  ["frequency", /\b(hoe ?vaak|hoe dikwijls|hoeveel (keer|maal|x)|how often|how many times|frequentie)\b/],
  ["time", /\b(hoe laat|what time|at what hour)\b/],
  [
    "duration",
    /\b(hoe ?lang|hoeveel (tijd|uur|uren|dagen|weken|maanden|jaar|jaren)\b(?! geleden)|how long|how many (hours|days|weeks|months|years))\b/,
  ],
  ["reason", /\b(waarom|waardoor|om welke reden|hoezo|why|for what reason)\b/],
  [
    "amount",
    /\bhoeveel\b.{0,40}\bover (naar|uit)\b|\bhoeveel\b.{0,40}\b(\w*kost\w*|\w*budget\w*|geld|euro|inkoop\w*|begroot|geraamd|\w*raming|bijdrage|betaal\w*|betalen|uitgeven|uitgegeven|uitgaven|inkomsten|subsidie|besteed|binnen)\b|\bhoeveel (zit|zat|krijg\w*|kreeg|kregen|gaat|ging|staat|stond|gaven|geven|gaf|geeft)\b|\b(wat|hoeveel) (kost\w*|betaal\w*|betalen|geven .{0,40}uitgeven|gaven .{0,40}uitgeven)|\bhoe (groot|hoog) .{0,30}(budget|begroting|raming|bedrag|kosten|bijdrage)\b|\bhow much\b|€/,
  ],
  [
    "amount",
    /[:,] hoeveel(?: ongeveer| precies)?[\s?.!]*$|\b(wat|hoeveel)\b.{0,30}\b(blijft|bleef|blijven|bleven|houdt|houden|hield|hielden)\b.{0,30}\b(over|overschot)\b|\bhoe (hoog|duur) (is|zijn|was|waren)\b|\bhow (high|expensive) (is|are|was|were)\b/,
  ],
  [
    "number",
    /\b(hoeveel|hoe veel|aantal|how many|number of|hoe (oud|groot|breed|ver|zwaar) (is|zijn|was|waren)|how (old|large|big|wide|far|heavy) (is|are|was|were))\b/,
  ],
  [
    "date",
    /\b(wanneer|wanner|wnr|sinds wanneer|deadline|(?:start|begin|eind|op|slot)?datum|planning|periode|looptijd|when|op (welke|wat voor) data|(what|which|op welke|welke|per welke|van welke|vanaf welke|in welke) (dates?|days?|months?|years?|period|quarters?|datum|data|dag|dagen|maand|maanden|week|weken|periode|kwartaal)|(in )?welk (jaar|kwartaal)|in what year)\b/,
  ],
  [
    "person",
    /\b(wie|wiens|met wie|bij wie|who|whose|whom|whos)\b|\b(welke|which) (persoon|personen|mensen|person|people)\b/,
  ],
  [
    "amount",
    /\b(\w*kosten|\w*kostenraming|bedrag|bedragen|\w*budget|begroot|\w*begroting|\w*raming|geraamd|geraamde|duurder|goedkoper|costs?|estimated?|amount|uitgeven)\b|^totaal\b|\bin totaal\b/,
  ],
  [
    "place",
    /\b(in|op) welke (stad|plaats|locatie|gemeente)\b|\b(where|which (city|town|place))\b|\bwaar\b(?!.{0,40}\bvoor\b)(?!.{0,60}\b(op|over|mee|aan|toe|naar)\b\s*([?.!]|$|volgens\b))(?! (gaat|staat|is .* voor|doet))/,
  ],
  [
    "definition",
    /\bwat (is(?! er\b)|betekent|betekenen|houdt|bedoelen|bedoel)\b|\bwat zijn (?!de |het |alle |jullie )|\bwaar staat .{1,40} voor\b|\bstaat .{1,30}voor\b|^\S+ staat voor\b|\b(definitie|betekenis|afk(?:orting)?|what is|what are|what's|whats|what does .{1,40} (mean|stand)|meaning|stands? for|define)\b/,
  ],
  [
    "list",
    /\b(welke|noem|opsomming|lijst|som op|which|list|name (the|all)|wat (zijn|waren)|what (are|were) the)\b/,
  ],
  ["manner", /\b(hoe|how|op welke manier)\b/],
];

/** A question that wants yes or no opens with its verb, or with "klopt het". */
export const YES_NO =
  /^(en |maar |dus |hoi |hallo |zeg )?(klopt|is|zijn|was|waren|heeft|hebben|had|hadden|doet|doen|gaat|gaan|kan|kunnen|wordt|worden|werd|moet|moeten|mag|zit|zitten|staat|staan|komt|komen|bestaat|krijgt|krijgen|did|does|do|is|are|has|have|was|were|can|will|should)\b|\bklopt (het|dat)\b/;

/** Words that ask for one thing that facts tell about their subjects, on folded text. */
export const SOUGHT: readonly (readonly [Attribute, RegExp])[] = [
  [
    "lead",
    /\b(kar)?trekkers?(srol)?\b|\b(leidt|leiding|leider|trekt|voorzitter|voorzit(ten)?|leads?|leader|chairs?|chaired|heads?|headed)\b/,
  ],
  ["successor", /\b(opvolger|opvolgt|opvolgen|vervangt|successor|succeeds?|replaces?)\b/],
  [
    "total",
    /\b(totaal|totaalbedrag|totale|in totaal|alles bij elkaar|opgeteld|samen|total|overall|altogether)\b/,
  ],
  [
    "description",
    /\bwaar gaat\b.{0,60}\bover\b|\bwat houdt\b.{0,60}\bin\b|\bwat speelt\b|\bwaar draait\b|\bwat doe(t|n)\b|\bwhat (does|do)\b.{0,40}\bdo\b|\bwhat is\b.{0,60}\babout\b/,
  ],
  [
    "owner",
    /\b(casus|case)?[- ]?eigena(ar|ren)\b|\bwho owns\b|\bvan wie is\b(?! .{0,20}\b(het|de) (idee|uitspraak))|\b(casus|case) ?owner\b|\bowners?\b/,
  ],
  ["contact", /\b(contactperso\w+|aanspreekpunt|contact persons?|contacts?)\b/],
  ["responsible", /\b(verantwoord\w+|responsible)\b/],
  [
    "interviewee",
    /\b(geinterviewd\w*|gesprekspartners?|interviewed|interviewees?|gesproken|sprak|spraken|spoke|talked)\b/,
  ],
  [
    "member",
    /\b(leden|lid|zitten? (er )?in|deelnemers|aangesloten|samenstelling|members?|part of|belongs? to)\b/,
  ],
  [
    "top3",
    /\btop[- ]?(3|drie|three)\b|\b(drie|3) ((belangrijkste|grootste|voornaamste) )?knelpunten\b|\b(selecteerde\w*|geselecteerd|prioriteerde\w*)\b|\bthree bottlenecks\b/,
  ],
  ["bottleneck", /\b(knelpunt\w*|belemmering\w*|obstakels?|bottlenecks?|obstacles?)\b/],
  ["goal", /\b(hoofddoel|subdoel\w*|doel|doelen|doelstelling\w*|goals?|aims?|objectives?)\b/],
  [
    "result",
    /\b(eindresulta\w+|eindproduct\w*|resulta\w+|oplever\w*|lever\w* op|opgeleverd|deliverables?|end results?|results?|outcomes?)\b/,
  ],
  ["frequency", /\b(hoe vaak|hoe dikwijls|hoeveel keer|frequentie|how often|how many times)\b/],
  ["agenda", /\b(agenda|agendapunten)\b/],
  ["task", /\b(taak|taken|rol|tasks?|role)\b/],
  ["focus", /\b(aandachtspunt\w*|zwaartepunt|hoofdfocus|focus)\b/],
  ["trajectory", /\b(traject\w*|kennispartner\w*|trajector\w+)\b/],
  ["question", /\b(kernvra\w+|leervra\w+|(welke )?vragen|questions)\b/],
  [
    "team",
    /\b(welke? (ander\w* )?(ontwikkel)?teams?|bij welk(e)? ot|which (development )?teams?|welk ander ot|welke ots)\b/,
  ],
];

/** What only a fact that tells or names it can answer: "welke knelpunten" wants bottlenecks, not just something nearby. */
export const STRICT: ReadonlySet<Attribute> = new Set([
  "agenda",
  "bottleneck",
  "contact",
  "goal",
  "interviewee",
  "owner",
  "result",
  "successor",
  "task",
  "top3",
]);

/** Words that only say what sort of things a list is of: evidence need not repeat them. */
export const GENERIC = new Set(
  (
    "activiteit activiteiten ding dingen zaken punt punten onderwerp onderwerpen thema themas stap stappen onderdeel onderdelen partij " +
    "partijen partner partners bedrijf bedrijven bureau bureaus organisatie organisaties instantie gemeente gemeenten stad steden team " +
    "verschil verschillen verschillend difference differences teams ot ots ontwikkelteam ontwikkelteams middel middelen soort soorten manier manieren dag datum naam namen persoon personen mensen " +
    "activity activities thing things point points topic topics step steps part parts party parties company companies organisation " +
    "organisations organization bureau agency city cities municipality municipalities kind kinds way ways day date name names " +
    "tabel tabellen kostentabel sheet sheets slide slides dia hoofdstuk paragraaf bijlage bijlagen pagina paginas colofon table chapter page appendix " +
    "buro buros bureaus firma firmas firm firms maand maanden jaar jaren kwartaal month months year years quarter quarters"
  ).split(" "),
);

/** A group of things of which the answer must name at least one: "welke gemeenten …" wants names of municipalities. */
export const CLASSES: readonly (readonly ["municipality" | "person" | "team" | "group", RegExp])[] = [
  [
    "group",
    /\b(welke?|which)( \w+)? (bedrijf|bedrijven|aannemers?|leveranciers?|architect(en)?|uitvoerders?|(advies|ingenieurs)?bureaus?|contractor|supplier|buro'?s?|firma'?s?|organisaties?|partij(en)?|partners?|instanties?|compan(y|ies)|organi[sz]ations?|agenc(y|ies)|firm)\b/,
  ],
  [
    "municipality",
    /\b(gemeenten|steden)\b.{3,80}\bwelke( zijn dat| waren dat)?\W*$|\bper (gemeente|stad)\b|\b(by|per) (municipality|city)\b|\b(welke|which|what|noem( de)?|in welke|wat voor)( \w+){0,2} (gemeenten?|steden|stad|municipalit\w+|cit(y|ies)(?! deal))\b/,
  ],
  ["team", /\b(welke?|which|what)( \w+){0,2} ((ontwikkel)?teams?|ots?|ot's|development teams?)\b/],
  [
    "person",
    /\b(welke|which)( \w+){0,1} (personen|persoon|mensen|people|person|minister|wethouder|bewindspersoon|burgemeester|directeur|ambtenaar)\b/,
  ],
];

/** Asks whether something is done already: a plan for it is no answer. */
export const COMPLETION =
  /\b(klaar|af|afgerond|gereed|voltooid|gelukt|gehaald|doorgegaan|opgeleverd|goedgekeurd|uitgevoerd|finished|completed?|done|ready|delivered|approved)\b[\s?!.]*$/;

export const NOW =
  /\b(nu|momenteel|tegenwoordig|huidige?|inmiddels|nog|op dit moment|now|currently|current|these days|still|at the moment)\b/;
export const BEFORE =
  /\b(vroeger|eerder|voorheen|vorige?|oude|oorspronkelijk\w*|voorganger|previous|previously|formerly|former|before|used to)\b/;

/** Words that ask without saying about what; they never count as words that the evidence must contain. */
export const ASKING = new Set(
  (
    "vergelijk vergelijken compare terwijl klopt betekent betekenen heet heten staat staan voor vertel vertellen zeg noem noemen geef weet weten zoek vind vinden " +
    "graag even precies ongeveer eigenlijk ookalweer weer alweer allemaal bedoeld bedoelen bedoelt houdt inhoud wanner wnr waar " +
    "mean means stand stands called name tell give list exactly listed find know please say says said " +
    "vraag speelt spelen speelde gebeurt gebeuren loopt lopen vond vonden plaats vindt geldt betreft hoort horen komt deden bij elkaar eind einde medio " +
    "people person used use uses using went go getting get " +
    "eindigt eindigde duurt duurde lang looptijd tov irt ivm bijv mbt obv incl excl oa nl muv tbv dmv conform zoals bel bellen mail mailen benaderen spreek spreken sprak spraken geweest namens per kreeg kregen krijgen krijgt bestaat bestaan zit zitten eerst " +
    "noemt noemde noemden zei zegt gaf geven geeft wilde wilden toen destijds later meer minder waarschijnlijk echt call contacted about " +
    "gebruik gebruikt gebruiken liep liepen doet " +
    "takes take place happen happens happening going " +
    "scheelt schelen scheelde verschil verschilt verschillen " +
    "vraag volgens according cdor hoi hallo hey bedankt alsjeblieft svp info informatie wegwijzer dan vs jaar year tell city deal " +
    "zat zaten enzo enzovoort etc ipv iemand eruit vd vh eens eigen eigenlijk mevrouw meneer mevr dhr each every somebody someone per"
  ).split(" "),
);

/** What carries its number with it ("atelierdag 2", "casus 4"): that number does not count anything. */
export const NUMBERED =
  /^(jaar|ontwikkelteam|team|werkspoor|spoor|track|casus|case|atelier|atelierdag|activiteit|activity|hoofdstuk|bijlage|fase|lijn|subdoel|opgave|v)$/;
