/** How exactly each field has to meet R: as its case says, or as loosely as the case's note allows. */
import type { Case } from './case.ts'
import type { Tolerances } from './comparison.ts'

// The notes name these fields: R finds them by iteration, which stops early.
const looser: Readonly<Record<string, number>> = {
  // Of a profile of the likelihood, which R reads off a spline through it; ours solves the equation.
  ci_likelihood: 2e-5,
  koopman_score_ci: 1e-4,
  conditional_mle: 1e-4,
  fisher_exact_ci: 1e-4,
  ci_noncentral_t: 1e-6,
  games_howell_p: 1e-6,
  ml_loadings_std: 1e-5,
  omega_total_raw: 1e-5,
  omega_total_std: 1e-5,
  g_z_ci_noncentral: 1e-6,
  tango_ci: 1e-4,
  se_survey_rake: 5e-3,
  se_calibrate_raking: 1e-6,
}

/**
 * R's `fisher.test` solves for odds below 1, and above 1 for their reciprocal, with `uniroot`, which by default stops
 * within ε^¼ ≈ 1.22e-4 of the root. Its larger odds ratios are therefore good to three digits only.
 */
const rootError = (odds: number) => Number.EPSILON ** 0.25 * Math.max(1, odds ** 2)
const solvedByRoot = ['conditional_mle', 'fisher_exact_ci']

/** The tolerances of a case. */
export function tolerancesOf({ statistic, result, rel_tol, note }: Case): Tolerances {
  const absolute = Number(/compare abs ([\d.e-]+)/.exec(note ?? '')?.[1] ?? 0)
  return (path, expected) => {
    const fields = path.split('.')
    // What another algorithm withholds, one that protects only against exact disclosure, shown beside the optimum.
    if (fields[0] === 'gauss_suppression') return null
    // The topic's notes judge a choice of cells by its audit and its number of cells, not by which ones they are.
    if (path === 'optimum.cells' || path === 'optimum.audit') return null
    if (path === 'optimum.additional_cells') return { relative: 0, absolute: 1 }
    if (path === 'optimum.additional_sum') return { relative: 0.5, absolute: 0 }
    if (statistic === 'crosstab' && fields[0] === 'fisher_p') {
      // R gave up on this table and simulated instead.
      if (expected === null) return null
      return { relative: 1e-7, absolute }
    }
    if (statistic === 'crosstab' && path === 'fisher_mc.p') {
      const { p, B } = simulation(result['fisher_mc'])
      return { relative: rel_tol, absolute: 4 * Math.sqrt((p * (1 - p)) / B) }
    }
    const rootFound = typeof expected === 'number' && fields.some(field => solvedByRoot.includes(field))
    // R takes this p as 1 − the lower tail, so that its error is absolute; the note allows 1e-6.
    const rangeError = fields.includes('games_howell_p') ? 1e-6 : 0
    const relative = Math.max(rel_tol, ...fields.map(field => looser[field] ?? 0))
    return { relative, absolute: Math.max(absolute, rangeError, rootFound ? rootError(expected) : 0) }
  }
}

function simulation(value: unknown): { p: number; B: number } {
  if (typeof value === 'object' && value !== null && 'p' in value && 'B' in value)
    return { p: Number(value.p), B: Number(value.B) }
  throw new Error('fisher_mc requires p and B')
}
