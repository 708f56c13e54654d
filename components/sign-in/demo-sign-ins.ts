/** Public by design: they exist in the demo workspace alone, which says so on every screen. */
export const demoSignIns = ['agent1', 'agent3', 'agent6', 'supervisor', 'manager', 'admin'] as const

export const demoPassword = 'throughline'

export function demoEmail(name: (typeof demoSignIns)[number]): string {
  return `${name}@demo.example`
}
