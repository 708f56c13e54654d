import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'

interface SpentLinkProps {
  which: 'spent' | 'first.spent'
}

export async function SpentLink({ which }: SpentLinkProps) {
  const t = await getTranslations('invitation')
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        action={
          <Link href="/sign-in" className="font-medium text-accent underline underline-offset-2">
            {t('toSignIn')}
          </Link>
        }
      >
        {t(which)}
      </EmptyState>
    </main>
  )
}
