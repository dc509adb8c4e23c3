using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kazakhstan.Web;

/// <summary>The words that <c>site.js</c> adds to a page. They are served before it, so that the script holds none of its own.</summary>
internal static class ScriptWords
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a suggestion can be.</summary>
    private static readonly string[] Kinds = ["article", "country", "organisation", "person", "section", "term", "topic", "treaty"];

    /// <summary>The line that declares them.</summary>
    public static string Declaration => "const words = " + JsonSerializer.Serialize(
        new
        {
            useLight = Texts.Script_UseLight,
            useDark = Texts.Script_UseDark,
            copied = Texts.Script_Copied,
            notCopied = Texts.Script_NotCopied,
            sectionLink = Texts.Script_SectionLink,
            paragraphLink = Texts.Script_ParagraphLink,
            citation = Texts.Script_Citation,
            markdown = Texts.Script_Markdown,
            quotation = Texts.Script_Quotation,
            noteOpened = Texts.Script_NoteOpened,
            back = Texts.Script_Back,
            copyQuotation = Texts.Script_CopyQuotation,
            suggestions = Texts.Script_Suggestions,
            search = Texts.Script_Search,
            nextSection = Texts.Script_NextSection,
            sectionBefore = Texts.Script_SectionBefore,
            cite = Texts.Script_Cite,
            colours = Texts.Script_Colours,
            thisList = Texts.Script_ThisList,
            aids = Texts.Script_Aids,
            searchAnywhere = Texts.Script_SearchAnywhere,
            closeCards = Texts.Script_CloseCards,
            letterKeys = Texts.Script_LetterKeys,
            previews = Texts.Script_Previews,
            close = Texts.Script_Close,
            kinds = Kinds.ToDictionary(kind => kind, CodeWords.Of),
        },
        Plain) + "\n";
}
