export const ROLES = ['agent', 'senior', 'lead', 'supervisor', 'manager', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export type Permission =
  | 'desk.use'
  | 'floor.read'
  | 'floor.steer'
  | 'recovery.read'
  | 'recovery.settle'
  | 'privacy'
  | 'admin'
  | 'scope.teams'
  | 'scope.all'
  | 'identity.review'

const DESK: Permission[] = ['desk.use']
const FLOOR: Permission[] = [...DESK, 'floor.read', 'floor.steer']

const PERMISSIONS: Record<Role, readonly Permission[]> = {
  agent: DESK,
  senior: DESK,
  lead: [...DESK, 'floor.read'],
  supervisor: [...FLOOR, 'recovery.read', 'identity.review', 'scope.teams'],
  manager: [
    ...DESK,
    'floor.read',
    'recovery.read',
    'recovery.settle',
    'privacy',
    'identity.review',
    'scope.all',
  ],
  administrator: [
    ...FLOOR,
    'recovery.read',
    'recovery.settle',
    'privacy',
    'identity.review',
    'scope.all',
    'admin',
  ],
}

export interface AgentActor {
  kind: 'agent'
  agentId: string
  sessionId: string
  name: string
  email: string
  role: Role
  teamId: string | null
  /** Queues the agent works in. */
  queueIds: readonly string[]
  /** Queues whose conversations the role reaches by scope: of the team, or all. */
  scopeQueueIds: readonly string[]
}

/** Somebody at a widget. `verified` says that the shop signed for this customer. */
export interface VisitorActor {
  kind: 'visitor'
  visitorId: string
  widgetId: string
  customerId: string | null
  verified: boolean
}

export interface SystemActor {
  kind: 'system'
  name: string
}

export type Actor = AgentActor | VisitorActor | SystemActor

export const permissionsOf = (role: Role): readonly Permission[] => PERMISSIONS[role]

export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'system' || (actor.kind === 'agent' && PERMISSIONS[actor.role].includes(permission))

/** May take work from the queue, or steers it. */
export const reachesQueue = (actor: AgentActor, queueId: string): boolean =>
  actor.queueIds.includes(queueId) || actor.scopeQueueIds.includes(queueId)

export const system = (name: string): SystemActor => ({ kind: 'system', name })

export const actorId = (actor: Actor): string | null =>
  actor.kind === 'agent' ? actor.agentId : actor.kind === 'visitor' ? actor.visitorId : null
