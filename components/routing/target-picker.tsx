'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { PresenceDot } from '#components/ui/presence-dot.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type AgentTarget, byReadiness, matches, type QueueTarget } from './use-targets.ts'

export interface Target {
  kind: 'agent' | 'queue'
  id: string
  name: string
}

interface TargetPickerProps {
  agents: readonly AgentTarget[]
  /** None: only people are chosen from. */
  queues?: readonly QueueTarget[]
  /** Who else is shown, but not to be chosen. */
  canTake?: (agent: AgentTarget) => boolean
  chosen: Target | null
  onChoose: (target: Target | null) => void
  /** Enter in the search, with somebody chosen. */
  onDone: () => void
}

/** Typing finds and chooses, arrows move the choice, Enter goes on; the focus stays in the field. */
export function TargetPicker(props: TargetPickerProps) {
  const { agents, queues = NONE, canTake = everybody, chosen, onChoose, onDone } = props
  const hasQueues = props.queues !== undefined
  const t = useTranslations('routing.targets')
  const id = useId()
  const [words, setWords] = useState('')
  const { people, lines } = foundOf(agents, queues, words)
  const all = choicesOf({ people, lines }, canTake)
  const type = (next: string) => {
    setWords(next)
    onChoose(next.trim() === '' ? null : (choicesOf(foundOf(agents, queues, next), canTake)[0] ?? null))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen && !event.metaKey && !event.ctrlKey) onDone()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      onChoose(stepped(all, chosen, event.key === 'ArrowDown' ? 1 : -1))
    else return
    event.preventDefault()
  }
  const option = (target: Target, children: ReactNode, isOpen = true) => (
    <Option
      key={target.id}
      id={`${id}-${target.id}`}
      isChosen={target.id === chosen?.id}
      onChoose={isOpen ? () => onChoose(target) : undefined}
    >
      {children}
    </Option>
  )
  return (
    <div className="grid gap-2">
      <TextField
        label={hasQueues ? t('search') : t('searchPeople')}
        hideLabel
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        placeholder={hasQueues ? t('search') : t('searchPeople')}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {people.length + lines.length === 0 ? (
        <p role="status" className="px-2 py-3 text-ink-3">
          {words ? (hasQueues ? t('none') : t('nonePeople')) : t('nobody')}
        </p>
      ) : (
        <div
          id={id}
          role="listbox"
          tabIndex={0}
          onKeyDown={onKeyDown}
          aria-label={hasQueues ? t('list') : t('listPeople')}
          className="max-h-56 overflow-y-auto rounded-control border border-line p-1"
        >
          <Group label={hasQueues && people.length > 0 ? t('people') : null}>
            {people.map((agent) =>
              option(asPerson(agent), <AgentLine agent={agent} isOpen={canTake(agent)} />, canTake(agent)),
            )}
          </Group>
          <Group label={lines.length > 0 ? t('queues') : null}>
            {lines.map((queue) => option(asQueue(queue), <QueueLine queue={queue} />))}
          </Group>
        </div>
      )}
    </div>
  )
}

const NONE: readonly QueueTarget[] = []
const everybody = () => true
const asPerson = ({ id, name }: AgentTarget): Target => ({ kind: 'agent', id, name })
const asQueue = ({ id, name }: QueueTarget): Target => ({ kind: 'queue', id, name })

interface Found {
  people: AgentTarget[]
  lines: QueueTarget[]
}

const foundOf = (agents: readonly AgentTarget[], queues: readonly QueueTarget[], words: string): Found => ({
  people: agents.filter(({ name }) => matches(name, words)).toSorted(byReadiness),
  lines: queues.filter(({ name }) => matches(name, words)),
})

const choicesOf = ({ people, lines }: Found, canTake: (agent: AgentTarget) => boolean) => [
  ...people.filter(canTake).map(asPerson),
  ...lines.map(asQueue),
]

function stepped(all: readonly Target[], chosen: Target | null, by: 1 | -1): Target | null {
  const at = all.findIndex(({ id }) => id === chosen?.id)
  if (at < 0) return all.at(by > 0 ? 0 : -1) ?? null
  return all[(at + by + all.length) % all.length] ?? null
}

function Group({ label, children }: { label: string | null; children: ReactNode }) {
  if (!label) return children
  return (
    <div role="group" aria-label={label}>
      <p aria-hidden className="px-2 pt-1.5 pb-0.5 text-meta text-ink-3">
        {label}
      </p>
      {children}
    </div>
  )
}

interface OptionProps {
  id: string
  isChosen: boolean
  /** Without it, it is shown only. */
  onChoose: (() => void) | undefined
  children: ReactNode
}

function Option({ id, isChosen, onChoose, children }: OptionProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={onChoose ? undefined : true}
      onPointerDown={(event) => {
        event.preventDefault()
        onChoose?.()
      }}
      className={classNames(
        'flex min-h-8 items-center gap-2 rounded-control border border-transparent px-2',
        isChosen ? 'border-accent bg-accent-soft' : onChoose && 'hover:bg-sunk',
        onChoose ? 'cursor-pointer' : 'opacity-60',
      )}
    >
      {children}
    </div>
  )
}

function AgentLine({ agent: { name, state, freeUnits }, isOpen }: { agent: AgentTarget; isOpen: boolean }) {
  const t = useTranslations('routing.targets')
  const presence = useTranslations('desk.presence')
  const isHere = state === 'available' || state === 'busy'
  const words = isOpen && freeUnits > 0 ? 'room' : 'full'
  return (
    <>
      <PresenceDot presence={state} />
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {name}
      </span>
      <span className="shrink-0 text-meta text-ink-2">
        {isHere ? t(words, { state: presence(state), count: freeUnits }) : presence(state)}
      </span>
    </>
  )
}

function QueueLine({ queue: { name, waiting, isOpen } }: { queue: QueueTarget }) {
  const t = useTranslations('routing.targets')
  return (
    <>
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {name}
      </span>
      {!isOpen && <Chip tone="warn">{t('closed')}</Chip>}
      <span className="shrink-0 text-meta text-ink-2">{t('waiting', { count: waiting })}</span>
    </>
  )
}
