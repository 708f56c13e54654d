'use client'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import { useEditing } from '#components/admin/use-editing.ts'
import { Button } from '#components/ui/button.tsx'
import { TabPanel } from '#components/ui/tab-panel.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { MappingsView, SourceRow } from '#lib/ingest/admin-views.ts'
import { Arrivals } from './arrivals.tsx'
import { EventNames } from './event-names.tsx'
import { SourceList } from './source-list.tsx'

interface SourcesScreenProps {
  sources: SourceRow[]
  mappings: MappingsView
}

const VIEWS = ['sources', 'arrivals', 'names'] as const
type View = (typeof VIEWS)[number]

const isView = (value: string): value is View => VIEWS.some((view) => view === value)

/** Who sends, what arrives, and what it means. Which part is shown stands in the address. */
export function SourcesScreen({ sources, mappings }: SourcesScreenProps) {
  const t = useTranslations('ingest')
  const admin = useTranslations('admin')
  const [view, setView] = useQueryState('view', parseAsStringLiteral(VIEWS).withDefault('sources'))
  const editing = useEditing<SourceRow>()
  const counts: Partial<Record<View, number>> = { names: mappings.unknown.length || undefined }
  return (
    <AdminScreen
      title={admin('nav.sources')}
      intro={t('intro')}
      actions={
        view === 'sources' && (
          <Button variant="primary" onClick={editing.add}>
            {t('sources.add')}
          </Button>
        )
      }
    >
      <Tabs
        label={t('views')}
        value={view}
        onValueChange={(next) => isView(next) && void setView(next)}
        tabs={VIEWS.map((value) => ({ value, label: t(`view.${value}`), count: counts[value] }))}
        listClassName="sticky start-0 px-4 pt-3 md:px-6 overflow-x-auto"
      >
        <TabPanel value="sources">
          <SourceList sources={sources} editing={editing} onQuarantine={() => void setView('arrivals')} />
        </TabPanel>
        <TabPanel value="arrivals">
          <Arrivals sources={sources} />
        </TabPanel>
        <TabPanel value="names">
          <EventNames sources={sources} mappings={mappings} />
        </TabPanel>
      </Tabs>
    </AdminScreen>
  )
}
