-- What each document is about, and how much. An entry's own page weighs 100, so that nothing goes before it when the entry is all that was asked for.
insert into search_about (document_id, entity_id, weight)
select document_id, entity_id, min(100, sum(weight))
from (
  select search_document.id as document_id, search_document.page_id as entity_id, 100 as weight
  from search_document
  where search_document.section_id is null and search_document.page_id is not null

  union all
  -- Parties of a treaty: the fewer, the more it is about each.
  select search_document.id, treaty_party.country_id, case (select count(*) from treaty_party as other where other.treaty_id = treaty_party.treaty_id) when 1 then case treaty.kind when 'bilateral' then 35 else 30 end when 2 then 20 else 10 end
  from treaty_party
  join treaty on treaty.page_id = treaty_party.treaty_id
  join search_document on search_document.page_id = treaty_party.treaty_id and search_document.section_id is null

  union all
  -- Topics and organisations of an entry.
  select search_document.id, page_entity.entity_id, 20
  from page_entity
  join page on page.id = page_entity.page_id and page.kind <> 'article'
  join search_document on search_document.page_id = page_entity.page_id and search_document.section_id is null

  union all
  select search_document.id, event_entity.entity_id, case when (select count(*) from event_entity as other join page on page.id = other.entity_id and page.kind = entity.kind where other.event_id = event_entity.event_id) <= 2 then 20 else 8 end
  from event_entity
  join page as entity on entity.id = event_entity.entity_id
  join search_document on search_document.kind = 'event' and search_document.row_id = event_entity.event_id

  union all
  select search_document.id, glossary_topic.topic_id, 20
  from glossary_topic
  join search_document on search_document.kind = 'term' and search_document.row_id = glossary_topic.term_id

  union all
  select search_document.id, mention.entity_id, case mention.ord when 0 then 15 else 10 end
  from mention
  join search_document on search_document.section_id = mention.section_id

  union all
  select search_document.id, section_country.country_id, 4
  from section_country
  join search_document on search_document.section_id = section_country.section_id
  where section_country.reason = 'treaty'

  union all
  -- A whole article is about what its front matter names: the fewer of a kind, the more.
  select search_document.id, page_entity.entity_id,
    case (select count(*) from page_entity as other join page on page.id = other.entity_id and page.kind = entity.kind where other.page_id = page_entity.page_id) when 1 then 30 when 2 then 16 when 3 then 12 else 6 end
  from page_entity
  join page as entity on entity.id = page_entity.entity_id
  join section on section.page_id = page_entity.page_id
  join search_document on search_document.section_id = section.id
  where search_document.subkind = 'article'
)
group by document_id, entity_id
order by document_id, entity_id;
