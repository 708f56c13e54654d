import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './start/root.mjs'

const outServer = join(root, 'dist', 'server.mjs')
const outWidget = join(root, 'dist', 'public', 'widget.js')
const widgetEntry = join(root, 'components', 'widget', 'entry.tsx')

/** server.ts and all of ours it uses in one file; packages stay in node_modules. */
export async function bundleServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server.ts'],
    outfile: outServer,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [ownAliases, ownAddresses],
  })
}

/** The chat's one script, for pages that are not ours. */
export async function bundleWidget({ watch = false } = {}) {
  if (!existsSync(widgetEntry)) return
  const esbuild = await import('esbuild')
  const options = {
    absWorkingDir: root,
    entryPoints: [widgetEntry],
    outfile: outWidget,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: !watch,
    define: { 'process.env.NODE_ENV': watch ? '"development"' : '"production"' },
    logLevel: 'warning',
    tsconfigRaw: {},
    plugins: [ownAliases],
  }
  if (!watch) return void (await esbuild.build(options))
  const context = await esbuild.context(options)
  await context.rebuild()
  await context.watch()
}

/** `#lib/…` looks like a package to esbuild; it is ours and belongs into the bundle. */
const ownAliases = {
  name: 'own-aliases',
  setup(build) {
    build.onResolve({ filter: /^#/ }, ({ path, kind }) => {
      return build.resolve(`./${path.slice(1)}`, { resolveDir: root, kind })
    })
  },
}

/** A file that asks where it is gets its own address, not the bundle's. */
const ownAddresses = {
  name: 'own-addresses',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.url')) return undefined
      const address = JSON.stringify(relative(dirname(outServer), path).replaceAll('\\', '/'))
      const contents = source.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`)
      return { contents, loader: 'ts' }
    })
  },
}
