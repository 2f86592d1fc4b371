/** What in a questionnaire the validator does not understand, told when it is published. */

export interface Obstacle {
  /** Where: `page1.q`, `panel.q.visibleIf`. */
  readonly path: string
  /** What, by its name in SurveyJS. */
  readonly what: string
}

/** A questionnaire that cannot be checked in full is not checked at all. */
export class UnsupportedInstrument extends Error {
  override readonly name = 'UnsupportedInstrument'
  readonly obstacles: readonly Obstacle[]

  constructor(obstacles: readonly Obstacle[]) {
    super(obstacles.map(({ path, what }) => `${path}: ${what}`).join('; '))
    this.obstacles = obstacles
  }
}
