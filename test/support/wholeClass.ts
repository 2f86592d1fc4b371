/** A class of forty from its first card to its follow-up, with everything that goes wrong in a hall. */
import { seeded } from '../../analysis/random.ts'
import { learned, type Phase, type Player, playerAt, who } from './classPlayers.ts'
import { type Answered, answersOf, type Hall, type Letter } from './hall.ts'

export interface Story {
  readonly hall: Hall
  /** Of the people that are played here, a card each. */
  readonly cards: readonly string[]
  readonly letTimePass: (minutes: number) => Promise<void>
  /** What else happens while a phase is open. */
  readonly beside: (phase: Phase) => Promise<unknown>
}

const isRefused = (answer: Answered) => [answer.status, answer.told['code']] as const

/** Plays the people of one class; a phase at a time. */
export class WholeClass {
  readonly #story: Story
  readonly players: readonly Player[]
  /** The cards that people have now. */
  readonly #cards: string[]

  constructor(story: Story) {
    this.#story = story
    this.#cards = [...story.cards]
    this.players = story.cards.map((_, place) => playerAt(place))
  }

  /** @returns the letter of a person whose phone has not sent it */
  #write({ place, about, knowledge }: Player, seat: Answered, phase: Phase, finished = 0): Letter {
    const seed = place * 10 + ['pre', 'post', 'followUp'].indexOf(phase)
    const share = Math.min(0.95, knowledge + learned[phase])
    return this.#story.hall.write(seat, about, answersOf(seat.told['survey'], share, seeded(seed)), finished)
  }

  async #come(player: Player, lost: readonly string[] | null = null): Promise<Answered> {
    const { hall } = this.#story
    const card = this.#cards[player.place] ?? ''
    const typed =
      player.place === who.mistypes ? ` ${card.slice(0, 3)} ${card.slice(3)} `.toLowerCase() : card
    const isBare =
      lost !== null || (player.place === who.hasNoCard && card === this.#story.cards[player.place])
    const seat = await hall.sit(isBare ? null : typed, lost)
    if (seat.status !== 200) throw new Error(`no seat: ${JSON.stringify(seat)}`)
    this.#cards[player.place] = seat.told['card']
    if (seat.told['isTold'] === false)
      await hall.tell(seat, player.about, seat.told['found'] === 'unmatched' ? null : player.marks)
    await hall.start(seat)
    return seat
  }

  async #handIn(player: Player, phase: Phase, lost: readonly string[] | null = null) {
    const seat = await this.#come(player, lost)
    const finished = { [who.isFiveHoursAhead]: 300, [who.isFiveHoursBehind]: -300 }[player.place] ?? 0
    return this.#story.hall.send(this.#write(player, seat, phase, finished))
  }

  #at = (place: number): Player => this.players[place] ?? playerAt(place)

  /** Those with nothing out of the ordinary in a phase. */
  #others = (...places: readonly number[]) => this.players.filter(({ place }) => !places.includes(place))

  async #twoPhones(player: Player) {
    const { hall } = this.#story
    const first = await this.#come(player)
    const second = await hall.sit(this.#cards[player.place] ?? '')
    const letters = [
      this.#write(player, first, 'pre'),
      this.#write({ ...player, knowledge: 0.9 }, second, 'pre'),
    ]
    const sent = await Promise.all(letters.map(letter => hall.send(letter)))
    return { same: first.told['pass'] === second.told['pass'], told: second.told['joinedAt'] !== null, sent }
  }

  async #thrice(player: Player) {
    const letter = this.#write(player, await this.#come(player), 'pre')
    const sent = await Promise.all([1, 2, 3].map(() => this.#story.hall.send(letter)))
    return sent.map(([status]) => status).toSorted((one, other) => one - other)
  }

  /** Some whose answers are on the way when the trainer closes the phase. */
  async #closing(phase: Phase, players: readonly Player[]) {
    const seats = await Promise.all(players.map(async one => [one, await this.#come(one)] as const))
    const letters = seats.map(([one, seat]) => this.#write(one, seat, phase))
    const half = letters.length / 2
    const early = letters.slice(0, half).map(letter => this.#story.hall.send(letter))
    const closed = this.#story.hall.setPhase(phase, false)
    const late = letters.slice(half).map(letter => this.#story.hall.send(letter))
    const sent = await Promise.all([...early, ...late])
    await closed
    return sent.map(([status]) => status)
  }

  async #strangers() {
    const { hall, cards } = this.#story
    const [card = ''] = cards
    const slip = card.slice(0, 5) + (card.endsWith('1') ? '2' : '1')
    return [isRefused(await hall.sit(card, null, 'AAAAAA')), isRefused(await hall.sit(slip))]
  }

  async before() {
    const { hall, letTimePass, beside } = this.#story
    const { onTheWayBefore, hasNoNetwork, isInGrace, isTooLateBefore, sendsThrice, hasTwoPhones } = who
    const special = [...onTheWayBefore, hasNoNetwork, isInGrace, isTooLateBefore, sendsThrice, hasTwoPhones]
    const { closesTheBrowser, handsInNothingBefore } = who
    await hall.setPhase('pre', true)
    const [usual, thrice, twice, strangers, reopened] = await Promise.all([
      Promise.all(
        this.#others(...special, closesTheBrowser, handsInNothingBefore).map(one => this.#handIn(one, 'pre')),
      ),
      this.#thrice(this.#at(sendsThrice)),
      this.#twoPhones(this.#at(hasTwoPhones)),
      this.#strangers(),
      this.#come(this.#at(closesTheBrowser)).then(() => this.#handIn(this.#at(closesTheBrowser), 'pre')),
      this.#come(this.#at(handsInNothingBefore)),
      beside('pre'),
    ])
    const held = await Promise.all(
      [hasNoNetwork, isInGrace, isTooLateBefore].map(at => this.#come(this.#at(at))),
    )
    const [quiet, grace, late] = held
    const onTheWay = await this.#closing('pre', onTheWayBefore.map(this.#at))
    if (!quiet || !grace || !late) throw new Error('three came')
    const inGrace = await hall.send(this.#write(this.#at(isInGrace), grace, 'pre'))
    await letTimePass(60)
    // Finished five minutes before the closing, as its phone says.
    const withoutNetwork = await hall.send(this.#write(this.#at(hasNoNetwork), quiet, 'pre', -65))
    const letter = this.#write(this.#at(isTooLateBefore), late, 'pre')
    const tooLate = await hall.send(letter)
    const live = await hall.live()
    await hall.setPhase('pre', true)
    const afterReopening = await hall.send(letter)
    await hall.setPhase('pre', false)
    await letTimePass(60)
    const statuses = usual.map(([status]) => status)
    return {
      usual: statuses,
      thrice,
      twice,
      strangers,
      reopened,
      onTheWay,
      inGrace,
      withoutNetwork,
      tooLate,
      afterReopening,
      live,
    }
  }

  async after() {
    const { hall, letTimePass, beside } = this.#story
    const { dropsOut, losesTheCard, losesAndForgets, isInGraceAfter, sendsAfterTheReveal, isTooLateAfter } =
      who
    const special = [...dropsOut, ...losesTheCard, losesAndForgets, isInGraceAfter, sendsAfterTheReveal]
    await hall.setPhase('post', true)
    const lose = async (place: number) => {
      const [, ...known] = this.#at(place).marks
      return this.#handIn(this.#at(place), 'post', ['', ...known])
    }
    const [usual, found] = await Promise.all([
      Promise.all(
        this.#others(...special, isTooLateAfter, ...who.onTheWayAfter).map(one => this.#handIn(one, 'post')),
      ),
      Promise.all(losesTheCard.map(lose)),
      beside('post'),
    ])
    const forgotten = await this.#handIn(this.#at(losesAndForgets), 'post', ['?', '99', '99', '?'])
    const held = await Promise.all(
      [isInGraceAfter, sendsAfterTheReveal, isTooLateAfter].map(at => this.#come(this.#at(at))),
    )
    const [grace, quiet, late] = held
    if (!grace || !quiet || !late) throw new Error('three came')
    const onTheWay = await this.#closing('post', who.onTheWayAfter.map(this.#at))
    const inGrace = await hall.send(this.#write(this.#at(isInGraceAfter), grace, 'post'))
    const hidden = isRefused(await hall.readKey(grace))
    await letTimePass(60)
    await hall.direct('PUT', '/reveal', { shown: true })
    const key = (await hall.readKey(grace)).told
    const lateLetter = this.#write(this.#at(sendsAfterTheReveal), quiet, 'post', -65)
    const afterReveal = await hall.send(lateLetter)
    const tooLate = await hall.send(this.#write(this.#at(isTooLateAfter), late, 'post'))
    const reopening = isRefused(await hall.setPhase('post', true))
    const live = await hall.live()
    const statuses = [...usual, ...found, forgotten].map(([status]) => status)
    return {
      statuses,
      onTheWay,
      inGrace,
      hidden,
      key,
      afterReveal,
      tooLate,
      reopening,
      live,
      lateId: lateLetter.id,
      graceCard: String(grace.told['card']),
    }
  }

  async later() {
    const { hall, letTimePass, beside } = this.#story
    await letTimePass(100 * 24 * 60)
    await hall.setPhase('followUp', true)
    const away = [...who.dropsOut, ...who.doesNotComeBack, who.losesTheCardLater]
    const loser = this.#at(who.losesTheCardLater)
    const [usual, found] = await Promise.all([
      Promise.all(this.#others(...away).map(one => this.#handIn(one, 'followUp'))),
      this.#handIn(loser, 'followUp', loser.marks),
      beside('followUp'),
    ])
    await hall.setPhase('followUp', false)
    return { statuses: [...usual, found].map(([status]) => status), live: await hall.live() }
  }
}
