import { medianOfRatios, median, type Spread } from './statistics.ts'

export interface Figure extends Spread {
  name: string
  /** The product over the baseline, median of the rounds; for time less is better, for rates more. */
  ratio: number | null
  product: number | null
  baseline: number | null
  unit: string
  rounds: number
  /** Lost, doubled and out of order together: with any the figure is void. */
  lost: number
  /** What else a person wants to know: CPU per operation, what was compared, other ratios. */
  remarks: string[]
}

export interface Rounds {
  product: number[]
  baseline: number[]
}

type Told = Pick<Figure, 'name' | 'unit' | 'lost' | 'remarks'>

/** A figure of two sides that ran in turn. */
export const comparedFigure = (told: Told, { product, baseline }: Rounds, spread: Spread): Figure => ({
  ...told,
  ...spread,
  ratio: medianOfRatios(product, baseline),
  product: median(product),
  baseline: median(baseline),
  rounds: product.length,
})

/** The bare side keeps no order: it may tell first what was committed second. */
export const baselineRemark = (wrong: number) => `lost, doubled or out of order at the baseline: ${wrong}`

const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)))

/** One line for a program: these names and no others. */
export function jsonLine(figure: Figure): string {
  const { name, ratio, product, baseline, unit, p50, p95, p99, rounds, lost } = figure
  const numbers = { ratio: round(ratio), product: round(product), baseline: round(baseline), unit }
  const spread = { p50: round(p50), p95: round(p95), p99: round(p99) }
  return JSON.stringify({ name, ...numbers, ...spread, rounds, lost })
}

export function humanLines(figure: Figure): string {
  const { name, unit, lost, remarks, rounds } = figure
  const said = (value: number | null) =>
    value === null ? '–' : Number(value.toPrecision(4)).toLocaleString('en')
  const sides = `product ${said(figure.product)} ${unit}, baseline ${said(figure.baseline)} ${unit}`
  const spread = `p50 ${said(figure.p50)}, p95 ${said(figure.p95)}, p99 ${said(figure.p99)} ms`
  const verdict = lost === 0 ? '' : `  VOID: ${lost} lost, doubled or out of order.\n`
  const more = remarks.map((remark) => `  ${remark}\n`).join('')
  return `${name}: ratio ${said(figure.ratio)} (${rounds} rounds)\n  ${sides}\n  ${spread}\n${more}${verdict}`
}
