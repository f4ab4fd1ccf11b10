/**
 * Small words by which German is known from all the other languages we name, and among them spellings of Austrian,
 * Bavarian, Alemannic and Swiss speech. Left out is what also is a word elsewhere: man, war, so, die (English), es
 * (Spanish), des (French), mit (Hungarian), sie, ich, nie (Polish), da, sei, mei (Italian, Romanian), mir (Croatian).
 */
const standard = `
  abend aber allem allen allerdings alles als andere anderen anderer anderes anders auch auf aus außerdem beim
  bereits besser bestimmt bisher bist bitte bloß brauche braucht bzw dabei dadurch dafür daher damals damit danach
  danke dann daran darauf daraus darf darum darüber das dass dasselbe davon davor dazu daß dein deine dem denen denn
  der deren derzeit deshalb dessen dich dies diese diesem diesen dieser dieses doch dort drauf durch dürfen eben
  ebenso eher eigentlich ein eine einem einen einer eines einfach einige einmal endlich entweder erst etwa etwas
  euch euer eure fuer für ganz gar gegen gegenüber gehen geht gehört genau genauso genug gerade gern gerne gesagt
  gewesen gibt gibts glaube gleich habe haben habt hatte hatten heute hinter hätte hätten ihm ihn ihnen ihr ihre
  ihrem ihren ihrer immer ist jede jedem jeden jeder jedes jemand jetzt kann kannst kaum kein keine keinem keinen
  keiner keines koennen komisch kommen kommt können könnte könnten lassen leider leute lieber machen macht mehr mein
  meine meinen meiner meist menschen mich muss muß möchte möglich müssen müsste nach nachdem natürlich neben nein
  nicht nichts niemals niemand noch nächste oben obwohl oder oft ohne schlecht schon sehr seid sein seine seinem
  seinen seiner seit selber selbst sich sicher sind sogar solange solche soll sollen sollte sollten sondern sonst
  soviel statt trotz trotzdem ueber unbedingt und ungefähr unser unsere unseren unter usw viel viele vielen
  vielleicht von vorher waere wahrscheinlich wann warum wegen weil weiter weiß welche welchen welcher welches wem
  wenig wenige weniger wenigstens wenn wer werde werden wessen wieder wieso wieviel wir wird wirklich wissen wohl
  wollen wollt wollte worden wurde wurden während wäre wären würde würden zeit ziemlich zu zuerst zum zumindest zur
  zurück zusammen zwar zwischen über überall`

const spoken = `
  aba amoi aufe aufi ausse aussi beinand bissal bisserl bissl bleda bledsinn brauchts chli chunnt dahoam damma daun
  daunn dazua deas depp deppat deppate deppert derfs duat dös eahm eahna eam eana eich eichare eini fias fü füa
  gaunz gehts gell gemma ghabt gheat gherts gmacht gmocht gnua griagt griaß gsagt gschaut gscheid gscheit gschicht
  gschichtn gschriebn gsehn gseit gsi gsoffn gsogt guade guat gwesn gwusst gö hab habn habts hamma hani hawara heast
  hend hob hobn hoid hoit hoits hond hosd host hots ihna imma isch ischs isses jetz jetza jetzad jo joa kaun kaunn
  kaunnst kaunst kennts klaa koa koan koane kriagn kriagt kumm kumma kummt leit leiwand loss lossn lossts mach
  machts mitanaund moana moane moch mochn mocht mochts mogst morgn muas muass muaß möcht müss narrisch ned nedd nia
  niemert nimma nimmer nix nöd nüd nümm nümma oida oide oiso oiwei ollas olle olles olls owa pfiat redn redst rennan
  samma schau schiach scho schoo schreim seids seng servas sicha sogn sogt sogts soid soits sowos sunst tuan tuat
  unsa vaschteh vasteh vastehn vielleich viu vo vorstölln vua vui vö vü waas waaß waun waunn wead weand weida wengl
  wennst wern weu wia wiad wiakli wida wieda wiena wo woa woan woar woas woaß woins woit worn wors wos wurn wurscht
  wöd wü wüll wüst zaum zaumm zerscht zoi zoin zoit zruck zvui zvü zwoa`

/** Lower-case words that stand for German. */
export const germanWords: ReadonlySet<string> = new Set(`${standard} ${spoken}`.trim().split(/\s+/))
