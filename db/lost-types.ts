/**
 * postgres.js 3.4.9 reads the database's array types on each new connection in a promise that it gives to nobody: a
 * connection that is lost at that moment is an unhandled rejection. Who waits for the connection gets another, or an error.
 */
export function isLostTypes(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'query' in error &&
    typeof error.query === 'string' &&
    /select b\.oid, b\.typarray\s+from pg_catalog\.pg_type/.test(error.query)
  )
}
