/** A wish that the questionnaire cannot fulfil: it has no such question, role or box. */
export class UnknownVariable extends Error {
  override readonly name = 'UnknownVariable'
  readonly variable: string

  constructor(variable: string) {
    super(
      `Phiếu không có câu hỏi hoặc vai trò ${variable}.\nThe questionnaire has no question or role ${variable}.`,
    )
    this.variable = variable
  }
}
