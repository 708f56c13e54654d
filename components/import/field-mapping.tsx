'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { fieldsOf, type ImportField } from '#lib/import/fields.ts'
import type { FieldSource, ImportKind, Mapping } from '#lib/import/import-run.ts'
import { importMessages } from './messages.ts'

interface FieldMappingProps {
  kind: ImportKind
  columns: readonly string[]
  mapping: Mapping
  fault: { field: string; message: string } | null
  onMapping: (mapping: Mapping) => void
}

/** For each thing a row may tell, the column that tells it, or one value for all rows. */
export function FieldMapping({ kind, columns, mapping, fault, onMapping }: FieldMappingProps) {
  const t = useTranslations('import')
  const set = (id: string, source: FieldSource | null) => {
    const { [id]: _, ...others } = mapping.fields
    onMapping({ ...mapping, fields: source ? { ...others, [id]: source } : others })
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('meaning')}</legend>
      <p className="text-meta text-ink-2">{t('meaningHint')}</p>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {fieldsOf(kind).map((field) => (
          <OneField
            key={field.id}
            field={field}
            columns={columns}
            source={mapping.fields[field.id] ?? null}
            error={fault?.field === field.id ? fault.message : undefined}
            onChange={(source) => set(field.id, source)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface OneFieldProps {
  field: ImportField
  columns: readonly string[]
  source: FieldSource | null
  error?: string
  onChange: (source: FieldSource | null) => void
}

const NONE = ''
const FIXED = 'fixed'
const OF_COLUMN = 'column:'

const isNamed = (id: string): id is keyof typeof importMessages.fields =>
  Object.hasOwn(importMessages.fields, id)

function OneField({
  field: { id, canBeFixed, isRequired },
  columns,
  source,
  error,
  onChange,
}: OneFieldProps) {
  const t = useTranslations('import')
  const name = isNamed(id) ? t(`fields.${id}`) : id
  const isFixed = source !== null && 'fixed' in source
  const value = source === null ? NONE : isFixed ? FIXED : `${OF_COLUMN}${source.column}`
  const choose = (chosen: string) => {
    if (chosen === FIXED) onChange({ fixed: '' })
    else onChange(chosen === NONE ? null : { column: chosen.slice(OF_COLUMN.length) })
  }
  return (
    <div className="grid content-start gap-1">
      <NativeSelect
        label={isRequired ? t('required', { field: name }) : name}
        value={value}
        error={error}
        onChange={({ target }) => choose(target.value)}
      >
        <option value={NONE}>{t('notInFile')}</option>
        {canBeFixed && <option value={FIXED}>{t('sameForAll')}</option>}
        {columns.map((column) => (
          <option key={column} value={`${OF_COLUMN}${column}`}>
            {column}
          </option>
        ))}
      </NativeSelect>
      {isFixed && (
        <TextField
          label={t('fixed', { field: name })}
          hideLabel
          value={source.fixed}
          maxLength={500}
          onChange={({ target }) => onChange({ fixed: target.value })}
        />
      )}
    </div>
  )
}
