/** An innocent text in which a shipped rule fires all the same, and why that is borne. */
export type FalseAlarm = Readonly<{ text: string; rule: string; reason: string }>

/** In the order of the innocent texts; every other alarm fails the test. */
export const falseAlarms: readonly FalseAlarm[] = [
  {
    text: 'Im Zoo ist ein Affe ausgebrochen, die Affenbande hatte ihren Spaß.',
    rule: 'netiquette-de-at/insult-animal',
    reason: 'The same word is said of monkeys and of people; the person at the desk sees which at a glance.',
  },
  {
    text: 'Der Heuchler aus dem Stück von Molière heißt Tartuffe.',
    rule: 'netiquette-de-at/insult-mild',
    reason: 'A figure on a stage cannot be told from a neighbour by its name; the rule only flags.',
  },
  {
    text: 'Mein Chef hat mich vor allen einen Idioten genannt, ich war sprachlos.',
    rule: 'netiquette-de-at/insult-general',
    reason: 'Reported abuse; German reports in too many shapes for a rule, and a writer must not escape by quoting.',
  },
  {
    text: 'Im Stadion wurde wieder „Sieg Heil“ gebrüllt, das gehört geahndet.',
    rule: 'law-at/ns-vocabulary',
    reason: 'A report of a forbidden slogan is shown on purpose, at a low severity and without a proposal.',
  },
  {
    text: 'Das Wort Tschusch habe ich als Kind oft gehört, es hat wehgetan.',
    rule: 'netiquette-de-at/racism-slur',
    reason: 'Talk about the slur by one who was called so; letting the slur pass beside such words would be worse.',
  },
  {
    text: 'Auf der Tafel stand „Ausländer raus“, die Gemeinde hat sie entfernt.',
    rule: 'netiquette-de-at/racism-slogan',
    reason: 'A quoted slogan; quotation marks are used for mockery as often as for quoting.',
  },
  {
    text: 'Die Endlösung der Judenfrage wurde in Wannsee geplant, so haben wir es gelernt.',
    rule: 'law-at/ns-vocabulary',
    reason: 'A history lesson without a year or a word that tells it is one; the rule only flags.',
  },
  {
    text: 'Ich möchte sterben, ohne jemandem zur Last zu fallen, darum die Verfügung.',
    rule: 'law-at/self-harm-cue',
    reason: 'A wish about one’s own end is always read by a person; a missed call for help weighs more.',
  },
  {
    text: 'Das Modell GB 16 RAM reicht völlig.',
    rule: 'contact-data/plate',
    reason: 'Letters and digits form a number plate of a real district; only the next word tells otherwise.',
  },
  {
    text: 'Der Hurensohn war im Mittelalter ein rechtlicher Begriff.',
    rule: 'netiquette-de-at/insult-coarse',
    reason: 'The history of a word of abuse; rare enough not to weaken the rule for it.',
  },
  {
    text: 'Danke an die Täter der guten Tat, ihr seid super.',
    rule: 'law-at/crime-approval',
    reason: 'A pun on the word for offenders; the shape is that of approval and must be read.',
  },
  {
    text: 'Die Witzfigur im Kasperltheater war mein Liebling.',
    rule: 'netiquette-de-at/insult-mild',
    reason: 'A figure on a stage and a person made fun of have one name; the rule only flags.',
  },
  {
    text: 'Der Dodel im Dialekttheater heißt diesmal Sepp.',
    rule: 'netiquette-de-at/insult-austrian',
    reason: 'The fool of a play; dialect words of abuse are rarely said of anything but people.',
  },
  {
    text: 'Die Kanaken sind die Ureinwohner Neukaledoniens, auf Französisch Kanak.',
    rule: 'netiquette-de-at/racism-slur',
    reason: 'The name of a people that has become a slur in German; the people is hardly ever meant.',
  },
  {
    text: 'Schmarotzer wie die Mistel schaden dem Baum.',
    rule: 'netiquette-de-at/insult-mild',
    reason: 'Botany; without the plant the same words are said of people on benefits.',
  },
  {
    text: 'Ich weiß, wo du wohnst, ich habe ja die Adresse vom Paket.',
    rule: 'law-at/threat-harm',
    reason: 'The best known phrase of threat, said by a friend; only the thread tells which it is.',
  },
  {
    text: 'Titten und Tüllen sind Teile der Kanne, nein, nur die Tüllen.',
    rule: 'netiquette-de-at/obscenity',
    reason: 'A pun that needs the very word.',
  },
  {
    text: 'Das Gesindel bei Nestroy hat die besten Lieder.',
    rule: 'netiquette-de-at/insult-political',
    reason: 'Talk about a play; the names of all authors cannot be listed, and the rule only flags.',
  },
]
