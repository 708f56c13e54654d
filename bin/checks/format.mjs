import { problemsOfTool } from './run-tool.mjs'

export function format(root) {
  return problemsOfTool(root, 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])
}
