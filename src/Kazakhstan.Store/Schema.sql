-- The snapshot: one SQLite file, written whole and opened read-only. docs/store.md explains every table.
-- Ids are given in ordinal order of slugs, so that the same content gives the same bytes.

create table meta (
  key text primary key,
  value text not null
) without rowid;

-- Pages: articles and entries share one table, so that links, search and lists treat them alike.

create table page (
  id integer primary key,
  kind text not null check (kind in ('article', 'country', 'organisation', 'treaty', 'topic')),
  slug text not null,
  title text not null,
  summary text not null,
  url text not null unique,
  status text not null check (status in ('published', 'retired')),
  updated text,
  reviewed text,
  words integer not null,
  markdown text not null,
  unique (kind, slug)
);

create table section (
  id integer primary key,
  page_id integer not null references page (id),
  ord integer not null,
  anchor text not null,
  heading text not null,
  level integer not null,
  html text not null,
  text text not null,
  words integer not null,
  unique (page_id, ord)
);
create unique index section_anchor on section (page_id, anchor);

create table article_change (
  page_id integer not null references page (id),
  day text not null,
  text text not null,
  primary key (page_id, day)
) without rowid;

create table former_section (
  page_id integer not null references page (id),
  anchor text not null,
  section_id integer not null references section (id),
  primary key (page_id, anchor)
) without rowid;

create table redirect (
  source text primary key,
  target text not null
) without rowid;

-- What pages and sections are about.

create table page_entity (
  page_id integer not null references page (id),
  entity_id integer not null references page (id),
  ord integer not null,
  primary key (page_id, entity_id)
) without rowid;
create index page_entity_entity on page_entity (entity_id, page_id);

create table mention (
  section_id integer not null references section (id),
  entity_id integer not null references page (id),
  ord integer not null,
  sentence text not null,
  written integer not null,
  primary key (section_id, entity_id)
) without rowid;
create index mention_entity on mention (entity_id, section_id);

-- Every section that concerns a country and why: 'mention', 'treaty' (a treaty to which the country is party is named) or 'article' (the whole article concerns it).
create table section_country (
  country_id integer not null references page (id),
  section_id integer not null references section (id),
  reason text not null check (reason in ('mention', 'treaty', 'article')),
  sentence text not null,
  primary key (country_id, section_id)
) without rowid;

create table link (
  section_id integer not null references section (id),
  target_id integer not null references page (id),
  target_anchor text not null,
  primary key (section_id, target_id, target_anchor)
) without rowid;
create index link_target on link (target_id);

create table related (
  page_id integer not null references page (id),
  related_id integer not null references page (id),
  score real not null,
  reason text not null,
  primary key (page_id, related_id)
) without rowid;

-- Sources.

create table source (
  id text primary key,
  type text not null,
  title text not null,
  author text,
  publisher text,
  issued text,
  url text,
  archive text,
  accessed text,
  language text not null,
  kind text not null,
  note text
) without rowid;

create table note (
  page_id integer not null references page (id),
  number integer not null,
  source_id text not null references source (id),
  locator text,
  reference_count integer not null,
  primary key (page_id, number)
) without rowid;
create index note_source on note (source_id);

create table remark (
  page_id integer not null references page (id),
  number integer not null,
  html text not null,
  primary key (page_id, number)
) without rowid;

create table section_source (
  section_id integer not null references section (id),
  source_id text not null references source (id),
  ord integer not null,
  primary key (section_id, source_id)
) without rowid;
create index section_source_source on section_source (source_id);

-- Sources of a row of any of the tables below; 'page' stands for the front matter of an entry.
create table row_source (
  table_name text not null,
  row_id integer not null,
  role text not null,
  ord integer not null,
  source_id text not null references source (id),
  primary key (table_name, row_id, role, ord)
) without rowid;
create index row_source_source on row_source (source_id, table_name, row_id);

-- Entries.

create table country (
  page_id integer primary key references page (id),
  official_name text,
  iso2 text not null unique,
  iso3 text not null unique,
  numeric_code text,
  m49 text,
  capitals text not null,
  region text,
  subregion text,
  neighbour text not null,
  un_member integer not null,
  note text
);

create table organisation (
  page_id integer primary key references page (id),
  abbreviation text,
  official_name text,
  kind text not null,
  seat text,
  founded text,
  ended text,
  role text,
  website text,
  note text,
  predecessor_id integer references page (id),
  successor_id integer references page (id),
  parent_id integer references page (id)
);

create table treaty (
  page_id integer primary key references page (id),
  official_name text,
  kind text not null,
  form text,
  place text,
  depositary text,
  registration text,
  note text,
  predecessor_id integer references page (id),
  successor_id integer references page (id)
);

create table treaty_party (
  treaty_id integer not null references page (id),
  country_id integer not null references page (id),
  primary key (treaty_id, country_id)
) without rowid;
create index treaty_party_country on treaty_party (country_id);

create table topic (
  page_id integer primary key references page (id),
  definition text not null,
  broader_id integer references page (id)
);

create table topic_related (
  topic_id integer not null references page (id),
  related_id integer not null references page (id),
  ord integer not null,
  primary key (topic_id, related_id)
) without rowid;

-- Every name of every entry, for search and display. kind: title, short, official, native, abbreviation, other, historical, spelling, adjective, demonym, form.
create table name (
  id integer primary key,
  entity_id integer not null references page (id),
  text text not null,
  language text not null,
  kind text not null
);
create index name_entity on name (entity_id);

-- Tables of facts. Dates stand as written (EDTF), with the first and last day that they may mean.

create table relation (
  id integer primary key,
  country_id integer not null unique references page (id),
  status text not null,
  date text, date_from text, date_to text,
  recognised text,
  other_date text,
  checked text not null,
  note text
);

create table mission (
  id integer primary key,
  country_id integer not null references page (id),
  direction text not null,
  kind text not null,
  city text,
  opened text,
  closed text,
  as_of text,
  note text
);
create index mission_country on mission (country_id);

create table membership (
  id integer primary key,
  organisation_id integer not null references page (id),
  role text not null,
  start text,
  finish text,
  note text
);
create index membership_organisation on membership (organisation_id);

create table chairmanship (
  id integer primary key,
  organisation_id integer not null references page (id),
  title text not null,
  start text,
  finish text,
  note text
);

create table organisation_member (
  id integer primary key,
  organisation_id integer not null references page (id),
  country_id integer not null references page (id),
  role text not null,
  as_of text
);
create index organisation_member_country on organisation_member (country_id);
create index organisation_member_organisation on organisation_member (organisation_id);

create table treaty_date (
  id integer primary key,
  treaty_id integer not null references page (id),
  action text not null,
  date text not null, date_from text not null, date_to text not null,
  preferred integer not null,
  note text
);
create index treaty_date_treaty on treaty_date (treaty_id);

create table event (
  id integer primary key,
  slug text not null unique,
  date text not null, date_from text not null, date_to text not null,
  kind text not null,
  title text not null,
  text text not null,
  place text,
  direction text,
  visitor text,
  note text
);
create index event_date on event (date_from);

create table event_entity (
  event_id integer not null references event (id),
  entity_id integer not null references page (id),
  primary key (event_id, entity_id)
) without rowid;
create index event_entity_entity on event_entity (entity_id, event_id);

-- Goods trade in millions of US dollars; exports are from Kazakhstan. Without a country it is trade with the world.
create table trade (
  id integer primary key,
  year integer not null,
  country_id integer references page (id),
  exports real,
  imports real,
  total real,
  reporter text not null,
  note text
);
create index trade_country on trade (country_id, year);

create table investment (
  id integer primary key,
  period text not null,
  country_id integer references page (id),
  direction text not null,
  amount real not null,
  measure text not null,
  reporter text,
  note text
);
create index investment_country on investment (country_id);

create table office_holder (
  id integer primary key,
  office text not null,
  name text not null,
  names text not null,
  start text,
  finish text,
  start_from text,
  finish_to text,
  note text
);

create table glossary_term (
  id integer primary key,
  slug text not null unique,
  term text not null,
  term_kk text,
  term_ru text,
  names text not null,
  definition text not null
);

create table glossary_topic (
  term_id integer not null references glossary_term (id),
  topic_id integer not null references page (id),
  primary key (term_id, topic_id)
) without rowid;

-- The published tables themselves, for the downloads.
create table data_table (
  name text primary key,
  path text not null,
  title text,
  description text,
  row_count integer not null,
  csv text not null
) without rowid;

-- Search. docs/search.md explains it.

-- What search finds: pages of entries, sections, events, terms of the glossary and holders of offices. text is empty where it stands in section.
create table search_document (
  id integer primary key,
  kind text not null check (kind in ('country', 'organisation', 'treaty', 'topic', 'article', 'section', 'event', 'term', 'person')),
  page_id integer references page (id),
  section_id integer references section (id),
  -- Of an event, a term or an office holder: the row in its table.
  row_id integer,
  subkind text not null,
  url text not null,
  title text not null,
  heading text not null,
  names text not null,
  text text not null,
  years text not null
);

-- What a document is about and how much: 100 for the entry's own page.
create table search_about (
  document_id integer not null references search_document (id),
  entity_id integer not null references page (id),
  weight integer not null,
  primary key (document_id, entity_id)
) without rowid;

-- Every folded word of the documents, how many hold it, and how it is most often written.
create table search_term (
  term text primary key,
  written text not null,
  documents integer not null
) without rowid;

-- Folded text of the documents; about holds 'e' and the id of each entity, and 'k' and the kind.
create virtual table search_fts using fts5 (title, heading, names, body, about, content = '', tokenize = "porter unicode61 remove_diacritics 0", prefix = '2 3');
