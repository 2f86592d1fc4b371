/** What a documentation comment says, taken apart by its tags. */

export interface DocComment {
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly text: string }[]
  readonly returns: string | null
  readonly throws: readonly string[]
  /** Where the definition comes from. */
  readonly source: string | null
  /** The equal call in R. */
  readonly r: string | null
  readonly example: { readonly call: string; readonly value: string | null } | null
}

interface Tag {
  readonly name: string
  readonly text: string
}

const withoutStars = (comment: string) => comment.replaceAll(/^[^\S\n]*\*[^\S\n]?/gm, '')

function tagOf(part: string): Tag {
  const [, name = '', text = ''] = /^(?:@(\w+))?\s*(.*)$/s.exec(part.replaceAll(/\s+/g, ' ').trim()) ?? []
  return { name, text }
}

function parameterOf(text: string) {
  const [name = '', ...rest] = text.split(' - ')
  return { name, text: rest.join(' - ') }
}

/** `author (year), journal; R: call`: either half may be missing. */
function sourceOf(text: string): Pick<DocComment, 'source' | 'r'> {
  const [source = '', r] = text.split(/(?:;? ?)\bR: /)
  return { source: source || null, r: r ?? null }
}

function exampleOf(text: string): DocComment['example'] {
  const [call = '', ...value] = text.split(/\s*\/\/ /)
  return { call, value: value.join(' ') || null }
}

/**
 * @param comment - what stands between the opening and the closing of the comment
 * @example readDocComment(' * The mean.\n * @see R: `mean(x)`').r // '`mean(x)`'
 */
export function readDocComment(comment: string): DocComment {
  const tags = withoutStars(comment)
    .split(/^(?=@)/m)
    .map(tagOf)
  const named = (name: string) => tags.filter(tag => tag.name === name).map(({ text }) => text)
  const see = named('see').join('; ')
  const [example] = named('example')
  return {
    description: named('')[0] ?? '',
    parameters: named('param').map(parameterOf),
    returns: named('returns')[0] ?? null,
    throws: named('throws'),
    ...sourceOf(see),
    example: example === undefined ? null : exampleOf(example),
  }
}
