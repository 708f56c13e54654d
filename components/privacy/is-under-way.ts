import type { PrivacyRequestView } from '#lib/privacy/views.ts'

export const isUnderWay = ({ state }: Pick<PrivacyRequestView, 'state'>) =>
  state === 'queued' || state === 'running'
