/** What keeps the product from starting, as one sentence; the server has its own of the same name. */
export class StartFailure extends Error {
  name = 'StartFailure'
}
