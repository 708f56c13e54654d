CREATE TEXT SEARCH CONFIGURATION public.search (COPY = pg_catalog.simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.search ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH public.unaccent, pg_catalog.simple;--> statement-breakpoint
CREATE FUNCTION public.search_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	AS $$ select lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary, normalize(left(given, 200), NFKC))) $$;--> statement-breakpoint
CREATE FUNCTION public.search_turned(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	AS $$ select regexp_replace(public.search_fold(name), '^(.*\S)\s+(\S+)\s*$', '\2 \1') $$;--> statement-breakpoint
CREATE FUNCTION public.search_mark(kind text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	AS $$ select '§' || kind || left(md5(id::text), 10) $$;--> statement-breakpoint
CREATE FUNCTION public.search_marks(sent_at timestamptz, conversation_id uuid, queue_id uuid, channel text, author_kind text, author_id uuid)
	RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	select array['§0' || (t >> 14), '§1' || (t >> 18), '§2' || (t >> 22), '§3' || (t >> 26), '§c' || channel,
		public.search_mark('v', conversation_id), public.search_mark('q', queue_id),
		case when author_kind = 'agent' and author_id is not null then public.search_mark('a', author_id) else '§a' || author_kind end]
	from (select floor(extract(epoch from sent_at))::int8 as t) s $$;--> statement-breakpoint
CREATE FUNCTION public.search_words(said text, marks text[]) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
	AS $$ select to_tsvector('public.search', left(said, 100000)) || array_to_tsvector(marks) $$;--> statement-breakpoint
CREATE FUNCTION public.search_prefix(word text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
	AS $$ select case when numnode(q) = 0 then q else (q::text || ':*')::tsquery end from plainto_tsquery('public.search', word) q $$;--> statement-breakpoint
CREATE TABLE "search_document" (
	"sent_at" timestamp with time zone NOT NULL,
	"message_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_document_sent_at_message_id_pk" PRIMARY KEY("sent_at","message_id")
);
--> statement-breakpoint
CREATE TABLE "search_sweep" (
	"id" integer PRIMARY KEY NOT NULL,
	"after" uuid NOT NULL,
	"rewrite" boolean DEFAULT false NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "customer_name";--> statement-breakpoint
DROP INDEX "identifier_value";--> statement-breakpoint
CREATE INDEX "search_document_words" ON "search_document" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "customer_name_start" ON "customer" USING btree ((search_fold("name")) collate "C");--> statement-breakpoint
CREATE INDEX "customer_name_turned" ON "customer" USING btree ((search_turned("name")) collate "C");--> statement-breakpoint
CREATE INDEX "identifier_phone_end" ON "identifier" USING btree ((reverse("value")) collate "C") WHERE type = 'phone';--> statement-breakpoint
CREATE INDEX "customer_name" ON "customer" USING gin (search_fold("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "identifier_value" ON "identifier" USING btree ((lower("value")) collate "C");--> statement-breakpoint
CREATE FUNCTION public.search_follow_message() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	delete from search_document where sent_at = old.sent_at and message_id = old.id;
	if found and tg_op = 'UPDATE' then
		if new.text <> '[erased]' then
			insert into search_document (sent_at, message_id, words)
			select new.sent_at, new.id, search_words(new.text,
				search_marks(new.sent_at, c.id, c.queue_id, c.channel, new.author_kind, new.author_id))
			from conversation c where c.id = new.conversation_id;
		end if;
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER message_search AFTER UPDATE OF text, sent_at, conversation_id OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION search_follow_message();
