import { BlockList, isIPv6 } from 'node:net'

type Net = readonly [address: string, prefix: number]

const listOf = (v4: readonly Net[], v6: readonly Net[]) => {
  const list = new BlockList()
  for (const [address, prefix] of v4) list.addSubnet(address, prefix, 'ipv4')
  for (const [address, prefix] of v6) list.addSubnet(address, prefix, 'ipv6')
  return list
}

/** Nobody's webhook: this network, link-local (cloud metadata), multicast, reserved, and tunnels to IPv4. */
const never = listOf(
  [
    ['0.0.0.0', 8],
    ['169.254.0.0', 16],
    ['192.0.0.0', 24],
    ['224.0.0.0', 3],
  ],
  [
    ['::', 128],
    ['fe80::', 10],
    ['ff00::', 8],
    ['64:ff9b::', 96],
    ['2002::', 16],
  ],
)

/** A company's own network, and this machine. */
const internal = listOf(
  [
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ],
  [
    ['::1', 128],
    ['fc00::', 7],
  ],
)

/** Whether a request may go there: public addresses always, the company's own where an administrator allows it. */
export function isReachable(address: string, allowsInternal: boolean): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  return !never.check(address, family) && (allowsInternal || !internal.check(address, family))
}
