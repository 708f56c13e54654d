import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LineMotif } from '#components/sign-in/line-motif.tsx'
import { safeReturnPath } from '#components/sign-in/safe-return-path.ts'
import { SignInForm } from '#components/sign-in/sign-in-form.tsx'
import { Wordmark } from '#components/shell/wordmark.tsx'
import { loadWorkspace } from '#lib/auth/workspace.ts'

interface SignInPageProps {
  searchParams: Promise<{ callbackUrl?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [{ callbackUrl }, workspace, t] = await Promise.all([
    searchParams,
    loadWorkspace(),
    getTranslations('signIn'),
  ])
  return (
    <main className="relative isolate grid min-h-dvh place-items-center overflow-hidden px-4 py-10">
      <LineMotif />
      <div className="grid w-full max-w-88 gap-6">
        <header className="grid justify-items-center gap-2 text-center">
          <h1>
            <Wordmark className="text-accent" />
          </h1>
          <p className="text-ink-2">{t('promise')}</p>
        </header>
        <SignInForm returnPath={safeReturnPath(callbackUrl)} isDemo={workspace.isDemo} />
      </div>
    </main>
  )
}
