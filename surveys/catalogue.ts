/** The instruments that the product is shipped with, in the order in which an office sees them. */
import type { Instrument } from './instrument.ts'
import communication from './instruments/communication.json' with { type: 'json' }
import conventionChecklist from './instruments/convention-checklist.json' with { type: 'json' }
import courseReaction from './instruments/course-reaction.json' with { type: 'json' }
import courseRecord from './instruments/course-record.json' with { type: 'json' }
import disaggregatedData from './instruments/disaggregated-data.json' with { type: 'json' }
import eventRecord from './instruments/event-record.json' with { type: 'json' }
import familyLife from './instruments/family-life.json' with { type: 'json' }
import inspection from './instruments/inspection.json' with { type: 'json' }
import knowledgeA from './instruments/knowledge-a.json' with { type: 'json' }
import knowledgeB from './instruments/knowledge-b.json' with { type: 'json' }
import mainstreaming from './instruments/mainstreaming.json' with { type: 'json' }
import perception from './instruments/perception.json' with { type: 'json' }
import sexGenderModule from './instruments/sex-gender-module.json' with { type: 'json' }
import supervision from './instruments/supervision.json' with { type: 'json' }
import teaching from './instruments/teaching.json' with { type: 'json' }
import unitReport from './instruments/unit-report.json' with { type: 'json' }
import villageConventions from './instruments/village-conventions.json' with { type: 'json' }
import womenLeaders from './instruments/women-leaders.json' with { type: 'json' }
import womenManagers from './instruments/women-managers.json' with { type: 'json' }

export interface Shipped {
  /** Its name in addresses: `perception`. */
  readonly slug: string
  /** Its name in the plan's papers: `S1`. */
  readonly code: string
  /** `survey`, `test`, `form` or `module`, which is attached to a survey. */
  readonly kind: string
  /** How it may be answered: `web` is listed for the public, `kiosk`, `class` and `paper` are reached by address. */
  readonly modes: readonly string[]
  /** Whether it takes answers from the first start on; the others wait until the office opens them. */
  readonly open: boolean
  readonly instrument: Instrument
}

type About = Pick<Shipped, 'code' | 'kind' | 'modes'>

const shipped = (slug: string, open: boolean, instrument: Instrument & About): Shipped => ({
  slug,
  code: instrument.code,
  kind: instrument.kind,
  modes: instrument.modes,
  open,
  instrument,
})

export const catalogue: readonly Shipped[] = [
  shipped('perception', true, perception),
  // On life at home: private devices only, and not before the local addresses of help are typed in.
  shipped('family-life', false, familyLife),
  shipped('village-conventions', true, villageConventions),
  shipped('women-managers', true, womenManagers),
  shipped('course-reaction', true, courseReaction),
  shipped('sex-gender-module', false, sexGenderModule),
  shipped('convention-checklist', false, conventionChecklist),
  shipped('knowledge-a', true, knowledgeA),
  shipped('knowledge-b', true, knowledgeB),
  shipped('mainstreaming', true, mainstreaming),
  shipped('disaggregated-data', true, disaggregatedData),
  shipped('teaching', true, teaching),
  shipped('inspection', true, inspection),
  shipped('supervision', true, supervision),
  shipped('communication', true, communication),
  shipped('women-leaders', false, womenLeaders),
  shipped('unit-report', false, unitReport),
  shipped('course-record', false, courseRecord),
  shipped('event-record', false, eventRecord),
]
