import { ListSkeleton } from '#components/ui/list-skeleton.tsx'

export default function AdminLoading() {
  return (
    <div className="h-full bg-pane pt-16">
      <ListSkeleton />
    </div>
  )
}
