/** `Drgm`: marks an SQLite file as a record of Dragoman. */
export const APPLICATION_ID = 0x4472676d;

/**
 * The steps from an empty file to today's tables, oldest first. A step is never changed once released; a file that
 * has seen more steps than there are here was written by a newer version, and is refused.
 */
export const migrations: readonly string[] = [
  `
  create table head (one integer primary key check (one = 1), seq integer not null, recorded_at text not null);
  insert into head values (1, 0, '');
  create table log (
    seq integer primary key, recorded_at text not null, kind text not null, key text not null,
    digest text not null, body text not null
  );
  create index log_by_key on log (kind, key, seq);
  create index log_by_time on log (recorded_at, seq);
  create trigger log_is_not_changed before update on log begin select raise(abort, 'the log is append-only'); end;
  create trigger log_is_not_deleted before delete on log begin select raise(abort, 'the log is append-only'); end;
  create table article (
    id text primary key, seq integer not null unique, day text not null, moment text not null, outlet text, url text
  );
  create index article_by_moment on article (moment, seq);
  create index article_by_url on article (url) where url is not null;
  create table reading (
    seq integer primary key, article text not null, article_seq integer not null, day text not null,
    moment text not null, engine text not null, claims integer not null, until integer
  );
  create index reading_by_article on reading (article, seq);
  create table actor (name text not null, reading integer not null, primary key (name, reading)) without rowid;
  create table claim (
    reading integer not null, nth integer not null, id text not null, kind text not null, first text, last text,
    primary key (reading, nth)
  ) without rowid;
  create index claim_by_id on claim (id);
  create index claim_by_kind on claim (kind, first);
  create table snapshot (key text primary key, up_to integer not null, body text not null);
  create virtual table words using fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 2');
  `,
  `
  create table fetch_state (source text primary key, body text not null);
  create table fetch_item (
    source text not null, item text not null, hash text not null, article text,
    first_seen text not null, last_seen text not null, primary key (source, item)
  ) without rowid;
  create index fetch_item_by_time on fetch_item (source, first_seen);
  create table fetch_day (
    source text not null, day text not null, what text not null, n integer not null,
    primary key (source, day, what)
  ) without rowid;
  `,
  `
  create table alert_watch (process text primary key, version integer not null, body text not null);
  create table notice (
    seq integer primary key autoincrement, id text not null unique, process text not null,
    at text not null, body text not null
  );
  create index notice_by_process on notice (process, seq);
  create table channel (id text primary key, process text not null, body text not null);
  create index channel_by_process on channel (process);
  create table delivery (
    id text primary key, channel text not null, process text not null,
    state text not null, due text not null, attempts integer not null,
    made_at text not null, body text not null
  );
  create index delivery_by_due on delivery (state, due);
  create index delivery_by_process on delivery (process, made_at);
  `,
  `
  create table account (id text primary key, name text not null unique, link text unique, body text not null);
  create table session (
    hash text primary key, account text not null, made_at text not null, seen_at text not null, body text not null
  );
  create index session_by_account on session (account);
  create table access_token (
    hash text primary key, id text not null unique, account text not null, made_at text not null,
    last_used text, body text not null
  );
  create index access_token_by_account on access_token (account);
  create table login_try (key text primary key, since text not null, n integer not null);
  create table audit (
    seq integer primary key autoincrement, at text not null, done_by text not null,
    done_to text not null, body text not null
  );
  create index audit_by_who on audit (done_by, seq);
  create index audit_by_what on audit (done_to, seq);
  `,
  `
  create table pruned (article text primary key, what text not null, seq integer not null) without rowid;
  create table pruning (one integer primary key check (one = 1));
  drop trigger log_is_not_changed;
  create trigger log_is_not_changed before update on log when not exists (select 1 from pruning)
    begin select raise(abort, 'the log is append-only'); end;
  `,
];
