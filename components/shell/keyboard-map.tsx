'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { KeyNames } from './key-names.tsx'
import type { Shortcut, ShortcutGroup } from './shortcut.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSingleKeys } from './use-single-keys.ts'

interface KeyboardMapProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const order: readonly ShortcutGroup[] = [
  'conversation',
  'composer',
  'list',
  'floor',
  'recovery',
  'go',
  'general',
]

/** Lists what is registered on this screen, and nothing that isn't. */
export function KeyboardMap({ open, onOpenChange }: KeyboardMapProps) {
  const t = useTranslations('shell')
  const shortcuts = useShortcuts()
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const groups = order
    .map((group) => ({ group, members: inGroup(shortcuts, group) }))
    .filter(({ members }) => members.length > 0)
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={onOpenChange}
      title={t('keyboard.title')}
      description={t('keyboard.description')}
    >
      <div className="gap-8 sm:columns-2">
        {groups.map(({ group, members }) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-meta font-semibold text-ink-2">{t(`groups.${group}`)}</h3>
            <dl>
              {members.map((shortcut) => (
                <div key={shortcut.keys} className="flex min-h-7 items-center gap-3 border-b border-line">
                  <dt className="grow">{shortcut.label}</dt>
                  <dd>
                    <KeyNames keys={writtenAs(shortcut)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label={t('keyboard.singleKeys')}
        hint={t('keyboard.singleKeysHint')}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </Dialog>
  )
}

const writtenAs = ({ keys, written = keys }: Shortcut) => written

/** One line a key: the one registered last has it. */
function inGroup(shortcuts: readonly Shortcut[], group: ShortcutGroup): Shortcut[] {
  const members = shortcuts.filter((shortcut) => shortcut.group === group)
  return [...new Map(members.map((shortcut) => [writtenAs(shortcut), shortcut])).values()]
}
