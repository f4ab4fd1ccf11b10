/** Sentences that break rules and that no shipped rule finds, each with what it would take. */
export const missedSentences: readonly Readonly<{ text: string; why: string }>[] = [
  {
    text: 'Du kleiner Wichtigtuer hast ja keine Ahnung, lern erst einmal lesen.',
    why: 'mild; the words are said of oneself as often',
  },
  { text: 'Der ist so hohl, dass man den Wind pfeifen hört.', why: 'a figure of speech; hollow things are common' },
  {
    text: 'Der Islam ist keine Religion, sondern eine Krankheit.',
    why: 'about a religion and not its people; near to harsh criticism',
  },
  {
    text: 'Dir werd ich noch zeigen, wo der Bartl den Most holt, und zwar mit der Faust.',
    why: 'the saying alone is harmless',
  },
  { text: 'Ich hoffe, du hast eine gute Lebensversicherung.', why: 'a threat only between the lines' },
  { text: 'Aufhängen, alle miteinander, und zwar sofort.', why: 'said of washing in the same words' },
  {
    text: '88 und Gruß an alle aufrechten Kameraden!',
    why: 'the number needs a second word of the scene; comrades have many clubs',
  },
  { text: 'Ausmerzen muss man diese Pest.', why: 'said of mistakes and pests in the same words' },
  { text: 'Springt am besten alle von der Brücke.', why: 'swimmers are told so too' },
  {
    text: 'Die ist nur dort, weil sie unter dem Schreibtisch gute Arbeit leistet.',
    why: 'an allusion of harmless words',
  },
  { text: 'Kaufe Follower und Likes günstig auf www.likes.example.net', why: 'an advertisement without a listed word' },
  {
    text: 'Sie haben den Intellekt einer Türschnalle.',
    why: 'the words that would find it stand in ordinary news as well',
  },
  {
    text: 'Behinderte haben in einer normalen Schule nichts verloren, die halten nur auf.',
    why: 'the words that would find it stand in ordinary news as well',
  },
  {
    text: 'Wir warten auf dich nach der Sitzung, mit Baseballschlägern.',
    why: 'the words that would find it stand in ordinary news as well',
  },
  { text: 'Schlaf gut, solange du noch kannst.', why: 'the words that would find it stand in ordinary news as well' },
  {
    text: 'Diese Kreaturen sind nicht mehr als Ungeziefer.',
    why: 'the words that would find it stand in ordinary news as well',
  },
  {
    text: 'Um den ist es nicht schade, der soll in der Hölle schmoren.',
    why: 'the words that would find it stand in ordinary news as well',
  },
  { text: 'Die bläst sich doch durch alle Ämter.', why: 'the words that would find it stand in ordinary news as well' },
  {
    text: 'Meine Freundin verdient 400 Euro am Tag mit dem Handy, meldet euch.',
    why: 'the words that would find it stand in ordinary news as well',
  },
]
