// Numbering plans. Sources: Austria, KEM-V 2009 (RTR); Germany, Nummernplan of the Bundesnetzagentur; Switzerland, E.164 plan (BAKOM).

const austrianMobile = /^06(?:4[04]|5\d|6[0134-9]|7[0-9]|8[0-9]|9\d)\d{6,10}$/
const germanMobile = /^01(?:5\d|6[023]|7\d)\d{7,9}$/
const swissMobile = /^07[4-9]\d{7}$/
const serviceCode = /^0(?:800|810|820|821|828|900|901|930|720|718)$/
/** Vienna, and codes of three to five digits in all three countries. */
const areaCode = /^0(?:1|[2-7]\d{1,3}|[89]\d{1,3})$/

/** Country codes of Europe and of what its readers call; for numbers written with a plus. */
export const foreignCountries = /^(?:1|7|20|21[2368]|3\d|4[04-8]|42[013]|90|97[12]|98)/

/** Whether the digits are a mobile number with its leading zero. */
export const isMobile = (number: string): boolean =>
  (number.length >= 10 && austrianMobile.test(number)) || germanMobile.test(number) || swissMobile.test(number)

/** Whether the first group is an area code with its leading zero. */
export const isAreaCode = (group: string): boolean => areaCode.test(group)

/** Whether the groups are a number at a common price or free of charge. */
export const isServiceNumber = (groups: readonly string[]): boolean => {
  const rest = groups.slice(1).join('').length
  return serviceCode.test(groups[0] ?? '') && rest >= 5 && rest <= 9
}
