using System.Diagnostics;

namespace Kazakhstan.BrowserTests;

/// <summary>The Nu HTML checker on every kind of page.</summary>
public sealed class MarkupTests(Browser browser)
{
    private static readonly string Jar = Path.Combine(Browser.Root, "tests", "Kazakhstan.BrowserTests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public async Task EveryKindOfPage_IsValidHtml()
    {
        if (!File.Exists(Jar) || !browser.Holder.HasSnapshot)
        {
            Browser.Miss("The Nu HTML checker is not installed: run npm ci in tests/Kazakhstan.BrowserTests.");
        }

        var folder = Directory.CreateTempSubdirectory("kazakhstan-markup-");
        using var client = new HttpClient { BaseAddress = new Uri(browser.Address) };
        foreach (var address in SitePages.Addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, SitePages.NameOf(address) + ".html"), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("java", ["-jar", Jar, "--errors-only", "--format", "gnu", .. Directory.GetFiles(folder.FullName)]) { RedirectStandardError = true };
        using var checker = StartOrMiss(start);
        var report = await checker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);

        Assert.Equal("", report);
    }

    private static Process StartOrMiss(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!; // Null only where the shell starts it.
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Browser.Miss("There is no java, which the Nu HTML checker needs.");
            throw;
        }
    }
}
