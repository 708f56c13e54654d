/** What went wrong, by the department in whose hands the mending lies. A closed list: reports count by it. */
export const CAUSES = {
  support: ['promise_not_kept', 'long_wait', 'asked_again', 'wrong_information', 'tone'],
  sales: ['wrong_expectation', 'order_mistake'],
  billing: ['wrong_charge', 'late_refund'],
  logistics: ['late_delivery', 'lost_parcel', 'damaged_parcel', 'wrong_item'],
  marketing: ['unwanted_contact', 'misleading_offer'],
  product: ['defect', 'not_as_described'],
  store: ['out_of_stock', 'store_service'],
  loyalty: ['missing_points'],
  other: ['no_failure_found', 'other'],
} as const

export type CauseDepartment = keyof typeof CAUSES
export type Cause = (typeof CAUSES)[CauseDepartment][number]

const DEPARTMENT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CAUSES).flatMap(([department, causes]) => causes.map((cause) => [cause, department])),
)

export const CAUSE_DEPARTMENTS = Object.keys(CAUSES).filter(isCauseDepartment)

export function isCauseDepartment(name: string): name is CauseDepartment {
  return Object.hasOwn(CAUSES, name)
}

export const isCause = (name: string): name is Cause => DEPARTMENT_OF.has(name)

export function departmentOf(cause: Cause): CauseDepartment {
  const department = DEPARTMENT_OF.get(cause) ?? 'other'
  return isCauseDepartment(department) ? department : 'other'
}
