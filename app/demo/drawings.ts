const drawing = (label: string, shapes: string) =>
  `<svg viewBox="0 0 200 160" role="img" aria-label="${label}">${shapes}</svg>`

const SHADOW = '<ellipse cx="100" cy="143" rx="58" ry="6" fill="currentColor" opacity=".1"/>'

export const kettle = (label: string, body: string, shade: string) =>
  drawing(
    label,
    `${SHADOW}
    <path d="M66 62C66 22 134 22 134 62" fill="none" stroke="#4b5054" stroke-width="7" stroke-linecap="round"/>
    <path d="M52 84 30 66c-4-4 0-9 5-7l25 12Z" fill="${shade}"/>
    <path d="M60 66h80l12 66c1 6-3 10-9 10H57c-6 0-10-4-9-10Z" fill="${body}"/>
    <path d="M128 66h12l12 66c1 6-3 10-9 10h-16c6 0 9-4 8-10Z" fill="${shade}"/>
    <path d="M72 66a28 11 0 0 1 56 0Z" fill="${shade}"/>
    <circle cx="100" cy="52" r="5" fill="#4b5054"/>`,
  )

export const pan = (label: string) =>
  drawing(
    label,
    `${SHADOW}
    <rect x="136" y="88" width="60" height="11" rx="5.5" fill="#8a5a36"/>
    <path d="M18 84h124v18c0 22-18 36-40 36H58c-22 0-40-14-40-36Z" fill="#3a3f42"/>
    <rect x="14" y="78" width="132" height="12" rx="6" fill="#4c5357"/>`,
  )

export const mugs = (label: string) =>
  drawing(
    label,
    `${SHADOW}
    <path d="M84 70c26-8 34 34 4 38" fill="none" stroke="#c9b79a" stroke-width="9"/>
    <path d="M34 56h56v64c0 12-8 20-20 20H54c-12 0-20-8-20-20Z" fill="#d9c9ae"/>
    <path d="M158 82c26-8 34 30 4 34" fill="none" stroke="#6d8478" stroke-width="9"/>
    <path d="M110 70h54v52c0 11-8 18-19 18h-16c-11 0-19-7-19-18Z" fill="#7f988b"/>`,
  )
