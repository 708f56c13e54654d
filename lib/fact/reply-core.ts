export const refusals =
  /^(?:no\b(?! \d)|nope|nah|sorry|why|what|i (?:do not|don't|dont|can't|cannot|forgot|have no|am not|already|told)|not sure|don't know|dunno|idk|i'm not|none|n\/a|i gave|as i said|see above|one (?:moment|sec\w*)|wait|hang on|hold on|let me|just a|give me a|nein|weiß nicht|keine)\b/iu
const pleasantries =
  /^(?:(?:yes|yeah|yep|sure|ok|okay|of course|certainly|hi|hello|thanks|well|it's|its|it is|that's|that is|this is|here you go|here it is|here|my \S{1,20} is|the \S{1,20} is|i'm|i am|ja|klar|gerne|natürlich)\b[ ,.:!-]{0,3}){0,3}/iu

export interface Reply {
  text: string
  start: number
}

/** The reply without its "sure, it's …". */
export function replyCore(text: string): Reply {
  const lead = text.length - text.trimStart().length
  const body = text.slice(lead)
  const polite = pleasantries.exec(body)?.[0].length ?? 0
  return { text: body.slice(polite).trimEnd(), start: lead + polite }
}
