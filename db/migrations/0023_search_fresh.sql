CREATE TABLE "search_fresh" (
	"sent_at" timestamp with time zone NOT NULL,
	"message_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_fresh_sent_at_message_id_pk" PRIMARY KEY("sent_at","message_id")
);
--> statement-breakpoint
CREATE INDEX "search_document_time" ON "search_document" USING brin ("sent_at") WITH (autosummarize=true);--> statement-breakpoint
ALTER INDEX "search_document_words" SET (fastupdate=true, gin_pending_list_limit=131072);--> statement-breakpoint
-- Only the index's owner may work in what waits for it.
CREATE FUNCTION public.search_settle() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$ select gin_clean_pending_list('public.search_document_words'::regclass) $$;--> statement-breakpoint
-- How many documents hold it, as PostgreSQL's own statistics of their words say.
CREATE FUNCTION public.search_guess(asked tsquery) RETURNS float8 LANGUAGE plpgsql VOLATILE AS $$
declare plan json;
begin
	execute 'explain (format json) select 1 from search_document'
		|| case when numnode(asked) = 0 then '' else format(' where words @@ %L::tsquery', asked::text) end into plan;
	return (plan->0->'Plan'->>'Plan Rows')::float8;
end $$;--> statement-breakpoint
CREATE FUNCTION public.search_marks(conversation_id uuid, queue_id uuid, channel text, author_kind text, author_id uuid)
	RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	select array[chr(1) || 'c' || channel, public.search_mark('v', conversation_id), public.search_mark('q', queue_id),
		case when author_kind = 'agent' and author_id is not null then public.search_mark('a', author_id)
			else chr(1) || 'a' || author_kind end] $$;--> statement-breakpoint
-- From the fresh ones first, as documents only go from there to the others.
CREATE FUNCTION public.search_forget(at timestamptz, id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
declare was boolean;
begin
	delete from search_fresh d where d.sent_at = at and d.message_id = id;
	was := found;
	delete from search_document d where d.sent_at = at and d.message_id = id;
	return was or found;
end $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION public.search_follow_message() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if search_forget(old.sent_at, old.id) and tg_op = 'UPDATE' then
		if new.text <> '[erased]' then
			insert into search_fresh (sent_at, message_id, words)
			select new.sent_at, new.id, search_words(new.text,
				search_marks(c.id, c.queue_id, c.channel, new.author_kind, new.author_id))
			from conversation c where c.id = new.conversation_id on conflict do nothing;
		end if;
	end if;
	return null;
end $$;--> statement-breakpoint
DROP FUNCTION public.search_marks(timestamptz, uuid, uuid, text, text, uuid);--> statement-breakpoint
CREATE FUNCTION public.search_follow_note() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if tg_op <> 'INSERT' then
		perform search_forget(old.created_at, old.id);
	end if;
	if tg_op <> 'DELETE' then
		if new.kind = 'note' and new.text <> '[erased]' then
			insert into search_fresh (sent_at, message_id, words)
			select new.created_at, new.id, search_words(new.text,
				search_marks(c.id, c.queue_id, c.channel, 'agent', new.agent_id))
			from conversation c where c.id = new.conversation_id on conflict do nothing;
		end if;
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER note_search AFTER INSERT OR UPDATE OF text OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION search_follow_note();--> statement-breakpoint
CREATE FUNCTION public.search_follow_subject() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if tg_op <> 'INSERT' then
		perform search_forget(old.opened_at, old.id);
	end if;
	if tg_op <> 'DELETE' then
		if new.subject is not null then
			insert into search_fresh (sent_at, message_id, words)
			select new.opened_at, new.id, search_words(new.subject,
				search_marks(new.id, new.queue_id, new.channel, 'subject', null)) on conflict do nothing;
		end if;
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER conversation_subject_new AFTER INSERT ON conversation FOR EACH ROW WHEN (new.subject is not null)
	EXECUTE FUNCTION search_follow_subject();--> statement-breakpoint
CREATE TRIGGER conversation_subject AFTER UPDATE OF subject OR DELETE ON conversation FOR EACH ROW
	EXECUTE FUNCTION search_follow_subject();
