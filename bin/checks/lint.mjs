import { problemsOfTool } from './run-tool.mjs'

export function lint(root) {
  return problemsOfTool(root, 'oxlint/bin/oxlint', [
    '--deny-warnings',
    '--report-unused-disable-directives',
    '--format=unix',
    '--no-error-on-unmatched-pattern',
  ])
}
