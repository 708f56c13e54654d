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
  chosen: Target | null
  onChoose: (target: Target | null) => void
  /** Enter in the search, with somebody chosen. */
  onDone: () => void
}

/** Typing finds and chooses, arrows move the choice, Enter goes on; the focus stays in the field. */
export function TargetPicker({ agents, queues, chosen, onChoose, onDone }: TargetPickerProps) {
  const t = useTranslations('routing.targets')
  const id = useId()
  const [words, setWords] = useState('')
  const people = agents.filter(({ name }) => matches(name, words)).toSorted(byReadiness)
  const lines = (queues ?? []).filter(({ name }) => matches(name, words))
  const all = [...people.map(asPerson), ...lines.map(asQueue)]
  const type = (next: string) => {
    setWords(next)
    onChoose(next.trim() === '' ? null : firstOf(agents, queues ?? [], next))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen && !event.metaKey && !event.ctrlKey) onDone()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      onChoose(stepped(all, chosen, event.key === 'ArrowDown' ? 1 : -1))
    else return
    event.preventDefault()
  }
  const option = (target: Target, children: ReactNode) => (
    <Option
      key={target.id}
      id={`${id}-${target.id}`}
      isChosen={target.id === chosen?.id}
      onChoose={() => onChoose(target)}
    >
      {children}
    </Option>
  )
  return (
    <div className="grid gap-2">
      <TextField
        label={queues ? t('search') : t('searchPeople')}
        hideLabel
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        placeholder={queues ? t('search') : t('searchPeople')}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {all.length === 0 ? (
        <p role="status" className="px-2 py-3 text-ink-3">
          {words ? (queues ? t('none') : t('nonePeople')) : t('nobody')}
        </p>
      ) : (
        <div
          id={id}
          role="listbox"
          tabIndex={0}
          onKeyDown={onKeyDown}
          aria-label={queues ? t('list') : t('listPeople')}
          className="max-h-56 overflow-y-auto rounded-control border border-line p-1"
        >
          <Group label={queues && people.length > 0 ? t('people') : null}>
            {people.map((agent) => option(asPerson(agent), <AgentLine agent={agent} />))}
          </Group>
          <Group label={lines.length > 0 ? t('queues') : null}>
            {lines.map((queue) => option(asQueue(queue), <QueueLine queue={queue} />))}
          </Group>
        </div>
      )}
    </div>
  )
}

const asPerson = ({ id, name }: AgentTarget): Target => ({ kind: 'agent', id, name })
const asQueue = ({ id, name }: QueueTarget): Target => ({ kind: 'queue', id, name })

function firstOf(agents: readonly AgentTarget[], queues: readonly QueueTarget[], words: string) {
  const person = agents.filter(({ name }) => matches(name, words)).toSorted(byReadiness)[0]
  if (person) return asPerson(person)
  const queue = queues.find(({ name }) => matches(name, words))
  return queue ? asQueue(queue) : null
}

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
  onChoose: () => void
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
      onPointerDown={(event) => {
        event.preventDefault()
        onChoose()
      }}
      className={classNames(
        'flex min-h-8 cursor-pointer items-center gap-2 rounded-control border border-transparent px-2',
        isChosen ? 'border-accent bg-accent-soft' : 'hover:bg-sunk',
      )}
    >
      {children}
    </div>
  )
}

function AgentLine({ agent: { name, state, freeUnits } }: { agent: AgentTarget }) {
  const t = useTranslations('routing.targets')
  const presence = useTranslations('desk.presence')
  const words =
    freeUnits > 0
      ? t('room', { state: presence(state), count: freeUnits })
      : t('full', { state: presence(state) })
  return (
    <>
      <PresenceDot presence={state} />
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {name}
      </span>
      <span className="shrink-0 text-meta text-ink-2">{state === 'offline' ? presence(state) : words}</span>
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
