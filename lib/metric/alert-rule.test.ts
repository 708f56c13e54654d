import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { actorFor, addFloor, addHeld, auditOf, type TestFloor } from '#lib/routing/testing-floor.ts'
import { addAlertRule } from './add-alert-rule.ts'
import { archiveAlertRule } from './archive-alert-rule.ts'
import { changeAlertRule } from './change-alert-rule.ts'
import { listAlertRules } from './list-alert-rules.ts'
import { loadAttention } from './load-attention.ts'
import { restoreAlertRule } from './restore-alert-rule.ts'

testDatabase()

let floor: TestFloor
let admin: AgentActor
beforeAll(async () => {
  floor = await addFloor()
  admin = await actorFor({ teamId: floor.teamId, role: 'administrator' })
})

const values = { kind: 'waiting_count', queueId: null, threshold: 5, notify: false, sound: true } as const
const idsInUse = async () => (await loadAttention(admin, {})).rules.map(({ id }) => id)

describe('alert rules', () => {
  it('are there from the start, silent, and one for each trouble', async () => {
    const rules = await listAlertRules(admin, {})
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(
      new Set([
        'nobody_available',
        'longest_wait',
        'service_level',
        'agent_stuck',
        'hand_raised',
        'clock_breached',
      ]),
    )
    expect(rules.some(({ archived }) => archived)).toBe(false)
    const calling = rules.filter(({ notify, sound }) => notify && sound).map(({ kind }) => kind)
    expect(calling.toSorted()).toEqual(['hand_raised', 'nobody_available'])
  })

  it('are added, changed, archived and restored, with old and new in the trail', async () => {
    const call = { actor: admin, commandId: newId() }
    const { alertRuleId } = await addAlertRule(call, values)
    expect(await addAlertRule(call, values)).toEqual({ alertRuleId })
    await changeAlertRule({ actor: admin }, { ...values, alertRuleId, queueId: floor.queueId, threshold: 8 })
    const again = { ...values, alertRuleId, queueId: floor.queueId, threshold: 8 }
    expect(await changeAlertRule({ actor: admin }, again)).toMatchObject({ changed: false })
    expect(await auditOf(alertRuleId, 'alert_rule.changed')).toMatchObject([
      { old: { queueId: null, threshold: 5 }, new: { queueId: floor.queueId, threshold: 8 } },
    ])
    expect(await idsInUse()).toContain(alertRuleId)
    await archiveAlertRule({ actor: admin }, { alertRuleId })
    expect(await archiveAlertRule({ actor: admin }, { alertRuleId })).toMatchObject({ archived: false })
    expect(await idsInUse()).not.toContain(alertRuleId)
    await restoreAlertRule({ actor: admin }, { alertRuleId })
    expect(await idsInUse()).toContain(alertRuleId)
    for (const action of ['added', 'archived', 'restored'])
      expect(await auditOf(alertRuleId, `alert_rule.${action}`)).toHaveLength(1)
  })

  it('are refused to outsiders, and when the threshold does not fit', async () => {
    for (const actor of [floor.supervisor, floor.manager, floor.holder]) {
      await expect(addAlertRule({ actor }, values)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listAlertRules(actor, {})).rejects.toMatchObject({ code: 'forbidden' })
    }
    for (const [kind, threshold] of [
      ['nobody_available', 1],
      ['longest_wait', -1],
      ['longest_wait', 1.5],
      ['waiting_count', 0],
      ['service_level', 80],
      ['agent_stuck', 90_000],
    ] as const)
      await expect(addAlertRule({ actor: admin }, { ...values, kind, threshold })).rejects.toMatchObject({
        code: 'invalid',
        field: 'threshold',
      })
    const nowhere = addAlertRule({ actor: admin }, { ...values, queueId: newId() })
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid', field: 'queueId' })
  })
})

describe('what asks for attention', () => {
  it('is of the actor’s own floor: clocks that ran out and wrap-ups with their age', async () => {
    const late = await addHeld(floor)
    const wrapping = await addHeld(floor)
    await resolveConversation({ actor: floor.holder }, { conversationId: wrapping })
    await database()`update conversation set clock_due_at = now() - interval '1 s' where id = ${late}`
    await addQueue(floor.teamId)
    const attention = await loadAttention(floor.supervisor, {})
    expect(attention.breached).toEqual([{ queueId: floor.queueId, count: 1 }])
    expect(attention.wrapUps).toMatchObject([
      { conversationId: wrapping, agentId: floor.holder.agentId, queueId: floor.queueId },
    ])
    expect(await loadAttention(floor.otherSupervisor, {})).toMatchObject({ breached: [], wrapUps: [] })
    expect((await loadAttention(floor.manager, {})).wrapUps).toHaveLength(1)
    await expect(loadAttention(floor.holder, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})
