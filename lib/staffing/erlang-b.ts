/** Erlang B: the share of calls that find all agents busy where nobody waits; `B(k) = aB(k−1)/(k+aB(k−1))`. */
export function erlangB(agents: number, load: number): number {
  let blocked = 1
  for (let k = 1; k <= agents; k += 1) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}
