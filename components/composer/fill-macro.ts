export interface MacroNames {
  customer: string
  agent: string
}

/** Fills `{{customer.name}}`, `{{customer.first_name}}` and `{{agent.name}}`; an unknown placeholder stays to be seen. */
export function fillMacro(text: string, { customer, agent }: MacroNames): string {
  const values: Record<string, string> = {
    'customer.name': customer,
    'customer.first_name': customer.split(' ')[0] ?? customer,
    'agent.name': agent,
    'agent.first_name': agent.split(' ')[0] ?? agent,
  }
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole)
}
