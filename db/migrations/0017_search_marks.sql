-- Marks begin with a sign that is part of no word in any locale, so that nobody can write one.
CREATE OR REPLACE FUNCTION public.search_mark(kind text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	AS $$ select chr(1) || kind || left(md5(id::text), 10) $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION public.search_marks(sent_at timestamptz, conversation_id uuid, queue_id uuid, channel text, author_kind text, author_id uuid)
	RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	select array[chr(1) || '0' || (t >> 14), chr(1) || '1' || (t >> 18), chr(1) || '2' || (t >> 22), chr(1) || '3' || (t >> 26),
		chr(1) || 'c' || channel, public.search_mark('v', conversation_id), public.search_mark('q', queue_id),
		case when author_kind = 'agent' and author_id is not null then public.search_mark('a', author_id)
			else chr(1) || 'a' || author_kind end]
	from (select floor(extract(epoch from sent_at))::int8 as t) s $$;--> statement-breakpoint
DELETE FROM search_document;--> statement-breakpoint
UPDATE search_sweep SET after = '00000000-0000-0000-0000-000000000000', done = 0, finished_at = null;
