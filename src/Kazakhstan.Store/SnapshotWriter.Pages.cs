using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Entries;

namespace Kazakhstan.Store;

/// <content>Pages, their sections, and what these are about.</content>
public sealed partial class SnapshotWriter
{
    private IEnumerable<(EntryRef Ref, Prose Body)> Bodies =>
        _content.Articles.Where(article => article.Status != ArticleStatus.Draft).Select(article => (article.Ref, article.Body))
            .Concat(_content.Entries.Select(entry => (entry.Ref, entry.Introduction)));

    private void WritePages()
    {
        using var insert = Prepare("""
            insert into page (id, kind, slug, title, summary, url, status, updated, reviewed, words, markdown)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        using var insertChange = Prepare("insert into article_change (page_id, day, text) values (?1, ?2, ?3)");
        foreach (var article in _content.Articles.Where(article => article.Status != ArticleStatus.Draft))
        {
            insert.Run(
                NewPageId(article.Ref), "article", article.Slug, Set(article.Title), Set(article.Summary), Urls.Page(article.Ref),
                article.Status == ArticleStatus.Retired ? "retired" : "published", Iso(article.Updated), Iso(article.Reviewed), article.Body.WordCount, article.File.Text);
            foreach (var change in article.Changes)
            {
                insertChange.Run(_pageIds[article.Ref], Iso(change.Day), Set(change.Text));
            }
        }

        foreach (var entry in _content.Entries)
        {
            var summary = entry is Topic topic ? Set(topic.Definition) : "";
            insert.Run(
                NewPageId(entry.Ref), KindName(entry.Ref.Kind), entry.Slug, entry.Title, summary, Urls.Page(entry.Ref),
                "published", null, null, entry.Introduction.WordCount, entry.File.Text);
        }
    }

    private long NewPageId(EntryRef page)
    {
        var id = _pageIds.Count + 1L;
        _pageIds.Add(page, id);
        return id;
    }

    private static string KindName(EntryKind kind) => kind.ToString().ToLowerInvariant();

    private void WriteSections()
    {
        using var insert = Prepare("""
            insert into section (id, page_id, ord, anchor, heading, level, html, text, words)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """);
        using var former = Prepare("insert into former_section (page_id, anchor, section_id) values (?1, ?2, ?3)");
        var moved = new List<(SectionAddress From, long SectionId)>();
        foreach (var (page, body) in Bodies)
        {
            var pageId = _pageIds[page];
            for (var i = 0; i < body.Sections.Count; i++)
            {
                var section = body.Sections[i];
                var id = _sectionIds.Count + 1L;
                _sectionIds.Add((page, section.Id), id);
                insert.Run(id, pageId, i, section.Id, section.Heading, section.Level, section.Html, section.Text, section.WordCount);
                foreach (var anchor in section.FormerIds)
                {
                    former.Run(pageId, anchor, id);
                }

                moved.AddRange(section.MovedFrom.Select(from => (from, id)));
            }
        }

        foreach (var (from, sectionId) in moved)
        {
            if (CurrentPage(from.Page) is { } oldPage)
            {
                former.Run(oldPage, from.Id, sectionId);
            }
        }

        WriteNotes();
        WriteAboutness();
    }

    /// <summary>A page that may have been renamed since.</summary>
    private long? CurrentPage(EntryRef page)
    {
        if (_pageIds.TryGetValue(page, out var id))
        {
            return id;
        }

        var address = Urls.Page(page);
        var target = _content.Redirects.FirstOrDefault(redirect => redirect.From == address)?.To;
        return target is null ? null : _pageIds.First(pair => Urls.Page(pair.Key) == target).Value;
    }

    private void WriteNotes()
    {
        using var note = Prepare("insert into note (page_id, number, source_id, locator, reference_count) values (?1, ?2, ?3, ?4, ?5)");
        using var remark = Prepare("insert into remark (page_id, number, html) values (?1, ?2, ?3)");
        using var source = Prepare("insert into section_source (section_id, source_id, ord) values (?1, ?2, ?3)");
        foreach (var (page, body) in Bodies)
        {
            foreach (var item in body.Notes)
            {
                note.Run(_pageIds[page], item.Number, item.SourceId, item.Locator, item.References);
            }

            for (var i = 0; i < body.Remarks.Count; i++)
            {
                remark.Run(_pageIds[page], i + 1, body.Remarks[i]);
            }

            foreach (var section in body.Sections)
            {
                for (var i = 0; i < section.SourceIds.Count; i++)
                {
                    source.Run(_sectionIds[(page, section.Id)], section.SourceIds[i], i);
                }
            }
        }
    }

    private void WriteAboutness()
    {
        using var about = Prepare("insert into page_entity (page_id, entity_id, ord) values (?1, ?2, ?3)");
        using var mention = Prepare("insert into mention (section_id, entity_id, ord, sentence, written) values (?1, ?2, ?3, ?4, ?5)");
        using var link = Prepare("insert into link (section_id, target_id, target_anchor) values (?1, ?2, ?3)");
        foreach (var article in _content.Articles.Where(article => article.Status == ArticleStatus.Published))
        {
            var ord = 0;
            foreach (var entry in article.Concerns)
            {
                about.Run(_pageIds[article.Ref], _pageIds[entry], ord++);
            }
        }

        foreach (var (page, body) in Bodies)
        {
            foreach (var section in body.Sections)
            {
                var sectionId = _sectionIds[(page, section.Id)];
                for (var i = 0; i < section.Mentions.Count; i++)
                {
                    var found = section.Mentions[i];
                    mention.Run(sectionId, _pageIds[found.Entry], i, found.Sentence, found.IsWritten ? 1 : 0);
                }

                foreach (var target in section.Links.Where(target => _pageIds.ContainsKey(target.Target)))
                {
                    link.Run(sectionId, _pageIds[target.Target], target.SectionId ?? "");
                }
            }
        }
    }
}
