/** What an expression can ask of the answers around it, and the plain scope over one set of answers. */

export interface Scope {
  /**
   * The value behind a name as it stands between braces: `q1`, `panel.q`, `row.col`, `q1[0].x`, `item`, `$self.x`.
   * `undefined` when the question is there without an answer, `null` when nobody knows the name.
   *
   * @param whole - asked by the functions over rows (`sumInArray` …): the value as stored, not as compared
   */
  value(path: string, whole?: boolean): unknown
  /** Whether order counts when this answer is compared, as in a ranking. Without it, never. */
  ordered?(path: string): boolean
  /** The clock that `today()` and its kin read. Without it, the machine's. */
  now?(): Date
}
