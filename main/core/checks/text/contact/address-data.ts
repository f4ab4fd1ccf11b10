// Words that streets end in, and the same words where they mean something else.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const streetEnds =
  'straße strasse str. str gasse weg platz allee ring gürtel guertel kai zeile lände ufer damm steig promenade chaussee brücke siedlung'

/** What the last word of a street's name ends in; group 1 is the part before. */
export const streetWord = new RegExp(`^(.*?)-?(${streetEnds.replace('.', '\\.').replaceAll(' ', '|')})$`)

/** The last three letters of those words: tells at once that most words are no street. */
export const streetTails: ReadonlySet<string> = new Set(streetEnds.split(' ').map(word => word.slice(-3)))

/** Street words that are so rare in anything else that the name may be written small. */
export const sureStreetWords = words('straße strasse str. gasse')

/** Beginnings that make a compound no street that has house numbers. */
export const noStreets: Readonly<Record<string, ReadonlySet<string>>> = {
  straße: words(
    'bundes landes schnell einbahn durchzugs auto sesam staats milch forst zufahrts privat wohn neben seiten quer',
  ),
  gasse: words('sack seiten rettungs einbahn neben quer wohn'),
  weg: words(`
    aus um heim rad geh fuß wander rechts arbeits hin durch halb lebens verkehrs dienst bildungs mittel irr holz see land luft
    trans brems schleich rück anfahrts jakobs instanzen königs mini schul kur feld forst keines gerade über verfahrens
    flucht rettungs zufahrts vertriebs finanzierungs lösungs
  `),
  platz: words(`
    arbeits park sitz steh spiel listen tabellen start studien stell camping fußball sport golf tennis rang stamm spitzen
    podest medaillen kindergarten betreuungs ausbildungs lehr schul bau dreh flug rast pflege stock podium weltranglisten
    qualifikations abstiegs aufstiegs champions-league kinderbetreuungs lager schau tat truppenübungs schlaf hotel
    haupt-wohn therapie kassen fix liege grill rastplatz krippen heim volks park-and-ride trainings wm- em- relegations
  `),
  ring: words(
    'he ehe hea cate monito schmette nürburg salzburg red-bull- hunger früh box feue diamant hocken schlüssel finger moto spea bo',
  ),
  zeile: words('schlag kopf fuß betreff text leer titel unter über'),
  steig: words('bahn bürger kletter ein auf um aus an ab geh'),
  brücke: words('zahn esels autobahn zug luft land'),
  siedlung: words('be um aus an wohn neu'),
  kai: words('la to'),
  ufer: words('fluss see donau rhein'),
  damm: words('stau schutz hochwasser'),
}

/** Words before "Straße 5" or "Platz 5" that name no street. */
export const noStreetNames = words(`
  die der das den dem des diese dieser diesem jede jeder keine keiner eine einer einem meine meiner unsere unserer seine ihrer
  deren erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter letzter guter sicherer freier anderer
  schöner toller langer weiter welcher unter hinter über immer aber oder wieder nur vor zur zum auf in an am im vom beim bei
  dass weil wenn und nummer
`)

/** Adjectives that stand before a street word as its name. */
export const streetAdjectives = words(`
  alte alter altes neue neuer neues lange breite hohe hoher obere oberer untere unterer große großer kleine kleiner linke linker
  rechte rechter äußere innere vordere hintere krumme kurze weiße rote
`)
