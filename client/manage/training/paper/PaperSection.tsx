/** Everything that is printed for a class: cards before it, the result sheet and certificates at its end. */
import './paper.css'
import { saveFile } from '../../../analyse/download.ts'
import { api } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { CardsPaper } from './CardsPaper.tsx'
import { CertificateForm } from './CertificateForm.tsx'
import { Getting } from './Getting.tsx'
import { usePaperWords } from './words.ts'

export interface PrintedClass {
  readonly id: string
  readonly code: string
  /** How many it has. */
  readonly cards: number
}

function ResultPaper({ id, code }: PrintedClass) {
  const words = usePaperWords()
  const lang = useLanguage()
  const getter = (form: 'pdf' | 'docx') => async () => {
    const route = api.training[':id'][`report.${form}`]
    await saveFile(await route.$get({ param: { id }, query: { lang } }), `ket-qua-${code}.${form}`)
  }
  const ways = [
    { label: words.getPdf, get: getter('pdf') },
    { label: words.getDocx, get: getter('docx') },
  ]
  return (
    <section aria-labelledby="paper-result">
      <h3 id="paper-result">{words.result}</h3>
      <p className="quiet">{words.resultLead}</p>
      <Getting ways={ways} />
    </section>
  )
}

export function PaperSection(printed: PrintedClass) {
  const words = usePaperWords()
  return (
    <section className="papers" aria-labelledby="papers-heading">
      <h2 id="papers-heading">{words.title}</h2>
      <CardsPaper {...printed} />
      <ResultPaper {...printed} />
      <CertificateForm {...printed} />
    </section>
  )
}
