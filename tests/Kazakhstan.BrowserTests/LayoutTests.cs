namespace Kazakhstan.BrowserTests;

/// <summary>Widths, zoom, large text, forced colours, reduced motion, print.</summary>
public sealed class LayoutTests(Browser browser)
{
    private const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task NoPage_ScrollsSideways(string address)
    {
        // 320 px is also what 1280 px become at 400 % zoom, and 640 px what they become at 200 %.
        var page = await browser.Open(address, 320, 640);
        foreach (var width in new[] { 320, 640, 768, 1024, 1440, 2560 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.EvaluateAsync<int>(Overflow) <= 0, $"{address} at {width} px");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ALinkToASection_IsThereAtOnce()
    {
        var page = await browser.Open("/articles/gas#kz-sources");

        Assert.InRange(await page.EvaluateAsync<double>("() => document.getElementById('kz-sources').getBoundingClientRect().top"), 0, 100);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/articles/gas")]
    [InlineData("/countries/mongolia")]
    [InlineData("/search?q=gas")]
    public async Task TextOfDoubleSize_LosesNothing(string address)
    {
        var page = await browser.Open(address, 1280, 800);
        await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");

        Assert.True(await page.EvaluateAsync<int>(Overflow) <= 0);
        Assert.True(await page.Locator("h1").First.EvaluateAsync<bool>("e => e.getBoundingClientRect().height > 0"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.btn, .places a')].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1).length"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/gas")]
    [InlineData("/map")]
    public async Task ForcedColours_KeepFocusAndPictures(string address)
    {
        var page = await browser.Open(address, configure: options => options.ForcedColors = ForcedColors.Active);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");

        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main svg .f1, main svg .line')].filter(e => getComputedStyle(e).stroke === 'none').length"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.band')).maskImage"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ReducedMotion_IsRespected()
    {
        var page = await browser.Open("/articles/gas", configure: options => options.ReducedMotion = ReducedMotion.Reduce);
        Assert.Equal("auto", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OnPaper_FurnitureIsGoneAndAddressesAreWritten()
    {
        var page = await browser.Open("/articles/gas", scheme: "dark");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var furniture in new[] { ".finder", ".toc", ".foot", ".crumbs", "[data-scheme-switch]" })
        {
            Assert.True(await page.Locator(furniture).First.IsHiddenAsync(), furniture);
        }

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Equal("1", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.pno')).opacity"));
        Assert.Contains("attr(href)", await page.EvaluateAsync<string>("() => { const a = document.querySelector('.refs a[href^=http]'); return getComputedStyle(a, '::after').content === 'none' ? '' : 'attr(href)' }"), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        Directory.CreateDirectory(Browser.Artifacts);
        var paper = await page.PdfAsync(new() { Path = Path.Combine(Browser.Artifacts, "article.pdf"), PreferCSSPageSize = true, Format = "A4" });
        Assert.True(paper.Length > 10_000);
        await page.Context.CloseAsync();
    }
}
