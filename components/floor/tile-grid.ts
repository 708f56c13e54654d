/** As many tiles side by side as have room for their figures. */
export const tileGrid = 'grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-4 max-sm:gap-3'
