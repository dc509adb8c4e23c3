using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kazakhstan.Web;

/// <summary>Style sheet, script and pictures, which are part of the assembly. Their addresses carry a digest, so browsers may keep them for good.</summary>
public sealed partial class Assets
{
    private readonly Dictionary<string, Asset> _byName = [];

    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!; // Just listed by the same assembly.
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var name = resource["assets/".Length..].Replace('\\', '/');
            _byName[name] = new(TypeOf(name), Shrink(name, memory.ToArray()));
        }

        InlineScript = Encoding.UTF8.GetString(_byName["scheme.js"].Bytes).Trim();
        InlineScriptHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(InlineScript)));
    }

    /// <summary>The one line that applies the stored colour scheme before the first paint.</summary>
    public string InlineScript { get; }

    /// <summary>Its hash, for the content security policy.</summary>
    public string InlineScriptHash { get; }

    /// <summary>Names of all assets.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The address of an asset, digest included.</summary>
    public string Url(string name) => $"/assets/{name}?v={_byName[name].Digest}";

    /// <summary>An asset, or null.</summary>
    public Asset? Find(string name) => _byName.GetValueOrDefault(name);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };

    /// <summary>Takes comments and indentation out of style sheet and script, and puts the words before the script; the source stays readable.</summary>
    private static byte[] Shrink(string name, byte[] bytes)
    {
        var comment = Path.GetExtension(name) switch
        {
            ".css" => CssComment(),
            ".js" => ScriptComment(),
            _ => null,
        };
        if (comment is null)
        {
            return bytes;
        }

        var words = name == "site.js" ? ScriptWords.Declaration : "";
        var text = LineBreaks().Replace(words + comment.Replace(Encoding.UTF8.GetString(bytes), ""), "\n").Trim();
        return Encoding.UTF8.GetBytes(name.EndsWith(".css", StringComparison.Ordinal) ? CssSpaces().Replace(text, "$1") : text);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    /// <summary>Spaces that mean nothing; one before a colon can mean a descendant and stays.</summary>
    [GeneratedRegex(@"\s*([{};,])\s*|(?<=:)\s+")]
    private static partial Regex CssSpaces();

    /// <summary>Only comments that have a line to themselves, so that no text or address is touched.</summary>
    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex ScriptComment();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();
}

/// <summary>One file of the site's furniture.</summary>
public sealed record Asset(string Type, byte[] Bytes)
{
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..10];
}
