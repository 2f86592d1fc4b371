import { describe, expect, test } from 'vitest'
import { Hall } from '../support/hall.ts'
import { letTimePass } from '../support/passageOfTime.ts'
import { figuresByPencil } from '../support/pencil.ts'
import { answerTest, openPhones, takeTest, tell, type Trainee } from '../support/phoneRoom.ts'
import { prepareR } from '../support/r.ts'
import { figuresInR, listDifferences } from '../support/recomputation.ts'
import { openStage } from '../support/stage.ts'
import { newClass } from '../support/trainingRoom.ts'
import { WholeClass } from '../support/wholeClass.ts'

const { office, browser } = await openStage()
const { visit } = await openPhones(office, browser)

const [people, inBrowsers] = [40, 4]

async function openHall(): Promise<{ hall: Hall; cards: string[] }> {
  const { name, value } = await office.signIn()
  const cookie = `${name}=${value}`
  const answer = await fetch(`${office.origin}/api/training`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ ...newClass, unit: 'root' }),
  })
  const { id, code } = await answer.json()
  const hall = new Hall((path, init) => fetch(`${office.origin}${path}`, init), cookie, { id, code })
  const printed = Object.values((await hall.direct('POST', '/cards', { count: people })).told)
  return { hall, cards: printed.map(card => String(card.code)) }
}

async function losesTheNetwork(trainee: Trainee): Promise<Trainee> {
  await answerTest(trainee)
  await trainee.device.setOffline(true)
  await trainee.press('Nộp bài')
  await trainee.sees('Bài được giữ trên máy này')
  await trainee.device.setOffline(false)
  return trainee
}

/** What the phones of real people go through, each in its own way, and on the same phone each time. */
function meetPhones(code: string, cards: readonly string[]) {
  const phones: Trainee[] = []
  const complaints: string[] = []

  async function come(place: number, card: string): Promise<Trainee> {
    const trainee = await visit(phones[place]?.device)
    phones[place] = trainee
    await trainee.scan(`${code}${card}`)
    return trainee
  }

  async function closesInTheMiddle(place: number, trainee: Trainee, card: string): Promise<Trainee> {
    await answerTest(trainee)
    await trainee.page.waitForTimeout(300)
    await trainee.page.close()
    const again = await come(place, card)
    await again.page.getByText('Làm tiếp bài đã ghi tạm trên máy này').waitFor()
    await again.press('Nộp bài')
    return again
  }

  async function go(place: number, card: string, phase: string) {
    const trainee = await come(place, card)
    if (phase === 'pre') await tell(trainee)
    else await trainee.page.getByText('Trang 1 trên').waitFor()
    const ways = [
      async () => (await takeTest(trainee), trainee),
      async () => closesInTheMiddle(place, trainee, card),
      async () => losesTheNetwork(trainee),
      async () => (await takeTest(trainee), trainee),
    ]
    const last = (await ways[place]?.()) ?? trainee
    await last.sees('Đã nộp bài')
    complaints.push(...last.complaints)
  }

  return {
    complaints,
    /** One after the other, as the machine is no hall: the other phones come at the same time. */
    async come(phase: string) {
      for (const [place, card] of cards.entries()) await go(place, card, phase)
    },
  }
}

const done = ({ live }: { readonly live: Record<string, any> }, place: number) =>
  live['phases'][place].all.done

describe('a class of forty phones, four of them in a browser', { timeout: 600_000 }, () => {
  test('goes through three tests, and its report is what its single results make it', async () => {
    await prepareR()
    const { hall, cards } = await openHall()
    const phones = meetPhones(hall.lesson.code, cards.slice(-inBrowsers))
    const play = new WholeClass({
      hall,
      cards: cards.slice(0, -inBrowsers),
      letTimePass: minutes => office.meddle(database => letTimePass(database, hall.lesson.id, minutes)),
      beside: phase => phones.come(phase),
    })
    const [before, after, later] = [await play.before(), await play.after(), await play.later()]

    expect([done(before, 0), done(after, 0), done(after, 1), done(later, 2)]).toEqual([38, 39, 37, 34])
    const rows = office.listResponses()
    const kept = rows.filter(({ id }) => hall.promised.has(id))
    expect(kept).toHaveLength(hall.promised.size)
    expect(kept.map(({ answers }) => answers)).toEqual(kept.map(({ id }) => hall.promised.get(id)?.answers))
    expect(rows).toHaveLength(hall.promised.size + 3 * inBrowsers)
    expect(hall.promised.size).toBe(39 + 37 + 34 - 3 * inBrowsers)

    const report = (await hall.direct('GET', '/report')).told
    expect(report).toMatchObject({
      matched: { all: 34, women: 16, men: 17, others: 1 },
      attendance: [
        { all: 39 },
        { all: 36, recovered: 2, unmatched: 1, leftOut: 1 },
        { all: 34, recovered: 1 },
      ],
    })
    const csv = await hall.dataFile()
    const inR = await figuresInR(csv)
    expect(inR.length).toBeGreaterThan(400)
    expect(listDifferences(report, [...figuresByPencil(csv), ...inR])).toEqual([])
    expect(phones.complaints).toEqual([])
  })
})
