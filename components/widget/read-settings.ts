export interface Settings {
  /** Where the script came from is where the server is. */
  serverUrl: string
  widgetKey: string
  /** What the shop signed for its customer, if somebody is signed in there. */
  identityToken: string | undefined
}

/** From the one script tag: `<script src="…/widget.js" data-widget="KEY" data-identity="JWT" async>`. */
export function readSettings(script: HTMLScriptElement | null): Settings | null {
  const widgetKey = script?.dataset.widget
  if (!script || !widgetKey) return null
  const identityToken = script.dataset.identity || undefined
  return { serverUrl: new URL(script.src).origin, widgetKey, identityToken }
}
