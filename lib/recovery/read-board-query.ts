import { type ListCasesInput, listCasesInput } from './inputs.ts'

export type BoardQuery = Record<string, string | string[] | undefined>

/** The filters that an address names; what is no filter is left out instead of failing the page. */
export function readBoardQuery(wanted: BoardQuery): ListCasesInput {
  const { state, owner, department, sort, q } = wanted
  const shape = listCasesInput.shape
  const given = {
    state: shape.state.safeParse(state).data ?? 'open',
    sort: shape.sort.safeParse(sort).data ?? 'priority',
    owner: shape.owner.safeParse(owner).data,
    department: shape.department.safeParse(department).data,
    text: shape.text.safeParse(q).data,
  }
  const { state: list, sort: order, ...optional } = given
  const named = Object.fromEntries(Object.entries(optional).filter(([, value]) => value))
  return { state: list, sort: order, ...named }
}
