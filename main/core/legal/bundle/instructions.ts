import { FILES } from './bag-files.ts'

export type InstructionFacts = Readonly<{ name: string; fingerprint: string }>

/**
 * How strangers check a bundle with tools of their own; it lies in the bundle and is covered by the signature. The lines that begin
 * with four blanks are commands, run by the tests as they stand here.
 */
export function instructionText({ name, fingerprint }: InstructionFacts): string {
  return `PRÜFANLEITUNG

Diese Mappe ist ein „Bag“ nach BagIt 1.0 (RFC 8493): ein gewöhnliches ZIP mit einem Ordner. Unter data/ liegt der Inhalt, daneben
liegen die Prüfdateien. Geprüft wird mit allgemein verfügbaren Programmen; das Programm, das die Mappe geschrieben hat, wird dazu nicht
gebraucht. Alle Befehle gelten im ausgepackten Ordner ${name}.

1. Ist das ZIP unbeschädigt? Vor dem Auspacken:

    unzip -t ${name}.zip
    unzip -q ${name}.zip

2. Ist jede Datei so, wie sie abgelegt wurde? (Linux, macOS mit coreutils)

    sha256sum -c --quiet ${FILES.manifest}
    sha256sum -c --quiet ${FILES.tagManifest}

   Keine Ausgabe heißt: Alles stimmt. Unter Windows, in der PowerShell; auch hier heißt keine Ausgabe, dass alles stimmt:

      foreach ($m in '${FILES.manifest}', '${FILES.tagManifest}') {
        Get-Content $m -Encoding UTF8 | ForEach-Object {
          $soll, $datei = $_ -split '  ', 2
          $ist = (Get-FileHash -Algorithm SHA256 -LiteralPath $datei).Hash
          if ($ist -ne $soll) { "STIMMT NICHT: $datei" }
        }
      }

   Ob auch keine Datei dazugekommen ist, prüft bagit.py der Library of Congress:

      bagit.py --validate .

3. Stammt die Mappe von diesem Arbeitsplatz? Die Signatur (Ed25519) gilt für ${FILES.tagManifest} und damit für alles:

    openssl pkeyutl -verify -rawin -pubin -inkey ${FILES.key} -sigfile ${FILES.signature} -in ${FILES.tagManifest}

   Der Schlüssel liegt der Mappe bei. Wer ihn austauscht, kann neu unterschreiben; darum ist sein Fingerabdruck mit dem zu vergleichen,
   der auf anderem Weg mitgeteilt wurde (Begleitschreiben, Telefon):

    openssl pkey -pubin -in ${FILES.key} -outform DER | openssl dgst -sha256

   Erwartet: ${fingerprint}

4. Gibt es einen Zeitstempel (RFC 3161)? Nur, wenn ${FILES.answer} vorhanden ist. Das Stammzertifikat der
   Zeitstempelstelle (hier: stamm.pem) ist von ihr selbst zu beziehen:

      openssl ts -verify -in ${FILES.answer} -data ${FILES.tagManifest} -CAfile stamm.pem

   Der Zeitstempel beweist, dass die Mappe zu seinem Zeitpunkt so bestanden hat, nicht aber, dass sie nicht älter ist.


HOW TO CHECK THIS BUNDLE

This is a bag (BagIt 1.0, RFC 8493) in a plain ZIP; common tools suffice. The commands above test the archive (1), every file against its
SHA-256 (2), and the Ed25519 signature over ${FILES.tagManifest}, which covers everything else (3). The public key is enclosed:
compare its fingerprint with the one you were given by other means. A time stamp (4) exists only if ${FILES.answer}
does; it proves that the bundle existed at that time. File times in the ZIP show the day of bagging, not of the files.
`
}
