'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { SaveDialog } from './save-dialog.tsx'

interface SkillsDialogProps {
  agent: FloorAgent
  onClose: () => void
}

const LEVELS = [1, 2, 3, 4, 5]

/** A level or none for each skill that there is. */
export function SkillsDialog({ agent, onClose }: SkillsDialogProps) {
  const t = useTranslations('floor')
  const { id: agentId, name } = agent
  const { data, error } = useQuery({
    queryKey: ['agent.work', agentId],
    queryFn: () => askOrThrow('agent.work', { agentId }),
    gcTime: 0,
  })
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(new Map())
  const levelOf = (skill: string) =>
    changed.get(skill) ?? data?.skills.find((one) => one.name === skill)?.level ?? 0
  async function save() {
    const skills = (data?.knownSkills ?? []).flatMap((skill) =>
      levelOf(skill) > 0 ? [{ name: skill, level: levelOf(skill) }] : [],
    )
    const result = await sendCommand('agent.set_skills', { agentId, skills })
    if (!result.ok) return result.problem.message
    notify({ tone: 'ok', title: t('skillsSet', { name }) })
    return null
  }
  return (
    <SaveDialog
      title={t('skillsTitle', { name })}
      description={t('skillsDetail')}
      isDisabled={!data || data.knownSkills.length === 0}
      save={save}
      onClose={onClose}
    >
      {(problem) => (
        <>
          {!data && !error && <Skeleton className="h-24" />}
          {error && <p role="alert">{`${t('workFailed')} ${error.message}`}</p>}
          {data?.knownSkills.length === 0 && <p className="text-ink-2">{t('skillsNone')}</p>}
          <div className="grid grid-cols-2 gap-3">
            {data?.knownSkills.map((skill) => (
              <NativeSelect
                key={skill}
                label={skill}
                value={levelOf(skill)}
                onChange={(event) => setChanged(new Map(changed).set(skill, Number(event.target.value)))}
              >
                <option value={0}>{t('noLevel')}</option>
                {LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {level}
                  </option>
                ))}
              </NativeSelect>
            ))}
          </div>
          {problem && (
            <p role="alert" className="text-bad">
              {problem}
            </p>
          )}
        </>
      )}
    </SaveDialog>
  )
}
