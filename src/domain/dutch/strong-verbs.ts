/**
 * Verbs that change their vowel: infinitive, what of its past is no other word too, and its participle without "ge"
 * ("-": left out). A noun that looks like a form ("sloten", "namen", "opgaven") goes before the verb.
 */
const VERBS = `
  bieden bood boden
  bijten beet beten
  binden - bonden
  blijken bleek bleken
  blijven bleef,bleven bleven
  breken brak,braken broken
  brengen bracht,brachten bracht
  buigen - bogen
  denken dacht,dachten dacht
  dragen droeg,droegen dragen
  drijven dreef,dreven dreven
  dringen drong,drongen drongen
  eten at,aten geten
  gaan ging,gingen gaan
  gelden gold,golden golden
  genieten genoot,genoten noten
  geven gaf geven
  graven groef,groeven graven
  grijpen greep,grepen grepen
  hangen hing,hingen hangen
  helpen hielp,hielpen holpen
  houden hield,hielden houden
  kiezen koos,kozen kozen
  kijken keek,keken keken
  komen kwam,kwamen komen
  kopen kocht,kochten kocht
  krijgen kreeg,kregen kregen
  laten liet,lieten laten
  lezen las,lazen lezen
  lijden leed,leden leden
  lijken leek,leken leken
  liggen lag legen
  lopen liep,liepen lopen
  meten mat,maten meten
  nemen nam nomen
  prijzen prees,prezen prezen
  raden ried,rieden raden
  rijden reed,reden reden
  roepen riep,riepen roepen
  schenken schonk,schonken schonken
  schieten - schoten
  schrijven schreef,schreven schreven
  schuiven schoof,schoven schoven
  slaan sloeg,sloegen slagen
  sluiten - sloten
  snijden sneed,sneden sneden
  spreken sprak,spraken sproken
  springen sprong,sprongen sprongen
  staan stond,stonden staan
  steken - stoken
  stijgen steeg stegen
  strijden streed,streden streden
  treden trad,traden treden
  treffen trof,troffen troffen
  trekken trok,trokken trokken
  vallen viel,vielen vallen
  vangen ving,vingen vangen
  varen voer,voeren varen
  vechten vocht,vochten vochten
  verliezen verloor,verloren loren
  vinden vond,vonden vonden
  vliegen vloog,vlogen vlogen
  vragen vroeg,vroegen vraagd
  wegen woog,wogen wogen
  werpen wierp,wierpen worpen
  weten wist,wisten weten
  wijken week,weken weken
  wijzen - wezen
  winden wond,wonden wonden
  winnen won,wonnen wonnen
  worden werd,werden worden
  zenden zond,zonden zonden
  zetten zette zet
  zien zag zien
  zitten zat,zaten zeten
  zoeken zocht,zochten zocht
  zwemmen zwom,zwommen zwommen
  zwijgen zweeg,zwegen zwegen
`;

const SEPARABLE =
  "terug samen achter binnen buiten tegen voort deel goed plaats vast voor onder over door aan bij uit toe mee weg neer los op af in om na".split(
    " ",
  );
const FIXED = ["be", "ver", "ont", "her", "over", "onder", "voor", "door", "aan", "mis", ""];
/** Forms of which a long-time noun is spelled alike. */
const NOUNS: ReadonlySet<string> = new Set(
  "opgaven uitgaven week weken reden redenen leden maten mat las bracht verleden overleden zetten inzetten zette gezet".split(
    " ",
  ),
);

const pasts = new Map<string, string>();
const participles = new Map<string, string>();
for (const line of VERBS.trim().split("\n")) {
  const [infinitive = "", past = "", participle = ""] = line.trim().split(" ");
  for (const form of past.split(",")) if (form !== "-") pasts.set(form, infinitive);
  participles.set(participle, infinitive);
}

/** How forms end: most words are none, which two letters or three tell. */
const ENDING = 3;
const endings = new Set([...pasts.keys(), ...participles.keys()].map((form) => form.slice(-ENDING)));
const mayBeForm = (word: string): boolean =>
  endings.has(word.slice(-ENDING)) || endings.has(word.slice(1 - ENDING));

/** The infinitive of a strong verb's past or participle ("besprak", "afgesproken"); undefined for anything else. */
export function infinitiveOf(word: string): string | undefined {
  if (word.length < 4 || !mayBeForm(word) || NOUNS.has(word)) return undefined;
  for (const prefix of FIXED) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    const verb = pasts.get(rest) ?? (prefix === "" ? undefined : participles.get(rest));
    if (verb !== undefined) return prefix + verb;
  }
  for (const prefix of ["", ...SEPARABLE]) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    const verb = rest.startsWith("ge")
      ? participles.get(rest.slice(2))
      : prefix === ""
        ? undefined
        : pasts.get(rest);
    if (verb !== undefined) return prefix + verb;
  }
  return undefined;
}
