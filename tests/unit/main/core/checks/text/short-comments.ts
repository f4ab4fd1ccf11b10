/** Short comments as readers write them, by language; made up for the tests. */
export const german = `
Das ist doch wirklich eine Frechheit, was die Regierung da wieder vorhat.
Ich finde den Artikel sehr gut recherchiert, danke dafür.
Warum wird hier eigentlich ständig gelöscht?
Na endlich hat das mal einer gesagt!
Schon wieder höhere Mieten in Wien.
Wer soll das alles bezahlen?
Der Minister sollte endlich zurücktreten.
Kein Wunder, dass niemand mehr wählen geht.
So ein Unsinn, bitte zuerst lesen und dann posten.
Die Bahn ist wie immer zu spät, und keiner ist schuld.
Das Team vom Support ist echt nice, aber die App crasht nach jedem Update.
Ein klassischer Fail: Social Media Manager postet Fake News und wird dann Head of Content.
Der Spin Doctor und sein Message Control, das war ein Game Changer.
Voll cringe der Typ, no front, aber das geht gar nicht.
Never ever werde ich diese Partei wählen, sorry.
LOL, die Hotline ist down, der Server ist offline, best of IT.
Great again, oder wie war das mit dem Brexit?
Das Gendern nervt, Binnen-I hin oder her.
Österreich ist ein schönes Land mit vielen Seen.
Bravo, gut gemacht, weiter so!`

export const dialect = `
Des is jo a Wahnsinn, wos de do aufführn
I glaub i spinn, wos is denn do los
Des kaunnst da ned vorstölln, wia de drauf san
Oida, wos wüst du vo mia
Na servas, des wird wos
Heast, loss mi in Rua mit dem Schas
De Gschicht glaubt eam ka Mensch
I hob eh gwusst dass des nix wird
Mia san mia und schreim uns uns
Host mi? I geh ham.
Wia kaun ma nua so deppat sei
Do kennt i glei narrisch wern
Schau ma moi, daun seng ma scho
Geh bitte, hoit die Pappn
Des hom ma no nia so gmocht
Wos sogt da Schurl dazua
Jo eh. Oba wer zoit des olls
Der hot an Vogl, owa an gscheidn
Griaß eich mitanaund, i bin neich do
Bei uns dahoam gibts des ned
So a Bledsinn, des geht se nie aus
San de olle deppat wurn
Mei Muata hot gsogt i soi ned so fü redn
Gemma, gemma, des dauert jo ewig
Isch des nöd a chli komisch
Das hani au scho gseit, aber niemert losed
Mir hend das z'Züri au gha
Des isch halt so im Ländle, gell
I ka des nümma höra
Wos host gsogt? Redst mid mia?
Wos soi i do no sogn
De ham jo olle an Huscha
Geh scheißn mit deine Märchen
Des is ma wuascht, echt jetzt
San ma si ehrlich, es wird eh nix
I kann des Gsudere nimma hean
Wann i des scho les, kriag i an Grant
Do hülft nua mehr beten
Ua leiwand, merci Bua
Na geh, so a Pallawatsch
Wer hod eich ins Hirn gschissn
Is eh wuascht wer do regiert
Auf da Oim do gibts koa Sünd
Lossts eam in Ruah, der hod eh nix gmocht
Passt scho, Chef
Kimm aussi wannst di traust
Wo samma denn do, im Kasperltheater
Dahoam is dahoam
Mir san koane Deppn net
Jo mei, so is des Lebn
Des woa scho oiwei a so
Schleich di du Ungustl
Zvü Göd, zwenig Hirn
Ma kau a ois schlechtredn
Ha no, des isch fei et schlecht
Dat is doch allet Quatsch, wat de da erzählst
Ick gloob dit nich
Moin moin, wat is hier los
Watt mutt, dat mutt
Nu ja, dos werd schu wern
Äbe, das mein i au, merci vilmal
Grüezi mitenand, das goht gar nöd
I bi gspannt wär das zahlt
Was söll i do no säge
Hosch du an Vogl, oder wos
Sell isch wohr, sell hot er gsog
Des kloane Gschäft ums Eck hot zuagsperrt
Ana geht no, ana geht no eini
Foahts endlich hoam es Wappler
Mia ham do a andre Meinung, gö
Host des glesn? Do legst di nieda
Vo nix kummt nix, hot da Opa gsogt
Supa gmocht Leit, weida so
A so a Sauhaufn elendiger
Kana waß wias weida geht
Bist du deppat, is des teia wurn`

/** One line each that must be recognised. */
export const foreign: Readonly<Record<string, string>> = {
  en: `
This is a very well researched article, thank you.
Why do they keep deleting my comments?
I can't believe the government did that again.
Total nonsense, you should read the report first.
Nobody will vote for them next year.
The police did nothing at all.
Maybe they should ask the voters instead of guessing.
I don't live in Austria but this looks bad.
Wrong, wrong, wrong.
Greetings from London
Der Spiegel wrote the same thing last week, and nobody cared about it.`,
  tr: `
Bu gerçekten çok güzel bir haber, teşekkürler.
Hükümet yine aynı şeyi yaptı, inanamıyorum.
Neden yorumlarımı siliyorsunuz?
Bu ülkede artık yaşanmaz arkadaşlar.
Herkes işine baksın, yeter artık.
Avusturya'da yaşamak zor oldu.
Hepsi yalan söylüyor, inanmayın.
Ne mutlu Türküm diyene
Bizim mahallede de böyle oldu.
Vallahi dogru söylüyorsun abi.
Bu adam ne dedigini bilmiyor.`,
  hr: `
Ovo je stvarno sramota, šta radi ova vlada.
Zašto stalno brišete moje komentare?
Niko više neće glasati za njih.
Kirije su preskupe, ko će to platiti?
Ministar treba odmah da podnese ostavku.
Vi Austrijanci ste uvijek isti.
Bosna je moja domovina.
Jebem ti sve po spisku.
Pozdrav svima iz Graca, lijep članak.
Opet lažu, a narod šuti.
Samo sloga Srbina spasava.
Nije istina to što pišete.`,
  hu: `
Ez tényleg nagyon jó cikk, köszönöm szépen.
Miért törlik mindig a hozzászólásaimat?
Nem hiszem el, hogy a kormány megint ezt csinálta.
Senki sem fog rájuk szavazni.
Az emberek elegük van ebből az egészből.
Magyarországon sem jobb a helyzet.
Ezt már régen tudtuk.
Szégyelljétek magatokat!
Köszönöm a választ, így már értem.
Nincs pénz semmire, de erre van.
Az osztrákok jobban élnek.`,
  ro: `
Este un articol foarte bun, mulțumesc.
De ce îmi ștergeți mereu comentariile?
Nu pot să cred că guvernul a făcut asta din nou.
Nimeni nu o să mai voteze cu ei.
Cine o să plătească toate astea?
În Austria se trăiește mai bine.
Nu este adevărat ce scrieți voi.
Bravo, aveți dreptate.
Hoții ăștia ne-au furat tot.
Vreau sa stiu cine plateste.`,
  ar: `
هذا مقال جيد جدا، شكرا لكم.
لماذا تحذفون تعليقاتي دائما؟
لا أصدق أن الحكومة فعلت ذلك مرة أخرى.
لن يصوت لهم أحد بعد الآن.
من سيدفع كل هذا؟
النمسا بلد جميل.
هذا غير صحيح أبدا.
أين حقوق الناس؟`,
  ru: `
Это действительно очень хорошая статья, спасибо.
Почему вы постоянно удаляете мои комментарии?
Не могу поверить, что правительство снова это сделало.
Никто больше не будет за них голосовать.
Кто за всё это заплатит?
Это неправда, вы всё врёте.
В Австрии жить хорошо.
А кто вас спрашивал?
Верните деньги народу!`,
  uk: `
Це справді дуже гарна стаття, дякую.
Чому ви постійно видаляєте мої коментарі?
Не можу повірити, що уряд знову це зробив.
Ніхто більше не буде за них голосувати.
Хто за все це заплатить?
Це неправда, ви все брешете.
В Австрії жити добре.
А хто вас питав?
Поверніть гроші людям!`,
  sr: `
Ово је стварно срамота, шта ради ова влада.
Зашто стално бришете моје коментаре?
Нико више неће гласати за њих.
Министар треба одмах да поднесе оставку.
Хвала на чланку, врло добро написано.
То није истина, ви лажете.
У Аустрији се добро живи.
А ко вас је питао?`,
  fr: `
C'est vraiment un très bon article, merci.
Pourquoi supprimez-vous toujours mes commentaires ?
Je ne peux pas croire que le gouvernement a encore fait ça.
Personne ne votera plus pour eux.
Qui va payer pour tout cela ?
Ce n'est pas vrai, vous mentez.
On vit bien en Autriche.
Qui vous a demandé votre avis ?
C'est du n'importe quoi.
Bon courage à tous.`,
  it: `
È davvero un ottimo articolo, grazie.
Perché cancellate sempre i miei commenti?
Non posso credere che il governo lo abbia fatto di nuovo.
Nessuno voterà più per loro.
Chi pagherà tutto questo?
Non è vero, state mentendo.
In Austria si vive bene.
Chi vi ha chiesto un parere?
Ma va là, che sciocchezza.`,
  pl: `
To naprawdę bardzo dobry artykuł, dziękuję.
Dlaczego ciągle usuwacie moje komentarze?
Nie mogę uwierzyć, że rząd znowu to zrobił.
Nikt już na nich nie zagłosuje.
Kto za to wszystko zapłaci?
To nieprawda, kłamiecie.
W Austrii dobrze się żyje.
A kto was pytał?
Oddajcie ludziom pieniądze!
Jestem za, ale kto zaplaci rachunek`,
  es: `
Es un artículo muy bueno, muchas gracias.
¿Por qué borran siempre mis comentarios?
No puedo creer que el gobierno lo haya hecho otra vez.
Nadie va a votar más por ellos.
¿Quién va a pagar todo esto?
No es verdad, ustedes mienten.
En Austria se vive bien.
¿Y a ustedes quién les preguntó?
Qué tontería más grande.`,
}

/** Languages that are not named; they may only be unknown. */
export const unnamed = `
To je opravdu velmi dobrý článek, děkuji.
Proč pořád mažete moje komentáře?
Nikdo je už nebude volit.
Prečo stále mažete moje komentáre?
Nikto ich už nebude voliť, všetci klamú.
Zakaj vedno brišete moje komentarje?
Nihče več ne bo glasoval zanje, vsi lažejo.
Waarom verwijderen jullie altijd mijn reacties?
Niemand gaat nog op hen stemmen, het is een schande.
Varför tar ni alltid bort mina kommentarer?
Ingen kommer att rösta på dem längre.
Por que vocês apagam sempre os meus comentários?
Ninguém vai votar mais neles, é uma vergonha.
Защо винаги изтривате коментарите ми?
Никой повече няма да гласува за тях.
Pse i fshini gjithmonë komentet e mia?
Askush nuk do të votojë më për ta.
Γιατί διαγράφετε πάντα τα σχόλιά μου;
چرا همیشه نظرات من را حذف می‌کنید؟
هیچ کس دیگر به آنها رای نخواهد داد.
你们为什么总是删除我的评论？`

/** Neither one language nor another. */
export const undecided = `
haha hahaha hahahahaha
12345 67890 !!!
https://www.example.com/path/to/something
FPÖ ÖVP SPÖ NEOS KPÖ
Messi Ronaldo Neymar Mbappé
+1 +1 +1
ROFL
Made in Austria
Habemus papam
Deus vult
Carpe diem, quam minimum credula postero
Ceterum censeo
🤣🤣🤣🤣
Donald Trump Joe Biden
Microsoft Windows Office
jaja, neinnein
@user1 @user2 @user3
asdf jklö qwertz`
