import { classNames } from './class-names.ts'

interface SkeletonProps {
  /** Its size and shape, in the shape of what comes. */
  className?: string
}

/** Shows itself only when what it stands for takes longer than 100 ms. */
export function Skeleton({ className }: SkeletonProps) {
  return (
    <span aria-hidden className={classNames('block animate-late bg-sunk', className ?? 'h-4 rounded-mark')} />
  )
}
