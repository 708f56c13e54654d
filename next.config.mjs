import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./components/ui/intl-request.ts')

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` checks the types, faster; a start shouldn't.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres', 'pg', 'graphile-worker', 'pino'],
}

export default withNextIntl(config)
