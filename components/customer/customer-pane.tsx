'use client'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { CustomerConflicts } from '#components/conflict/customer-conflicts.tsx'
import { useLive } from '#components/realtime/use-live.ts'
import { PersonalData } from '#components/privacy/personal-data.tsx'
import { Suggestions } from '#components/suggestion/suggestions.tsx'
import { AddressedTimeline } from '#components/touchpoint/addressed-timeline.tsx'
import { KeptTimeline } from '#components/touchpoint/kept-timeline.tsx'
import { SamePersonCard } from '#components/identity/same-person-card.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { LiveStatus } from '#components/ui/live-status.tsx'
import type { ProfileView } from '#lib/customer/views.ts'
import { Brief } from './brief.tsx'
import { CaseHistory } from './case-history.tsx'
import { Facts } from './facts.tsx'
import { LogContactDialog } from './log-contact-dialog.tsx'
import { OpenCaseDialog } from './open-case-dialog.tsx'
import { Orders } from './orders.tsx'
import { PaneSkeleton } from './pane-skeleton.tsx'
import { Profile } from './profile.tsx'
import { Promises } from './promises.tsx'
import { useCustomerPart, type Versions, versionOf } from './use-customer-part.ts'

interface CustomerPaneProps {
  customerId: string
  conversationId: string | null
  /** Puts words into the composer; without one there is nothing to put them into. */
  onSay?: (text: string) => void
  /** Back to the thread, on screens that show one pane at a time. */
  onBack?: () => void
  /** Two columns: the customer has the screen for themselves. */
  wide?: boolean
}

/** All that is known of the customer, kept current while it is open. */
export function CustomerPane(props: CustomerPaneProps) {
  const { customerId, onBack, wide } = props
  const Heading = wide ? 'h1' : 'h2'
  const t = useTranslations('customer')
  const live = useLive<'customer'>(`customer:${customerId}`)
  const versions = live.data?.versions ?? {}
  const profile = useCustomerPart(
    'customer.profile',
    { customerId },
    versionOf(versions, ['profile', 'cases']),
  )
  return (
    <section aria-label={t('region')} className="flex h-full min-h-0 flex-col bg-pane">
      <header className="pane-head flex-wrap py-1.5">
        {onBack && (
          <IconButton
            label={t('back')}
            icon={ArrowLeft}
            onClick={onBack}
            className="-ms-2 min-[1120px]:hidden"
          />
        )}
        <Heading className="text-title font-semibold">{t('region')}</Heading>
        <span className="ms-auto flex items-center gap-1">
          {live.status === 'offline' && <LiveStatus state="offline" />}
          {profile.data && !profile.data.isErased && <Actions {...props} profile={profile.data} />}
        </span>
      </header>
      {profile.data ? (
        <Parts {...props} profile={profile.data} versions={versions} isOffline={live.status === 'offline'} />
      ) : profile.isError ? (
        <Failed error={profile.error} retrying={profile.isFetching} onRetry={() => void profile.refetch()} />
      ) : (
        <PaneSkeleton />
      )}
    </section>
  )
}

function Actions({ customerId, conversationId, profile }: CustomerPaneProps & { profile: ProfileView }) {
  return (
    <>
      <LogContactDialog customerId={customerId} customerName={profile.name} conversationId={conversationId} />
      {profile.reach === 'whole' && (
        <OpenCaseDialog customerId={customerId} conversationId={conversationId} />
      )}
    </>
  )
}

type PartsProps = CustomerPaneProps & { profile: ProfileView; versions: Versions; isOffline: boolean }

function Parts({ customerId, conversationId, onSay, wide, profile, versions, isOffline }: PartsProps) {
  const Timeline = wide ? AddressedTimeline : KeptTimeline
  const scroller = useRef<HTMLDivElement>(null)
  const whole = profile.reach === 'whole'
  const version = (...parts: Parameters<typeof versionOf>[1]) => versionOf(versions, parts)
  const facts = <Facts customerId={customerId} version={version('facts')} folds={!wide} />
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div
        className={classNames(
          wide && 'mx-auto grid max-w-6xl lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)] lg:gap-x-8',
        )}
      >
        {/* Beside the timeline nothing here may be what the browser keeps in place: its growing would move the other. */}
        <div className={classNames(wide && 'lg:[overflow-anchor:none]')}>
          <Profile profile={profile} />
          {!whole && facts}
          {whole && (
            <>
              <SamePersonCard customerId={customerId} version={version('profile')} />
              <CaseHistory customerId={customerId} version={version('cases')} />
              <CustomerConflicts customerId={customerId} />
              <Brief
                customerId={customerId}
                conversationId={conversationId}
                version={version('facts', 'promises', 'conversations')}
              />
              {conversationId && (
                <Suggestions
                  conversationId={conversationId}
                  version={version('suggestions', 'cases', 'promises', 'conversations')}
                  onSay={onSay}
                />
              )}
              <Promises
                customerId={customerId}
                conversationId={conversationId}
                version={version('promises')}
              />
              {facts}
              <Orders orders={profile.details?.orders ?? []} folds={!wide} />
              <PersonalData
                customerId={customerId}
                customerName={profile.name}
                version={version('profile')}
                folds={!wide}
              />
            </>
          )}
        </div>
        <Timeline
          customerId={customerId}
          version={version('timeline')}
          isWhole={whole}
          isOffline={isOffline}
          scroller={scroller}
        />
      </div>
    </div>
  )
}

interface FailedProps {
  error: Error
  retrying: boolean
  onRetry: () => void
}

function Failed({ error, retrying, onRetry }: FailedProps) {
  const t = useTranslations('customer')
  const isMissing = 'code' in error && error.code === 'not_found'
  useLookAgain(isMissing)
  if (isMissing) return <EmptyState>{t('denied')}</EmptyState>
  return (
    <ErrorState title={t('failed')} onRetry={onRetry} retrying={retrying}>
      {error.message}
    </ErrorState>
  )
}

/** Who was merged while open is gone here; the page, asked again, leads to whom they live on as. */
function useLookAgain(isMissing: boolean) {
  const router = useRouter()
  useEffect(() => {
    if (isMissing) router.refresh()
  }, [isMissing, router])
}
