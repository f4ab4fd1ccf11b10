/** Tells the person at the terminal what is being measured, with the time of day. */
export function say(what: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${what}`)
}
