namespace Kazakhstan.Web;

/// <summary>What the frame of every page needs beside its model.</summary>
public sealed record Frame
{
    /// <summary>Scheme and host, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>BCP 47 tag of the language in which the page is written.</summary>
    public string Language => PageLanguage.Tag;

    /// <summary>Canonical path of the page, without a query.</summary>
    public required string Path { get; init; }

    public required Assets Assets { get; init; }

    /// <summary>The day on which the page is read, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where a reader can report a mistake.</summary>
    public string? ContactUrl { get; init; }

    /// <summary>Twelve hexadecimal digits that name the content served.</summary>
    public required string Edition { get; init; }

    /// <summary>Day of the newest article.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Terms to link in running text; null links none.</summary>
    public Lazy<GlossaryLinks>? Glossary { get; init; }

    /// <summary>The full canonical address of a path.</summary>
    public string Absolute(string path) => BaseUrl + path;
}
