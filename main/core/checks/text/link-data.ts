// What is known of hosts. Lists of words, parted by blanks.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Endings that make a name with a dot a link even without http:// and www. Source: IANA root zone, those met in comments. */
export const sureEndings = words(`
  at de ch li eu com org net info biz cc tv io uk us fr nl pl cz sk hu hr ru ua tr cn jp kr br il ie lu mt gr ro bg rs ba mk
  si lt lv ee fi se dk pt su by kz ly gl gd gg fm ws nu edu gov mobi xyz shop site club store tech website agency icu vip
  click bid loan casino bet poker systems company gmbh immo solutions network email photos wiki koeln
`)

/** Endings that are also words, which follow a full stop without a blank: they need a path or another sign of a link. */
export const doubtfulEndings = words(`
  am an as au be ca co do es ga id im in is it la me my no pm ps re sc sh so st to tk tl vu ai app art bayern berlin blog
  cat cloud dev digital fun hamburg haus int jetzt job kaufen life link live media men mil name news online party pro
  reisen social space team tel tirol today top video wien win work world
`)

/** Two-letter endings of countries (ISO 3166-1 as in the IANA root zone) beside those above, for e-mail addresses. */
export const otherEndings = words(`
  ac ad ae af ag al ao aq ar aw ax az bb bd bf bh bi bj bm bn bo bs bt bw bz cd cf cg ci ck cl cm cr cu cv cw cx cy dj dm dz
  ec eg er et fj fk fo ge gf gh gi gm gn gp gq gs gt gu gw gy hk hm hn ht iq ir je jm jo ke kg kh ki km kn kp kw ky lb lc lk
  lr ls ma mc md mg mh ml mm mn mo mp mq mr ms mu mv mw mx mz na nc ne nf ng ni np nr nz om pa pe pf pg ph pk pr pw py qa rw
  sa sb sd sg sl sm sn sr ss sv sx sy sz tc td tf tg th tj tm tn tt tw tz ug uy uz va vc ve vg vi vn wf ye za zm zw
`)

/** Endings that mean a host when the dot is spelled as a word between blanks: none of them is a German word. */
export const spelledEndings = words('at de ch li eu com org info biz')

/** Words in front of a missing blank: "das ist so.at" names no host. */
export const innocentNames = words(`
  ist sind war waren wird wurde hat haben hab habe hatte kann das dass die der den dem des ein eine einen es er sie wir ich du
  ihr man und oder aber auch nur noch schon da dort hier so ja nein nicht nix net was wer wie wo gut mehr sehr dann mal nun
  jetzt heute denn doch gesagt geht kommt macht gemacht werden strich komma
`)

/** Mail services for everyone: behind one of them even "name at gmx.at" is an address and not a sentence. */
export const mailServices = words(`
  gmx gmail googlemail hotmail outlook yahoo web icloud aon chello live msn protonmail proton posteo mailbox t-online freenet
  a1 utanet inode kabsi liwest bluewin
`)

/** Hosts that are links by name alone although their ending is doubtful or their name is one letter. */
export const knownHosts = words('youtu.be t.me wa.me fb.me m.me redd.it spoti.fi amzn.to discord.gg x.com')

/**
 * Link shorteners: services that stand for any address. Those that lead only to their own house (youtu.be, wp.me, forms.gle) are not
 * meant. Those in use are checked against github.com/PeterDaveHello/url-shorteners (September 2025); the last two lines have ended, but
 * their links are in old comments.
 */
export const shorteners = words(`
  bit.ly bitly.com j.mp tinyurl.com t.co goo.gl maps.app.goo.gl ow.ly is.gd v.gd buff.ly dlvr.it ift.tt trib.al lnkd.in
  cutt.ly rebrand.ly rb.gy shorturl.at t1p.de t2m.io tiny.cc tiny.one tiny.pl bl.ink t.ly s.id u.nu ouo.io bc.vc clck.ru
  vk.cc qr.net snip.ly short.io short.gy kurzelinks.de kurzlink.de lnk.to ogy.de oke.io n9.cl urlz.fr da.gd hyperurl.co
  iplogger.org grabify.link zpr.io dld.bz t.cn url.ie b.link dub.sh kutt.it adfoc.us cort.as goo.su u.to qrco.de surl.li 3.ly
  han.gl ln.run rotf.lol ity.im shorten.ee x.gd urlgeni.us hubs.ly hubs.la vo.la exe.io tny.im fumacrom.com
  x.co 0rz.tw adf.ly sh.st shorte.st soo.gd po.st su.pr shrtco.de mcaf.ee moourl.com gg.gg 1url.com 2no.co bit.do tr.im
  cli.gs
`)
