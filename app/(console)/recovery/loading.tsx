import { ListSkeleton } from '#components/ui/list-skeleton.tsx'

export default function RecoveryLoading() {
  return <ListSkeleton rows={8} />
}
