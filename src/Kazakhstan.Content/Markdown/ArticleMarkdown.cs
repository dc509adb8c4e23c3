using Kazakhstan.Content.Citations;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Kazakhstan.Content.Markdown;

/// <summary>The one Markdig pipeline: CommonMark with tables, footnotes, definition lists, attributes and our citations. Raw HTML is parsed so that it can be reported, and never rendered.</summary>
internal static class ArticleMarkdown
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .Use<CitationExtension>()
        .UseGenericAttributes()
        .Build();

    private sealed class CitationExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // Rendering needs the numbers of the notes; ArticleRenderer adds its renderers itself.
        }
    }
}
