-- A chat's subject is the beginning of its first message, which is found already. Others are found by the next sweep.
DROP TRIGGER conversation_subject_new ON conversation;--> statement-breakpoint
CREATE FUNCTION public.search_own_subject(conversation uuid, subject text) RETURNS boolean LANGUAGE sql STABLE AS $$
	select subject is not null and not exists (select 1 from message m where m.conversation_id = conversation
		and starts_with(btrim(regexp_replace(left(m.text, 600), '\s+', ' ', 'g')), subject)) $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION public.search_follow_subject() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	perform search_forget(old.opened_at, old.id);
	if tg_op = 'UPDATE' then
		if search_own_subject(new.id, new.subject) then
			insert into search_fresh (sent_at, message_id, words)
			select new.opened_at, new.id, search_words(new.subject,
				search_marks(new.id, new.queue_id, new.channel, 'subject', null)) on conflict do nothing;
		end if;
	end if;
	return null;
end $$;--> statement-breakpoint
DELETE FROM search_fresh d USING conversation c WHERE c.subject IS NOT NULL AND d.sent_at = c.opened_at AND d.message_id = c.id;--> statement-breakpoint
DELETE FROM search_document d USING conversation c WHERE c.subject IS NOT NULL AND d.sent_at = c.opened_at AND d.message_id = c.id;--> statement-breakpoint
UPDATE search_sweep SET after = '00000000-0000-0000-0000-000000000000', rewrite = true, done = 0, finished_at = null WHERE id = 3;
