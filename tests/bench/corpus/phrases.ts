// Words and half sentences of an invented small-town newspaper. Places, people and parties do not exist.
// {nom}, {acc} and {dat} stand for a topic in that case, {who} for somebody in office, {place}, {number} and {year} for themselves.

export type Topic = Readonly<{ nom: string; acc: string; dat: string }>

const topic = (nom: string, acc: string, dat: string): Topic => ({ nom, acc, dat })

export const topics: readonly Topic[] = [
  topic('die neue Umfahrung', 'die neue Umfahrung', 'der neuen Umfahrung'),
  topic('der Radweg am Kanal', 'den Radweg am Kanal', 'dem Radweg am Kanal'),
  topic('das Hallenbad', 'das Hallenbad', 'dem Hallenbad'),
  topic('die Parkgebühr', 'die Parkgebühr', 'der Parkgebühr'),
  topic('der Nahversorger', 'den Nahversorger', 'dem Nahversorger'),
  topic('das Windrad am Hügel', 'das Windrad am Hügel', 'dem Windrad am Hügel'),
  topic('die Müllabfuhr', 'die Müllabfuhr', 'der Müllabfuhr'),
  topic('der Kreisverkehr', 'den Kreisverkehr', 'dem Kreisverkehr'),
  topic('das Feuerwehrhaus', 'das Feuerwehrhaus', 'dem Feuerwehrhaus'),
  topic('die Volksschule', 'die Volksschule', 'der Volksschule'),
  topic('der Christkindlmarkt', 'den Christkindlmarkt', 'dem Christkindlmarkt'),
  topic('das Heizungsgesetz', 'das Heizungsgesetz', 'dem Heizungsgesetz'),
  topic('die Pflegereform', 'die Pflegereform', 'der Pflegereform'),
  topic('der Strompreis', 'den Strompreis', 'dem Strompreis'),
  topic('das Nachtbusnetz', 'das Nachtbusnetz', 'dem Nachtbusnetz'),
  topic('die Baustelle in der Mühlgasse', 'die Baustelle in der Mühlgasse', 'der Baustelle in der Mühlgasse'),
  topic('der Hochwasserschutz', 'den Hochwasserschutz', 'dem Hochwasserschutz'),
  topic('das Freibad', 'das Freibad', 'dem Freibad'),
  topic('die Skischaukel', 'die Skischaukel', 'der Skischaukel'),
  topic('der Trainerwechsel', 'den Trainerwechsel', 'dem Trainerwechsel'),
  topic('das Konzert am Stadtplatz', 'das Konzert am Stadtplatz', 'dem Konzert am Stadtplatz'),
  topic('die Handysteuer', 'die Handysteuer', 'der Handysteuer'),
  topic('der Ärztemangel', 'den Ärztemangel', 'dem Ärztemangel'),
  topic('das Tempolimit', 'das Tempolimit', 'dem Tempolimit'),
]

export const officials: readonly string[] = [
  'der Bürgermeister',
  'die Stadträtin',
  'der Gemeinderat',
  'das Land',
  'die Regierung',
  'der Verkehrsausschuss',
  'die Opposition',
  'der Landesrat',
  'die Bezirkshauptfrau',
  'der Vereinsvorstand',
]

export const places: readonly string[] = [
  'Oberhollern',
  'St. Veitlach',
  'Klein-Aschau',
  'Mitterwang',
  'Donauzell',
  'Hintergföll',
  'Bad Lauterach am See',
  'Niederbrunnau',
  'Steinkogl',
  'Unterweidach',
]

export const sections: readonly string[] = ['Lokales', 'Politik', 'Wirtschaft', 'Sport', 'Chronik', 'Kultur', 'Leser']

export const headlines: readonly string[] = [
  '{place}: Streit um {acc} geht weiter',
  'Was {nom} die Gemeinde {place} kostet',
  '{place} stimmt über {acc} ab',
  'Neue Zahlen zu {dat} überraschen {place}',
  'Bürgerinitiative in {place} gegen {acc}',
  'So soll es mit {dat} in {place} weitergehen',
]

export const openings: readonly string[] = [
  'Ich wohne seit {year} in {place} und sehe das jeden Tag.',
  'Endlich schreibt das einmal jemand.',
  'Ganz so einfach ist es leider nicht.',
  'Das hat man uns schon {year} versprochen.',
  'Wer sich mit {dat} beschäftigt hat, wundert sich nicht.',
  'Guter Artikel, danke dafür.',
  'Schon wieder {nom}, gibt es nichts Wichtigeres?',
  'Bei uns in {place} war es genau umgekehrt.',
  'Zur Klarstellung für alle, die nur die Überschrift lesen:',
  'Na servas.',
]

export const statements: readonly string[] = [
  'Für {acc} ist offenbar immer Geld da, für die Kinderbetreuung nie.',
  'Meiner Meinung nach hätte {who} viel früher mit den Anrainern reden müssen.',
  'Am Ende zahlen wir alle, und zwar nicht nur {number} Euro im Jahr.',
  'Wenn {nom} wirklich kommt, stehen wir in der Früh noch länger im Stau.',
  'In {place} haben sie es in zwei Jahren geschafft, hier dauert es zehn.',
  'Ohne {acc} wäre die Gegend in {number} Jahren ausgestorben.',
  'Mir fehlt bei {dat} vor allem eine ehrliche Rechnung.',
  'Ich war am Dienstag bei der Versammlung und habe kein einziges Argument dagegen gehört.',
  'Dass {who} jetzt zurückrudert, war nach der Umfrage leider zu erwarten.',
  'Meine Mutter wird heuer achtzig und kommt ohne Bus nicht einmal mehr zum Arzt.',
  'Man könnte auch einfach einmal die Betriebe fragen, die davon leben.',
  'Die Gegner haben bis heute keinen eigenen Vorschlag auf den Tisch gelegt.',
  'Vor der Wahl klang das bei {dat} noch ganz anders.',
  'Es geht ja nicht darum, ob man {acc} mag, sondern wer dafür haftet.',
  'Laut Budget sind dafür {number} Millionen vorgesehen, das kann jeder nachlesen.',
  'Mit ein bisschen gutem Willen wäre {nom} längst erledigt.',
  'Unsere Nachbargemeinde hat das Problem mit {dat} in einem Sommer gelöst.',
  'Ich finde es richtig, dass {who} hier einmal Nein gesagt hat.',
  'Die Lehrlinge müssen um fünf aufstehen, weil der Anschluss nie passt.',
  'Statistisch gesehen ist {nom} sicherer als alles, was vorher da war.',
  'Wer das für teuer hält, soll sich die Kosten vom Nichtstun anschauen.',
  'Bitte einmal in der Früh hinfahren und selber zählen, dann reden wir weiter.',
  'Im Gemeinderat sitzen {number} Leute, und keiner will es gewesen sein.',
  'Da wird ein Gutachten bestellt, bis das Ergebnis passt.',
  'Die Förderung läuft im Herbst aus, danach wird es für alle teurer.',
  'Ich habe nichts gegen {acc}, aber die Reihenfolge stimmt nicht.',
]

export const dialect: readonly string[] = [
  'Des glaubst ja söwa ned.',
  'Bei uns daham hätt ma des an an Vormittag gmocht.',
  'Jo eh, und wer zoit des wieder?',
  'Des is scho immer so gwesn und wird a so bleibn.',
  'I foahr jedn Tog durt vorbei, do tuat si goa nix.',
  'Oiso i find des recht gscheit, wos da gmocht wird.',
  'Beschwern kannst di beim Salzamt.',
]

export const english: readonly string[] = [
  'Moved here from Graz last year and I honestly like the idea.',
  'Can somebody explain why this takes ten years?',
  'Well written, thank you.',
]

export const replies: readonly string[] = [
  'Da muss ich widersprechen.',
  'Genau so ist es!',
  'Haben Sie dafür eine Quelle?',
  'Das stimmt so nicht ganz.',
  'Danke, das wollte ich auch gerade schreiben.',
  'Sie haben den Artikel aber schon gelesen?',
  'Sehe ich anders, aber das Argument ist fair.',
  '+1',
]

export const closings: readonly string[] = [
  'Schönen Tag noch.',
  'Aber was weiß ein Steuerzahler schon.',
  'Ich bin gespannt, was {who} dazu sagt.',
  'Liebe Grüße aus {place}!',
  'Nachdenken hätte geholfen …',
  'Mal schauen, wie lange es diesmal hält 😉',
  'Mehr sage ich dazu nicht.',
  'Danke an alle, die sich da ehrenamtlich engagieren 👍',
]

/** Sentences around a term of the rule pack; {term} is filled in when the corpus is made. */
export const carriers: readonly string[] = [
  '{term}, mehr fällt mir dazu nicht ein.',
  'So etwas kann nur einem {term} einfallen.',
  'Typisch {term} halt.',
  'Und dann kommt wieder so ein {term} daher und erklärt uns die Welt.',
  'Wer das gut findet: {term}!',
]

export const nameStarts: readonly string[] = [
  'Donau',
  'Garten',
  'Wiesen',
  'Kaffee',
  'Berg',
  'Nacht',
  'Sonntags',
  'Zaun',
  'Radl',
  'Semmel',
  'Nebel',
  'Grant',
]
export const nameEnds: readonly string[] = [
  'zwerg',
  'freund',
  'schreiber',
  'weiberl',
  'gucker',
  'fahrer',
  'denker',
  'leserin',
  'meister',
  'tante',
]
