/** The one error of an expression that cannot be compiled. */

export class ExpressionError extends SyntaxError {
  override readonly name = 'ExpressionError'
  /** Index in the text where reading stopped. */
  readonly position: number
  /** The function that is not known, or that only a browser could run. */
  readonly functionName: string | undefined

  constructor(message: string, position: number, functionName?: string) {
    super(message)
    this.position = position
    this.functionName = functionName
  }
}
