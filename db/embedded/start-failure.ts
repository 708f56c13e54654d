/** What keeps the product from starting, as one sentence for whoever started it. */
export class StartFailure extends Error {
  override name = 'StartFailure'
}
