/** A pattern that cannot be had in linear time, or is none. */

export class PatternError extends SyntaxError {
  override readonly name = 'PatternError'
  /** Index in the pattern where reading stopped. */
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}
