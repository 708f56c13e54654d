/** Holds what was acknowledged against what the customer can read now. */
export async function readBack(line, conversationId, ids, signal) {
  const seen = await readAll(line, conversationId, signal)
  if (!seen) return { missing: ids.length, doubled: 0, disordered: 0 }
  const wanted = new Set(ids)
  const order = seen.map(({ id }) => id).filter((id) => wanted.has(id))
  const found = new Set(order)
  return {
    missing: ids.filter((id) => !found.has(id)).length,
    doubled: order.length - found.size,
    disordered: ids.filter((id) => found.has(id)).some((id, index) => id !== [...found][index]) ? 1 : 0,
  }
}

async function readAll(line, conversationId, signal) {
  const thread = await line.ask('watch', { conversationId, lastSeq: 0 }, signal)
  if (!thread?.ok) return null
  let page = thread.value
  let messages = page.messages
  while (page.hasEarlier) {
    const answer = await line.ask('earlier', { conversationId, beforeSeq: messages[0].seq }, signal)
    if (!answer?.ok) return null
    page = answer.value
    messages = [...page.messages, ...messages]
  }
  return messages
}
