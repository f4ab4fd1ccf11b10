/**
 * Words that say nothing about what a text is about: articles, pronouns, prepositions, conjunctions, auxiliaries, particles, German
 * and English. Two texts are not alike because they share them. Written as in the newspaper; they are folded like any text.
 */
export const commonWords = `
  aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf aus
  bei beim bereits besser bin bis bist bitte bloß brauchen braucht
  da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraus darf darfst darin darüber darum darunter das
  dass daß davon davor dazu dein deine deinem deinen deiner dem den denen denn dennoch der deren des deshalb dessen dich die dies diese
  diesem diesen dieser dieses dir doch dort du durch durchaus dürfen dürfte
  eben ein eine einem einen einer eines einfach einige einigen einiger einmal endlich entweder er erst es etwa etwas euch euer eure eurem
  euren eurer ever
  fall falls fast finde findet für
  ganz ganze ganzen gar geben gegen geh gehen geht gemacht genau genug gerade gern gibt ging ginge glaube gleich gut gute guten
  hab habe haben habt halt hat hatte hätte hatten hätten hier hin hinter
  ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins irgend irgendwie ist
  ja jede jedem jeden jeder jedes jedoch jene jenen jener jetzt
  kann kannst kaum kein keine keinem keinen keiner keines können könnte könnten komm kommen kommt kommen lassen lässt leider
  mach mache machen macht mag mal man manche manchen mancher mehr mein meine meinem meinen meiner meist meisten mich mir mit möchte mögen
  möglich muss muß müssen musste müsste müssten
  nach nachdem nämlich natürlich neben nein nicht nichts nie niemand noch nun nur
  ob oben obwohl oder oft ohne
  paar sagen sagt schon sehr sei sein seine seinem seinen seiner seit selber selbst sich sicher sie sieht sind so sogar solche solchen
  solcher soll sollen sollte sollten sondern sonst sowas soweit sowie sowieso statt
  tun tut über überhaupt um und uns unser unsere unserem unseren unserer unten unter
  viel viele vielen vieler vielleicht vom von vor vorher
  wann war wär wäre waren wären warum was weder weg wegen weil weiß weiter welche welchem welchen welcher welches wem wen wenig wenige
  weniger wenn wer werde werden wessen wie wieder will willst wir wird wirklich wirst wo wohl wollen wollte wollten worden wurde würde
  wurden würden
  zu zum zur zwar zwischen
  net ned ned nix ned is san hob ham mia wos des
  about after all and any are because been but can could did does for from had has have her here him his how into its just like more most
  much not now only other our out she should some than that the their them then there these they this those was were what when where
  which who why will with would you your
`
