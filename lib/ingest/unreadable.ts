/** Why an event can't be read: a sentence for a person, without what the event says. */
export class Unreadable extends Error {}
