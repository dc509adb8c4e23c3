using System.Text;

namespace Kazakhstan.Content;

/// <summary>Every address of the site is made here, in its canonical form: lower case, no extension, no trailing slash.</summary>
/// <remarks>It stands in this stage because rendered article bodies already carry links.</remarks>
public static class Urls
{
    public const string Home = "/";
    public const string Articles = "/articles";
    public const string Countries = "/countries";
    public const string Topics = "/topics";
    public const string Organisations = "/organisations";
    public const string Treaties = "/treaties";
    public const string Timeline = "/timeline";
    public const string Map = "/map";
    public const string Compare = "/compare";
    public const string OfficeHolders = "/office-holders";
    public const string Glossary = "/glossary";
    public const string Search = "/search";
    public const string Sources = "/sources";
    public const string Data = "/data";
    public const string About = "/about";

    /// <summary>The page of an article or entry: <c>/countries/china</c>.</summary>
    public static string Page(EntryRef page) => $"{Index(page.Kind)}/{page.Slug}";

    /// <summary>A section of a page; the page itself when <paramref name="section"/> is null or empty.</summary>
    public static string Section(EntryRef page, string? section) =>
        string.IsNullOrEmpty(section) ? Page(page) : $"{Page(page)}#{EscapeFragment(section)}";

    /// <summary>The list of all pages of one kind.</summary>
    public static string Index(EntryKind kind) => kind switch
    {
        EntryKind.Article => Articles,
        EntryKind.Country => Countries,
        EntryKind.Topic => Topics,
        EntryKind.Organisation => Organisations,
        EntryKind.Treaty => Treaties,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Article(string slug) => $"{Articles}/{slug}";

    public static string Country(string slug) => $"{Countries}/{slug}";

    public static string Topic(string slug) => $"{Topics}/{slug}";

    public static string Organisation(string slug) => $"{Organisations}/{slug}";

    public static string Treaty(string slug) => $"{Treaties}/{slug}";

    public static string Source(string id) => $"{Sources}/{id}";

    /// <summary>An event on the timeline of its year.</summary>
    /// <param name="id">Id of the event.</param>
    /// <param name="dateFrom">First day that its date may mean, ISO 8601.</param>
    public static string Event(string id, string dateFrom) => $"{TimelineOf(dateFrom[..4])}#{EscapeFragment(id)}";

    /// <summary>The timeline of one year, four digits.</summary>
    public static string TimelineOf(string year) => $"{Timeline}/{year}";

    public static string SearchFor(string query) => $"{Search}?q={Uri.EscapeDataString(query)}";

    /// <summary>Letters of every script stay as they are; only what would end or break a fragment is percent-encoded (RFC 3987, ifragment).</summary>
    private static string EscapeFragment(string fragment)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < fragment.Length; i++)
        {
            var c = fragment[i];
            if (char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~' || c > '\u007f')
            {
                escaped?.Append(c);
                continue;
            }

            escaped ??= new StringBuilder(fragment[..i]);
            escaped.Append(Uri.HexEscape(c));
        }

        return escaped?.ToString() ?? fragment;
    }
}
