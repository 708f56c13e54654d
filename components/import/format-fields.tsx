'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { DELIMITERS, type Delimiter, ENCODINGS } from '#lib/import/file-format.ts'
import type { FormatChoice, Mapping } from '#lib/import/import-run.ts'
import { DATE_ORDERS } from '#lib/import/read-time.ts'

interface FormatFieldsProps {
  format: FormatChoice
  mapping: Mapping
  isCsv: boolean
  onFormat: (format: FormatChoice) => void
  onMapping: (mapping: Mapping) => void
}

const names: Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((one) => one === value)

/** What was detected, to be put right where it is wrong. */
export function FormatFields({ format, mapping, isCsv, onFormat, onMapping }: FormatFieldsProps) {
  const t = useTranslations('import')
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{t('reading')}</legend>
      <div className="flex flex-wrap gap-3 *:w-56 max-md:*:w-full">
        <NativeSelect
          label={t('encoding')}
          value={format.encoding}
          onChange={({ target }) =>
            onFormat({ ...format, encoding: oneOf(ENCODINGS, target.value) ?? format.encoding })
          }
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding.toUpperCase()}
            </option>
          ))}
        </NativeSelect>
        {isCsv && (
          <NativeSelect
            label={t('delimiter')}
            value={format.delimiter}
            onChange={({ target }) =>
              onFormat({ ...format, delimiter: oneOf(DELIMITERS, target.value) ?? format.delimiter })
            }
          >
            {DELIMITERS.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {t(`delimiters.${names[delimiter]}`)}
              </option>
            ))}
          </NativeSelect>
        )}
        <NativeSelect
          label={t('dateOrder')}
          value={mapping.dateOrder}
          onChange={({ target }) =>
            onMapping({ ...mapping, dateOrder: oneOf(DATE_ORDERS, target.value) ?? mapping.dateOrder })
          }
        >
          {DATE_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`dateOrders.${order}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      {isCsv && (
        <Checkbox
          label={t('hasHeader')}
          checked={format.hasHeader}
          onChange={({ target }) => onFormat({ ...format, hasHeader: target.checked })}
        />
      )}
    </fieldset>
  )
}
