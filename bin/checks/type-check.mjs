import { problemsOfTool } from './run-tool.mjs'

// A clean clone has no types of the routes yet. Those that a dev server left in .next/dev may speak of
// pages that are gone, so the check has a project file without them.
export async function typeCheck(root) {
  const generated = await problemsOfTool(root, 'next/dist/bin/next', ['typegen'])
  if (generated.length > 0) return generated
  return problemsOfTool(root, 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', 'bin/checks'])
}
