using System.Security.Cryptography;
using System.Text;
using Kazakhstan.Content.Diagnostics;

namespace Kazakhstan.Content;

/// <summary>The files of a content folder, decoded, in ordinal order of their paths.</summary>
internal sealed class ContentFiles
{
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly string _root;

    private ContentFiles(IReadOnlyList<SourceFile> files, string root, string digest)
    {
        _files = files;
        _root = root;
        Digest = digest;
    }

    /// <summary>SHA-256 over the paths and bytes of all files.</summary>
    public string Digest { get; }

    /// <summary>Reads every Markdown, CSV, YAML, JSON and TSV file below a folder.</summary>
    public static ContentFiles Read(string directory, List<Diagnostic> diagnostics)
    {
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        var files = new List<SourceFile>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in ReadBytes(directory))
        {
            Append(hash, path, bytes);
            if (SourceFile.Decode($"{root}/{path}", bytes, diagnostics) is { } file)
            {
                files.Add(file);
            }
        }

        return new(files, root, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The digest alone, which tells whether a snapshot is out of date.</summary>
    public static string DigestOf(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in ReadBytes(directory))
        {
            Append(hash, path, bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string path, byte[] bytes)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{bytes.Length}\0"));
        hash.AppendData(bytes);
    }

    /// <summary>The file at a path within the content folder, or null.</summary>
    public SourceFile? Find(string path) => _files.FirstOrDefault(file => file.Path == $"{_root}/{path}");

    /// <summary>Path of a file that is missing, as diagnostics print it.</summary>
    public string PathOf(string path) => $"{_root}/{path}";

    /// <summary>Files below a folder with an extension.</summary>
    public IEnumerable<SourceFile> In(string folder, string extension) =>
        _files.Where(file => file.Path.StartsWith($"{_root}/{folder}/", StringComparison.Ordinal) && file.Path.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>Markdown files that stand in none of the folders; a README is for people who look at the folder.</summary>
    public IEnumerable<SourceFile> TextsOutside(IReadOnlyList<string> folders) =>
        _files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && file.Name != "README" && !folders.Any(folder => file.Path.StartsWith($"{_root}/{folder}/", StringComparison.Ordinal)));

    private static IEnumerable<(string Path, byte[] Bytes)> ReadBytes(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".csv" or ".yaml" or ".json" or ".tsv")
            .Select(path => (Full: path, Path: Path.GetRelativePath(directory, path).Replace('\\', '/')))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllBytes(file.Full)));
}
