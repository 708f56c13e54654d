'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { demoEmail, demoPassword, demoSignIns } from './demo-sign-ins.ts'

interface DemoChoicesProps {
  onChoose: (email: string, password: string) => void
}

export function DemoChoices({ onChoose }: DemoChoicesProps) {
  const t = useTranslations('signIn.demo')
  return (
    <section aria-labelledby="demo-title" className="grid gap-2.5 border-t border-line px-6 pt-4 pb-5">
      <div>
        <h2 id="demo-title" className="text-meta font-semibold text-warn">
          {t('title')}
        </h2>
        <p className="text-meta text-ink-3">{t('hint')}</p>
      </div>
      <div className="grid grid-cols-3 gap-1.5">
        {demoSignIns.map((name) => (
          <Button
            key={name}
            size="small"
            title={demoEmail(name)}
            onClick={() => onChoose(demoEmail(name), demoPassword)}
          >
            {t(name)}
          </Button>
        ))}
      </div>
    </section>
  )
}
