'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { CodeForm, CodePart } from '#lib/fact/code-form.ts'
import type { OwnShape } from '#lib/fact/own-type-inputs.ts'
import { formsOf } from '#lib/fact/own-types.ts'

const marks: ReadonlyMap<string, 'dash' | 'slash' | 'dot' | 'line'> = new Map([
  ['-', 'dash'],
  ['/', 'slash'],
  ['.', 'dot'],
  ['_', 'line'],
])

type Shown = CodePart | { is: 'letters'; count: number }

/** Neighbouring letters are said as one. */
function shownParts(form: CodeForm): Shown[] {
  const shown: Shown[] = []
  for (const part of form) {
    const last = shown.at(-1)
    if (part.is === 'letter' && last?.is === 'letters') last.count += 1
    else if (part.is === 'letter') shown.push({ is: 'letters', count: 1 })
    else if (part.is === 'exact' && last?.is === 'exact')
      shown.splice(-1, 1, { is: 'exact', unit: last.unit + part.unit })
    else if (part.is !== 'gap' || part.mark.trim() !== '') shown.push(part)
  }
  return shown
}

/** How values of a shape look, in words: "2 letters, -, 5 digits". */
export function useShapeWords() {
  const t = useTranslations('fact')
  return useCallback(
    (shape: OwnShape): string => {
      if (shape.kind === 'choice') return t('shape.choice', { choices: shape.choices.join(', ') })
      if (shape.kind === 'date' || shape.kind === 'money') return t(`shape.${shape.kind}`)
      const sayMark = (mark: string) => {
        const name = marks.get(mark)
        return name ? t(`part.marks.${name}`) : mark
      }
      const sayPart = (part: Shown): string => {
        if (part.is === 'letters') return t('part.letters', { count: part.count })
        if (part.is === 'exact') return part.unit
        if (part.is === 'gap') return sayMark(part.mark)
        if (part.is === 'letter') return t('part.letters', { count: 1 })
        const { least, most } = part
        return least === most ? t('part.digits', { count: least }) : t('part.range', { least, most })
      }
      const forms = formsOf(shape).map((form) => shownParts(form).map(sayPart).join(t('part.joined')))
      return [...new Set(forms)].join(t('part.or'))
    },
    [t],
  )
}
