/** Where a message stands on the case's page, for links from what quotes it. */
export const threadEntryId = (messageId: string) => `message-${messageId}`
