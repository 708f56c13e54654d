import { answer } from '#lib/door.ts'
import { Problem, type Result } from '#lib/problem.ts'
import type { Verb } from '#lib/verb.ts'
import { findActor } from './current-actor.ts'

/** The door of every server action: who is it, run the verb, return the failure. */
export const act = <I, O>(verb: Verb<I, O>, input: I, commandId?: string): Promise<Result<O>> =>
  answer(async () => {
    const actor = await findActor()
    if (!actor)
      throw new Problem('signed_out', 'You are signed out. Sign in again; what you typed is kept here.')
    return verb({ actor, commandId }, input)
  })
