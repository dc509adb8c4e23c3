-- What follows from the other tables, computed once so that no page has to.

-- A section concerns a country when it names it …
insert into section_country (country_id, section_id, reason, sentence)
select mention.entity_id, mention.section_id, 'mention', mention.sentence
from mention
join country on country.page_id = mention.entity_id
order by mention.entity_id, mention.section_id;

-- … or names a treaty to which the country is party …
insert or ignore into section_country (country_id, section_id, reason, sentence)
select treaty_party.country_id, mention.section_id, 'treaty', mention.sentence
from mention
join treaty_party on treaty_party.treaty_id = mention.entity_id
order by treaty_party.country_id, mention.section_id, mention.ord;

-- … or when its whole article does.
insert or ignore into section_country (country_id, section_id, reason, sentence)
select page_entity.entity_id, section.id, 'article', ''
from page_entity
join country on country.page_id = page_entity.entity_id
join section on section.page_id = page_entity.page_id
order by page_entity.entity_id, section.id;

-- Related articles: two points for each link between them, one for each shared treaty or organisation, and for each shared
-- country or topic the less, the more articles it stands in. The reason names what they share, the rarest first; it is empty where they are only linked.
insert into related (page_id, related_id, score, reason)
with
  spread as (
    select page_entity.entity_id, count(*) as articles
    from page_entity
    join page on page.id = page_entity.page_id and page.kind = 'article'
    group by page_entity.entity_id
  ),
  shared as (
    select mine.page_id, theirs.page_id as related_id, entity.title, 4.0 / (1 + spread.articles) as score
    from page_entity as mine
    join page as me on me.id = mine.page_id and me.kind = 'article' and me.status = 'published'
    join page_entity as theirs on theirs.entity_id = mine.entity_id and theirs.page_id <> mine.page_id
    join page as they on they.id = theirs.page_id and they.kind = 'article' and they.status = 'published'
    join page as entity on entity.id = mine.entity_id
    join spread on spread.entity_id = mine.entity_id
  ),
  linked as (
    select section.page_id, link.target_id as related_id
    from link
    join section on section.id = link.section_id
    join page as me on me.id = section.page_id and me.kind = 'article' and me.status = 'published'
    join page as they on they.id = link.target_id and they.kind = 'article' and they.status = 'published'
    where link.target_id <> section.page_id
  ),
  evidence as (
    select page_id, related_id, title, score from shared
    union all
    select distinct page_id, related_id, '', 2.0 from linked
    union all
    select distinct related_id, page_id, '', 1.0 from linked
  ),
  scored as (
    select page_id, related_id, round(sum(score), 4) as score,
      row_number() over (partition by page_id order by sum(score) desc, related_id) as place
    from evidence
    group by page_id, related_id
  )
select scored.page_id, scored.related_id, scored.score,
  coalesce(
    (
      select group_concat(title, ', ')
      from (
        select shared.title
        from shared
        where shared.page_id = scored.page_id and shared.related_id = scored.related_id
        order by shared.score desc, shared.title
        limit 3
      )
    ),
    ''
  )
from scored
where place <= 6 and score >= 0.5
order by scored.page_id, scored.related_id;
