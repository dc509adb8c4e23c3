using Kazakhstan.Content;
using Kazakhstan.Content.Articles;
using Kazakhstan.Content.Diagnostics;
using Kazakhstan.Content.Linking;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Kazakhstan.Tests.Content.Facts;

/// <summary>A sentence of an article, with the names and dates in it and with what stands around it.</summary>
internal sealed record ProseSentence
{
    public required string Text { get; init; }

    /// <summary>Names of entries and links to treaties, with offsets in <see cref="Text"/>.</summary>
    public required IReadOnlyList<NameMatch> Names { get; init; }

    public required IReadOnlyList<ProseDate> Dates { get; init; }

    /// <summary>The sentence before it in the paragraph.</summary>
    public required ProseSentence? Before { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    /// <summary>The partner that the heading, or else the title, names, where it names only one.</summary>
    public required EntryRef? SubjectPartner { get; init; }

    /// <summary>The organisation that the title names, where it names only one.</summary>
    public required EntryRef? SubjectOrganisation { get; init; }

    /// <summary>Where a character of the text stands in its file.</summary>
    public required Func<int, SourceLocation> LocationOf { get; init; }

    /// <summary>The partners named; without any, the one that the heading or the title names.</summary>
    public IReadOnlyList<EntryRef> Partners
    {
        get
        {
            var named = Targets(Names, EntryKind.Country);
            return named.Count > 0 || SubjectPartner is null ? named : [SubjectPartner.Value];
        }
    }

    public IReadOnlyList<EntryRef> Treaties => Targets(Names, EntryKind.Treaty);

    /// <summary>All sentences of the articles, in order, quotations and tables left out.</summary>
    public static IReadOnlyList<ProseSentence> Read(SiteContent content)
    {
        var linker = new NameLinker(SiteNames.Of([.. content.Entries], content.Tables));
        return [.. content.Articles.SelectMany(article => Read(article, linker))];
    }

    private static IEnumerable<ProseSentence> Read(Article article, NameLinker linker)
    {
        var concerns = article.Concerns.ToHashSet();
        var ofTitle = linker.Find(article.Title, concerns);
        var (heading, ofHeading) = ("", ofTitle);
        foreach (var block in ProseParser.Parse(article.Ref, article.File, []).Tree.SelectMany(Leaves))
        {
            var text = InlineText.Of(block);
            IReadOnlyList<NameMatch> names = [.. linker.Find(text.Text, concerns), .. LinkedTreaties(text)];
            if (block is HeadingBlock)
            {
                (heading, ofHeading) = (text.Text, names);
                continue;
            }

            ProseSentence? before = null;
            foreach (var range in Sentences.Split(text.Text))
            {
                var start = range.Start.Value;
                before = new()
                {
                    Text = text.Text[range],
                    Names = [.. names.Where(name => name.Start >= start && name.Start < range.End.Value).Select(name => name with { Start = name.Start - start })],
                    Dates = ProseDate.Find(text.Text[range]),
                    Before = before,
                    Title = article.Title,
                    Heading = heading,
                    SubjectPartner = Only(ofHeading, EntryKind.Country) ?? Only(ofTitle, EntryKind.Country),
                    SubjectOrganisation = Only(ofTitle, EntryKind.Organisation),
                    LocationOf = index => article.File.At(text.OffsetOf(start + index)),
                };
                yield return before;
            }
        }
    }

    private static IEnumerable<NameMatch> LinkedTreaties(InlineText text) =>
        from linked in text.Links
        let path = linked.Link.Url ?? ""
        where path.Contains("/treaties/", StringComparison.Ordinal) || path.StartsWith("treaties/", StringComparison.Ordinal)
        select new NameMatch(linked.Start, InlineText.Plain(linked.Link).Length, new EntryRef(EntryKind.Treaty, Path.GetFileNameWithoutExtension(path)), []);

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        ParagraphBlock or HeadingBlock => [(LeafBlock)block],
        QuoteBlock or Table => [],
        ContainerBlock container => container.SelectMany(Leaves),
        _ => [],
    };

    private static EntryRef? Only(IReadOnlyList<NameMatch> names, EntryKind kind) => Targets(names, kind) is [var only] ? only : null;

    private static List<EntryRef> Targets(IReadOnlyList<NameMatch> names, EntryKind kind) =>
        [.. names.Where(name => name.Target?.Kind == kind).Select(name => name.Target!.Value).Distinct()];
}
