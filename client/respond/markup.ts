/** Text that becomes markup: the few tags a questionnaire's note needs, and not one attribute more. */

/** A note may be divided and stressed, and may name a number to call. */
const harmless =
  /&lt;(\/?(?:p|br|b|strong|i|em|u|ul|ol|li|h2|h3|h4|div|span)\s*\/?|a href="tel:[0-9+ ]+"|\/a)&gt;/gi

/**
 * Markup in which everything but the harmless tags stands as text. Entities stay as they are.
 *
 * @example harmlessMarkup('<b onclick="x">Gọi</b>') // '&lt;b onclick="x"&gt;Gọi</b>'
 */
export const harmlessMarkup = (markup: string): string =>
  markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(harmless, '<$1>')

interface Factory {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string }): unknown
}

let trusted: () => string = () => ''

/** Names the one string that passes as it is: the survey library's own icons. */
export const trustMarkup = (source: () => string) => {
  trusted = source
}

/**
 * Puts itself before every place where the browser turns a string into markup (Trusted Types). Scripts and
 * script addresses have no rule, so they are refused. Browsers without Trusted Types rely on the other headers.
 */
export function guardMarkup(): void {
  const factory: Factory | undefined = Reflect.get(globalThis, 'trustedTypes')
  factory?.createPolicy('default', {
    createHTML: markup => (markup === trusted() ? markup : harmlessMarkup(markup)),
  })
}
