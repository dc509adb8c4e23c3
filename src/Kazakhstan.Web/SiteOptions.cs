using System.Security.Cryptography;
using System.Text;

namespace Kazakhstan.Web;

/// <summary>Settings of the site: section <c>Site</c> of the configuration, environment variables such as <c>Site__Content</c>, or options on the command line.</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>Folder with the content, relative to the working directory.</summary>
    public string Content { get; init; } = "content";

    /// <summary>The snapshot file; by default in the user's cache folder, one for each content folder.</summary>
    public string? Store { get; init; }

    /// <summary>Public address of the site without a slash at its end; by default the address of the request.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Where a reader can report a mistake; null shows no such link.</summary>
    public string? ContactUrl { get; init; }

    /// <summary>The snapshot file to use.</summary>
    public string StorePath => Store ?? DefaultStore(Content);

    /// <summary>Settings from <c>appsettings.json</c> in the working directory and from the environment.</summary>
    public static SiteOptions FromEnvironment()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return configuration.GetSection(Section).Get<SiteOptions>() ?? new();
    }

    private static string DefaultStore(string content)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
            ? xdg
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local ? local : Path.GetTempPath();
        var folder = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(content))))[..12];
        return Path.Combine(cache, "kazakhstan", folder, "snapshot.db");
    }
}
