namespace Kazakhstan.BrowserTests;

/// <summary>Pictures of every kind of page at three widths in both schemes, left in <c>artifacts/screens</c> to be looked at.</summary>
public sealed class ScreenshotTests(Browser browser)
{
    private const int Tallest = 4000;

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task EveryKindOfPage_IsPictured(string address)
    {
        var folder = Path.Combine(Browser.Artifacts, "screens");
        Directory.CreateDirectory(folder);
        var page = await browser.Open(address);
        foreach (var width in new[] { 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var height = Math.Min(Tallest, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var file = Path.Combine(folder, $"{SitePages.NameOf(address)}-{width}-{scheme.ToString().ToLowerInvariant()}.png");
                await page.ScreenshotAsync(new() { Path = file, FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = height } });
                Assert.True(new FileInfo(file).Length > 1000);
            }
        }

        await page.Context.CloseAsync();
    }
}
