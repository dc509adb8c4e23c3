namespace Kazakhstan.BrowserTests;

/// <summary>Everything that carries meaning works with JavaScript off.</summary>
public sealed class WithoutScriptTests(Browser browser)
{
    [Fact]
    public async Task Notes_AreLinksThereAndBack()
    {
        var page = await Open("/articles/gas");
        await page.Locator(".prose .ref").First.ClickAsync();
        Assert.EndsWith("#kz-n1", page.Url, StringComparison.Ordinal);
        await page.Locator("#kz-n1 a[href^='#kz-r1']").First.ClickAsync();
        Assert.EndsWith("#kz-r1", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_IsAForm()
    {
        var page = await Open("/");
        await page.Locator("main input[type=search]").FillAsync("gas");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=gas*");
        Assert.True(await page.Locator(".hits > li").CountAsync() > 3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheMenu_OpensOnAPhone()
    {
        var page = await Open("/", 360);
        await page.Locator(".menu").ClickAsync();
        await page.Locator("#kz-nav a[href='/treaties']").ClickAsync();
        await page.WaitForURLAsync("**/treaties");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filters_AreAnsweredByTheServer()
    {
        var page = await Open("/countries");
        await page.Locator("#kz-f").FillAsync("mongolia");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("/countries?q=mongolia", StringComparison.Ordinal));
        Assert.StartsWith("1 of", await page.Locator("[data-count]").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ASection_CanBeCited()
    {
        var page = await Open("/articles/gas");
        await page.Locator("#kz-cite summary").ClickAsync();
        await page.Locator("#kz-cite-section").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#kz-cite form button").ClickAsync();
        await page.WaitForURLAsync("**/cite?**");

        var text = await page.Locator("main").InnerTextAsync();
        Assert.All(["Chicago", "APA", "GOST R 7.0.5", "[Электронный ресурс]", "@misc{kazakhstan-gas-"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        foreach (var file in await page.Locator("main a[href*='.bib'], main a[href$='.ris'], main a[href$='.csl.json']").AllAsync())
        {
            var answer = await page.Context.APIRequest.GetAsync(browser.Address + await file.GetAttributeAsync("href"));
            Assert.Equal(200, answer.Status);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ButtonsThatNeedAScript_AreNotShown()
    {
        var page = await Open("/articles/gas");
        Assert.Equal(0, await page.Locator("[data-scheme-switch]:visible, [data-copy]:visible, [data-copy-page]:visible, [data-keys]:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    private Task<IPage> Open(string address, int width = 1440) => browser.Open(address, width, configure: options => options.JavaScriptEnabled = false);
}
