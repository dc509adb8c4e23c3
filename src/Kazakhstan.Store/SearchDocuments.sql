-- What search finds, in the order in which it stands when nothing else decides. The introduction of an entry is part of its page.

select page.kind, page.id, null, null, '', page.url, page.title, '' as heading, coalesce((select group_concat(text, ' | ') from (select distinct name.text from name where name.entity_id = page.id order by name.id)), '') as names,
  case page.kind
    when 'country' then (
      select concat_ws(' ', coalesce(country.official_name, page.title) || '.', 'Capital: ' || replace(nullif(country.capitals, ''), '|', ', ') || '.', country.subregion || '.',
        (select 'Diplomatic relations with Kazakhstan since ' || relation.date || '.' from relation where relation.country_id = page.id and relation.status = 'established' and relation.date is not null),
        country.note)
      from country where country.page_id = page.id)
    when 'organisation' then (
      select concat_ws(' ', coalesce(organisation.official_name, page.title) || coalesce(' (' || organisation.abbreviation || ')', '') || '.', 'Kazakhstan: ' || organisation.role || '.', 'Seat: ' || organisation.seat || '.', organisation.note)
      from organisation where organisation.page_id = page.id)
    when 'treaty' then (
      select concat_ws(' ', coalesce(treaty.official_name, page.title) || '.', upper(substr(treaty.kind, 1, 1)) || substr(treaty.kind, 2) || coalesce(' ' || treaty.form, '') || '.', 'Signed in ' || treaty.place || '.', treaty.note)
      from treaty where treaty.page_id = page.id)
    else page.summary
  end || coalesce((select ' ' || section.text from section where section.page_id = page.id and section.anchor = ''), '') as text,
  case page.kind
    when 'country' then (
      select group_concat(distinct year)
      from (
        select substr(relation.date, 1, 4) as year from relation where relation.country_id = page.id
        union select trade.year from trade where trade.country_id = page.id
        union select substr(mission.opened, 1, 4) from mission where mission.country_id = page.id
        union select substr(event.date_from, 1, 4) from event_entity join event on event.id = event_entity.event_id where event_entity.entity_id = page.id
        union select substr(treaty_date.date_from, 1, 4) from treaty_party join treaty_date on treaty_date.treaty_id = treaty_party.treaty_id where treaty_party.country_id = page.id
      ) where year is not null)
    when 'organisation' then (select concat_ws(',', substr(organisation.founded, 1, 4), (select group_concat(substr(membership.start, 1, 4)) from membership where membership.organisation_id = page.id)) from organisation where organisation.page_id = page.id)
    when 'treaty' then (select group_concat(distinct substr(treaty_date.date_from, 1, 4)) from treaty_date where treaty_date.treaty_id = page.id)
  end as years, '' as date_from, '' as date_to,
  case page.kind when 'country' then 0 when 'organisation' then 1 when 'topic' then 2 else 3 end as place, page.id as ord
from page
where page.kind <> 'article' and page.status = 'published'

union all
-- The beginning of an article stands for the article; its summary is part of what is searched.
select case when page.kind = 'article' and section.anchor = '' then 'article' else 'section' end, page.id, section.id, null, page.kind,
  page.url || case section.anchor when '' then '' else '#' || section.anchor end, page.title, section.heading, '',
  case when page.kind = 'article' and section.anchor = '' then page.summary || ' ' || section.text else section.text end, null, '', '', 4, section.id
from section
join page on page.id = section.page_id
where page.status = 'published' and (page.kind = 'article' or section.anchor <> '')

union all
select 'person', null, null, id, '', '/office-holders#kz-' || office, name, replace(offices, ',', ', '), names, replace(offices, ',', ', ') || '. ' || terms || '.', null, first, last, 5, id
from (
  select min(id) as id, name, max(names) as names, min(office) filter (where start_from = latest) as office,
    group_concat(distinct replace(upper(substr(office, 1, 1)) || substr(office, 2), '-', ' ')) as offices,
    group_concat(replace(office, '-', ' ') || ' from ' || start || coalesce(' to ' || finish, ', in office'), '; ') as terms,
    min(coalesce(start_from, '1991')) as first, max(coalesce(finish_to, '2099')) as last
  from (select office_holder.*, max(start_from) over (partition by name) as latest from office_holder order by id)
  group by name
)

union all
select 'term', null, null, id, '', '/glossary#' || slug, term, '', concat_ws(' | ', term_kk, term_ru, nullif(names, '')), definition, null, '', '', 6, id
from glossary_term

union all
select 'event', null, null, id, kind, slug, title, '', '', concat_ws(' ', text, visitor || '.', place || '.'), null, date_from, date_to, 7, id
from event
order by place, ord
