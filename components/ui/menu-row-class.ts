export const menuRowClass = `flex min-h-8 pointer-coarse:min-h-11 items-center gap-2 rounded-control border border-transparent px-2
  outline-none select-none cursor-pointer data-[highlighted]:bg-sunk data-[highlighted]:border-line
  data-[disabled]:opacity-50 data-[disabled]:cursor-default`
