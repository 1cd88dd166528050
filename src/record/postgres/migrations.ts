/**
 * The steps from an empty schema to today's tables, oldest first; see `sqlite/migrations.ts`. Ids and times are compared
 * byte by byte (`collate "C"`), so that both databases sort alike.
 */
export const migrations: readonly string[] = [
  `
  create table head (one integer primary key check (one = 1), seq integer not null, recorded_at text collate "C" not null);
  insert into head values (1, 0, '');
  create table log (
    seq integer primary key, recorded_at text collate "C" not null, kind text not null, key text collate "C" not null,
    digest text not null, body text not null
  );
  create index log_by_key on log (kind, key, seq);
  create index log_by_time on log (recorded_at, seq);
  create function refuse() returns trigger language plpgsql as $$ begin raise 'the log is append-only'; end $$;
  create trigger log_is_not_changed before update or delete or truncate on log execute function refuse();
  create table article (
    id text collate "C" primary key, seq integer not null unique, day text collate "C" not null,
    moment text collate "C" not null, outlet text, url text
  );
  create index article_by_moment on article (moment, seq);
  create index article_by_url on article (md5(url)) where url is not null;
  create table reading (
    seq integer primary key, article text collate "C" not null, article_seq integer not null,
    day text collate "C" not null, moment text collate "C" not null, engine text not null, claims integer not null,
    until integer
  );
  create index reading_by_article on reading (article, seq);
  create table actor (name text not null, reading integer not null, primary key (name, reading));
  create table claim (
    reading integer not null, nth integer not null, id text collate "C" not null, kind text not null,
    first text collate "C", last text collate "C", primary key (reading, nth)
  );
  create index claim_by_id on claim (id);
  create index claim_by_kind on claim (kind, first);
  create table snapshot (key text primary key, up_to integer not null, body text not null);
  create table words (seq integer primary key, found tsvector not null);
  create index words_found on words using gin (found);
  `,
  `
  create table fetch_state (source text collate "C" primary key, body text not null);
  create table fetch_item (
    source text collate "C" not null, item text collate "C" not null, hash text not null, article text,
    first_seen text collate "C" not null, last_seen text collate "C" not null, primary key (source, item)
  );
  create index fetch_item_by_time on fetch_item (source, first_seen);
  create table fetch_day (
    source text collate "C" not null, day text collate "C" not null, what text collate "C" not null, n integer not null,
    primary key (source, day, what)
  );
  `,
];
