/** Certificates: names are typed or pasted, printed, and forgotten with the page. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { saveFile } from '../../../analyse/download.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { api } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { DayField } from '../DayField.tsx'
import { emptyOrder, longLine, mostNames, namesIn, orderOf, type TypedOrder } from './certificate.ts'
import type { PrintedClass } from './PaperSection.tsx'
import { usePaperWords } from './words.ts'

export function CertificateForm({ id, code }: PrintedClass) {
  const words = usePaperWords()
  const [typed, setTyped] = useState(emptyOrder)
  const [language, setLanguage] = useState(useLanguage())
  const set =
    (name: keyof TypedOrder) =>
    ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped({ ...typed, [name]: value })
  const line = (name: 'superior' | 'agency' | 'place' | 'signer') => (
    <TextInput label={words[name]} maxLength={160} value={typed[name]} onChange={set(name)} />
  )
  const day = (name: 'heldUntil' | 'signedOn') => (
    <DayField label={words[name]} value={typed[name]} onChange={on => setTyped({ ...typed, [name]: on })} />
  )
  const printing = useMutation({
    mutationFn: async () =>
      saveFile(
        await api.training[':id'].certificates.$post({ param: { id }, json: orderOf(typed, language) }),
        `giay-chung-nhan-${code}.pdf`,
      ),
  })
  const count = namesIn(typed.names).length
  const long = longLine(typed.names)
  const fault = count > mostNames ? words.tooMany(mostNames) : long !== null && words.tooLong(long)
  return (
    <section aria-labelledby="paper-certificates">
      <h3 id="paper-certificates">{words.certificates}</h3>
      <p className="quiet">{words.certificatesLead}</p>
      <details className="more">
        <summary>{words.fillInCertificates}</summary>
        <form
          autoComplete="off"
          onSubmit={event => {
            event.preventDefault()
            printing.mutate()
          }}
        >
          <Textarea
            className="whole"
            label={words.names}
            description={words.nameCount(count)}
            error={fault}
            rows={8}
            required
            spellCheck={false}
            value={typed.names}
            onChange={set('names')}
          />
          {line('superior')}
          {line('agency')}
          {day('heldUntil')}
          <TextInput
            label={words.hours}
            type="number"
            min={1}
            max={999}
            value={typed.hours}
            onChange={set('hours')}
          />
          {line('place')}
          {day('signedOn')}
          <Textarea
            label={words.position}
            rows={2}
            maxLength={160}
            value={typed.position}
            onChange={set('position')}
          />
          {line('signer')}
          <NativeSelect
            label={words.language}
            value={language}
            onChange={event => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'vi')}
            data={(['vi', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
          />
          <div className="paper-acts whole">
            <Button type="submit" loading={printing.isPending} disabled={count === 0 || Boolean(fault)}>
              {words.getCertificates}
            </Button>
            <output>{printing.isPending && words.printing}</output>
          </div>
        </form>
        {printing.error && <Failure error={printing.error} />}
      </details>
    </section>
  )
}
