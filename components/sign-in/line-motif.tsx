const arrivals = [140, 255, 375, 515, 640, 765]
const meeting = { x: 520, y: 450 }

/** Many ways in, one line on: what the product is, drawn behind the form. */
export function LineMotif() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 1440 900"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      className="absolute inset-0 -z-10 size-full rtl:-scale-x-100"
    >
      <g className="stroke-control-line opacity-35" strokeWidth="1.25">
        {arrivals.map((y) => (
          <path key={y} d={`M-20 ${y}H130C350 ${y} 310 ${meeting.y} ${meeting.x} ${meeting.y}`} />
        ))}
      </g>
      <g className="fill-control-line opacity-60">
        {arrivals.map((y, index) => (
          <circle key={y} cx={70 + ((index * 37) % 60)} cy={y} r="3" />
        ))}
      </g>
      <path d={`M${meeting.x} ${meeting.y}H1460`} className="stroke-accent opacity-70" strokeWidth="2" />
      <circle cx="1180" cy={meeting.y} r="4.5" className="fill-accent" />
      <circle cx="1330" cy={meeting.y} r="4.5" className="fill-accent" />
    </svg>
  )
}
