import type { RawHandler } from './raw-routes.ts'
import { allowAnyPage } from './receive-calls.ts'
import { sendJson } from './send-json.ts'

/** What analytics.js asks for at its start: that everything goes to this server, and nothing anywhere else. */
export const sendTrackingSettings: RawHandler = (request, response, url) => {
  allowAnyPage(response)
  const apiKey = url.pathname.split('/')[3] ?? ''
  const host = request.headers.host ?? ''
  const forwarded = request.headers['x-forwarded-proto']
  const protocol = forwarded === 'https' ? 'https' : 'http'
  sendJson(response, 200, {
    integrations: {
      'Segment.io': {
        apiKey,
        apiHost: `${host}/v1`,
        protocol,
        unbundledIntegrations: [],
        addBundledMetadata: true,
        maybeBundledConfigIds: {},
        versionSettings: { version: '4.4.7', componentTypes: ['browser'] },
      },
    },
    plan: { track: { __default: { enabled: true, integrations: {} } } },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  })
}
