import { germanEndings } from '../../../main/core/checks/endings.ts'
import type { Mode, Term } from '../../../main/core/checks/types.ts'
import { chanceFor } from '../corpus/random.ts'

// Invented words of mild abuse, built as German builds them, for lists longer than any that is shipped.

const firstParts =
  `Abend Acker Ampel Apfel Asphalt Balkon Beton Bier Blech Brillen Brunnen Butter Dachboden Donner Eimer Erdäpfel
Essig Fassaden Feder Fenster Filz Flaschen Frühstücks Gabel Garagen Garten Gips Glas Glocken Gummi Gurken Hafer Hauben Heft Herbst Hobel
Höhlen Honig Kabel Kachel Kanal Kanten Karton Käse Keller Kerzen Kissen Koffer Knödel Kran Kreide Kuchen Kübel Kümmel Laternen Leder
Leiter Linsen Löffel Mandel Marmor Mauer Möbel Mond Mühlen Nebel Nudel Öfen Papier Pappe Pfannen Pinsel Polster Pudding Pumpen Regen Rüben
Salz Sand Schatten Schaufel Schindel Schnecken Schranken Semmel Socken Speck Spinat Staub Suppen Tapeten Teich Teppich Ton Topf Trichter
Vorhang Wachs Wasser Wolken Zaun Zement Zwiebel`.split(/\s+/)

const heads =
  `anbeter angeber ausrufer balger bastler beißer bewunderer blinzler bohrer brüller brummer bummler dichter dränger drescher
drückeberger fänger feilscher flüsterer gaffer gähner geiger grübler gucker hamster hascher heuchler hocker horcher hüpfer jammerer jodler
jubler kauer keifer klammerer klauber kleckser klopfer knauser kneifer knirscher krächzer kratzer kriecher lächler lauscher lehrmeister
lügner mahner maulwurf maulheld meckerer melder murmler näsler neider nicker nörgler pächter packer patzer pfeifer pfuscher plapperer
plauderer prahler prediger prüfer quengler quäler raser räuber rechner redner reiter rüpel rufer sager sammler säufer schaumschläger
schieber schleicher schmatzer schmoller schnarcher schnüffler schreier schwätzer seufzer sänger spötter stammler stotterer sudler
trampler träumer tüftler wackler winsler zauderer zappler`.split(/\s+/)

const SEED = 41
/** Has no common factor with the number of pairs, so that no pair comes twice. */
const STRIDE = 7919
const EXACT_SHARE = 0.2
const EXCEPTION_SHARE = 0.12

/** One entry for each share of a tenth. */
const modes: readonly Mode[] = [
  ...(['inflection', 'inflection', 'inflection', 'inflection'] as const),
  ...(['anywhere', 'anywhere', 'prefix', 'suffix', 'suffix', 'whole'] as const),
]

/** How many different compounds there are. */
export const COMPOUND_COUNT = firstParts.length * heads.length

/** Compound `index`, from 0, with a mode, a folding, and now and then an exception; the same on every machine. */
export function compound(index: number): Term {
  const pair = (index * STRIDE) % COMPOUND_COUNT
  const text = `${firstParts[pair % firstParts.length] ?? ''}${heads[Math.floor(pair / firstParts.length)] ?? ''}`
  const chance = chanceFor(SEED, 1, index)
  const mode = chance.pick(modes)
  const harmless = mode === 'anywhere' || mode === 'prefix' ? `${text}museum` : `Verein ${text}`
  return {
    text,
    mode,
    folding: chance.happens(EXACT_SHARE) ? 'exact' : 'strong',
    except: chance.happens(EXCEPTION_SHARE) ? [harmless] : [],
    endings: germanEndings,
    gap: 0,
  }
}
