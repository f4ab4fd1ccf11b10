/** The one style sheet of all papers. Its fonts are there on every system; nothing is loaded. */
export const PAPER_STYLE = `
@page { size: A4; margin: 24mm 20mm 24mm 25mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.42 'Liberation Serif', 'Times New Roman', Times, 'Noto Color Emoji', serif; color: #000; background: #fff; }
body { margin: 0; overflow-wrap: break-word; hyphens: manual; }
@media screen { body { max-width: 165mm; margin: 12mm auto; padding: 0 4mm; } }
p { margin: 0 0 2.4mm; orphans: 3; widows: 3; }
h1 { font-size: 15pt; line-height: 1.25; letter-spacing: 0.04em; text-align: center; margin: 9mm 0 6mm; break-after: avoid; }
h2 { font-size: 11.5pt; margin: 6.5mm 0 2.2mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1.6mm; break-after: avoid; }
h2 + h3 { margin-top: 0; }
ul, ol { margin: 0 0 2.4mm; padding-left: 6mm; }
li { margin-bottom: 1mm; orphans: 2; widows: 2; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9pt; line-height: 1.35; }
th, td { border: 0.2mm solid #777; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; font-weight: bold; overflow-wrap: normal; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
table.pairs { font-size: 10pt; break-inside: avoid; }
table.pairs th { width: 43mm; background: none; font-weight: normal; }
table.plain th, table.plain td { border: 0; padding: 0.4mm 2mm 0.4mm 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.date { white-space: nowrap; }
.after { break-before: avoid; }
tr.sum td { font-weight: bold; border-top: 0.5mm solid #000; }
.head { border-bottom: 0.4mm solid #000; padding-bottom: 2.5mm; margin-bottom: 9mm; }
.head .name { font-size: 13pt; font-weight: bold; }
.head .lines { font-size: 8.5pt; line-height: 1.35; }
.before { break-after: avoid; }
.address { min-height: 24mm; white-space: pre-line; margin-bottom: 4mm; }
.marks { margin: 0 0 6mm; font-size: 9.5pt; }
.marks { width: auto; }
.marks th { background: none; font-weight: normal; color: #333; white-space: nowrap; padding-right: 6mm; }
.subject { font-weight: bold; margin: 0 0 5mm; }
.edition { text-align: right; font-size: 9pt; font-weight: bold; margin: -4mm 0 5mm; }
.draft { border: 0.7mm solid #000; padding: 2mm 3mm; margin: 0 0 6mm; font-size: 10pt; }
.draft strong { display: block; font-size: 11pt; }
.draft ul { margin-bottom: 0; }
.quote { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; border-left: 0.9mm solid #000; padding: 0.6mm 0 0.6mm 4mm; margin: 0 0 2.4mm;
  font-family: 'Liberation Sans', Arial, Helvetica, 'Noto Color Emoji', sans-serif; font-size: 10pt; unicode-bidi: isolate; orphans: 3; widows: 3; }
.context { margin-left: 4mm; }
.context .quote { border-left: 0.3mm solid #777; font-size: 9pt; }
.text { white-space: pre-line; }
.hash { font-family: 'Liberation Mono', 'Courier New', Courier, monospace; font-size: 0.86em; }
.hidden { font: 7.5pt 'Liberation Mono', 'Courier New', monospace; border: 0.2mm solid #555; padding: 0 0.6mm; white-space: nowrap; }
.small { font-size: 9pt; }
.note { font-size: 9pt; font-style: italic; }
.together { break-inside: avoid; }
.sign { break-inside: avoid; break-before: avoid; margin-top: 10mm; }
.sign .line { width: 75mm; border-top: 0.2mm solid #000; margin-top: 15mm; padding-top: 1mm; }
.blank { display: inline-block; min-width: 60mm; border-bottom: 0.2mm solid #000; }
.foot { break-inside: avoid; border-top: 0.2mm solid #777; margin-top: 8mm; padding-top: 2mm; font-size: 8.5pt; line-height: 1.35; }
`
