// The words around the tables of docs/keystrokes.md.
import { SAMPLES, SECONDS } from './model.mjs'

/** Introduction, formula and rules. */
export const before = () => `# Keystrokes: what a decision costs the hands

Six tasks of a comment desk in Freigabe and in four other tools, counted by the keystroke-level model. It is a model, not a measurement:
nobody was timed, and none of the other tools was run. What they do was read in their repositories (sources below). It answers one
question only: how much hand movement does the shortest known way cost somebody who knows it?

## Formula

Card, Moran and Newell: The keystroke-level model for user performance time with interactive systems. Communications of the ACM 23 (1980)
396–410.

    hand time = n(K)·K + n(P)·P + n(B)·B + n(H)·H
    with M    = hand time + n(M)·M

| Operator | Is                                                    | Seconds |
| -------- | ----------------------------------------------------- | ------- |
| K        | a key pressed; Shift and Ctrl are keys of their own   | ${SECONDS.skilled} (skilled typist) to ${SECONDS.average} (average) |
| P        | pointing with the mouse                               | ${SECONDS.P} |
| B        | the mouse button, pressed and let go                  | ${SECONDS.B} |
| H        | a hand going from the keyboard to the mouse, or back; “hand” in the tables | ${SECONDS.H} |
| M        | making up one’s mind to the next command              | ${SECONDS.M} |
| R        | waiting for the system                                | not counted |

A click is P and B. R is not counted, as it depends on the network; “Waits” says how often the hands wait for an answer of a server.

## Rules

- The person is an expert and makes no mistakes. The post is on the screen and read; reading is not counted. Every target is in sight:
  no scrolling.
- Each tool is used in the quickest way that was found. Where the tool has keys, both hands begin on the keyboard and end there; in Coop,
  which has none, the hand begins and ends on the mouse. A single key beside the mouse is pressed by the other hand, without H.
- Tab is used where the source says where it leads. Where the number of stops depends on the post it is not; a walk of six to nine stops
  and Enter would still be quicker than hand, point, click and hand back (2.1 s).
- M stands before each command and each choice, not before each key of one, not between pointing and clicking, and not before the button
  that follows a choice as a matter of course; it does stand before the key or button that sends typed words (rules 0 to 4 of the paper).
  The same thing done thirty times has its M once.
- Typed words are the same everywhere: the note “${SAMPLES.note}” (${SAMPLES.note.length} K), the name “${SAMPLES.name}” (${SAMPLES.name.length} K).
- Houses set up their reasons, policies and actions themselves. It is assumed that they are set up, and that the reason wanted is among them.`

/** Where another tool is as quick or quicker. */
export const plainly = `Where others are as quick or quicker, plainly:

- **Approve** is one key in Coral, Ozone and WordPress as well. Freigabe is not quicker; only Coop is slower.
- **Delete** is one key in WordPress, and in Coral with its DSA features off, half of what it costs in Freigabe; but then no reason is recorded.
- **Escalate** is two keys in Ozone when nothing is said; Freigabe demands the note. Moving a post to another queue in Coop without a note is
  quicker than typing one, too.
- **Ban** is quicker in Coral: four keys against five, and against thirty when the author was never warned, because Freigabe then demands
  words. Without a warning Coop is quicker, too.
- **Bulk of 30** is as quick in WordPress: both pick a range with two clicks. With the reason Freigabe needs one choice more; it is quicker
  when the thirty are alike, so that the desk finds them. Thirty times \`D\` in Coral without reasons are fewer keys than a range by keys.
- **Last ten posts** cost nothing in Coop beyond scrolling: they stand on the page of the job.`

/** What the model is silent about. */
export const after = `On the hands alone WordPress costs less a day than Freigabe, and so does Coral without reasons as long as nothing is escalated: they do
less at each deletion and each escalation. Of the tools that record a reason with every deletion, Freigabe costs least.

## What the model leaves out

- **Waiting.** Coop sends the decision and then fetches the next post; Ozone and Coral wait for one answer. Freigabe draws the next post
  from its own store. Where an answer takes R seconds, R comes on top of every such wait.
- **Reading and judging**, which is most of the work: the New York Times had readers try it at 16 s a comment.
- **Mistakes and undoing them**, learning, tiredness, interruptions, and hands that rest on the mouse anyway.
- **Holding a key.** A key that repeats while it is held costs less than its presses.
- **What is recorded.** A deletion without a reason is not the same task as one with it.
- **Versions and set-up.** Each tool is counted as it was read at one commit; plugins and own keys can change it.`

/** Where the numbers come from that belong to no tool. */
export const general = `**Model and load**

- Operators: Card, Moran and Newell 1980, as above; the values of K by typing speed as in the table of
  asi-www.informatik.uni-hamburg.de/informatik/SE_Evaluation/html/pages/goms.htm
- 860 decisions: 12,000 comments a day by 14 people at the New York Times in 2017, 857 each
  (digiday.com/media/new-york-times-moderates-12000-comments-day); 16 s a comment: five in 81 s, the newspaper’s test for readers`
