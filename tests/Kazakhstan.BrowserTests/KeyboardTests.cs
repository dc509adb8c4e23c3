namespace Kazakhstan.BrowserTests;

/// <summary>The whole site by keyboard alone: no test here uses a pointer.</summary>
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task TheSkipLink_IsTheFirstStopAndLeadsToTheText()
    {
        var page = await browser.Open("/articles/gas");
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("#kz-main", await Focused(page, "e => e.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_SuggestsAndArrowsChoose()
    {
        var page = await browser.Open("/articles/gas");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("kz-q", await Focused(page, "e => e.id"));

        await page.Keyboard.TypeAsync("mongol");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = await page.EvaluateAsync<string>("() => { const i = document.activeElement; return document.getElementById(i.getAttribute('aria-activedescendant')).dataset.url }");
        Assert.Equal("true", await page.Locator("#kz-q").GetAttributeAsync("aria-expanded"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await page.Locator("#kz-q").GetAttributeAsync("aria-expanded"));

        await page.Keyboard.TypeAsync("i");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith(chosen, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ControlK_GoesToSearch()
    {
        var page = await browser.Open("/articles/gas");
        await page.Keyboard.PressAsync("Control+k");

        Assert.Equal("kz-q", await Focused(page, "e => e.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Contents_LeadToTheSectionAndThereIsAWayBack()
    {
        var page = await browser.Open("/articles/gas");
        var link = page.Locator(".toc a").Nth(3);
        var target = await link.GetAttributeAsync("href");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync($"() => document.querySelector('{target}').getBoundingClientRect().top < innerHeight / 2");

        Assert.EndsWith(target!, page.Url, StringComparison.Ordinal);
        await page.WaitForFunctionAsync($"() => document.querySelector('.toc [aria-current]')?.hash === '{target}'");
        await page.Keyboard.PressAsync("b");
        Assert.Equal(target, await Focused(page, "e => e.getAttribute('href')"));
        await page.WaitForFunctionAsync("() => scrollY < 100");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task OnAPhone_ContentsAreFoldedAndFoldAgainAfterAChoice()
    {
        var page = await browser.Open("/articles/gas", 360, 800);
        Assert.False(await page.Locator(".toc a").First.IsVisibleAsync());

        await page.Locator(".toc summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".toc a").First.WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".toc a").First).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ANote_ShowsOnFocusOpensOnEnterAndClosesOnEscape()
    {
        var page = await browser.Open("/articles/gas");
        await TabTo(page, ".prose .ref");

        await page.Locator("#kz-card:visible").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".note").WaitForAsync();
        Assert.Equal("true", await Focused(page, "e => e.getAttribute('aria-expanded')"));
        Assert.Contains(await Focused(page, "e => e.textContent") ?? "", await page.Locator(".note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("#kz-card").IsHiddenAsync());

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".note").CountAsync());
        Assert.Equal("false", await Focused(page, "e => e.getAttribute('aria-expanded')"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Scripts_RunWithoutAnErrorOnEveryPage(string address)
    {
        var page = await browser.Open("/about");
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog[open]").WaitForAsync();

        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ANote_TellsWhatItsSourceSays()
    {
        var page = await browser.Open("/articles/gas");
        foreach (var reference in await page.Locator(".prose .ref").AllAsync())
        {
            var source = await reference.EvaluateAsync<string?>("a => document.querySelector(a.hash).querySelector('[href^=\"/sources/\"]')?.pathname");
            var said = await page.EvaluateAsync<string?>("async url => new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html').querySelector('#kz-note p')?.textContent", source);
            if (said is null)
            {
                continue;
            }

            await reference.ClickAsync();
            Assert.Equal(said, await page.Locator(".note .said").TextContentAsync());
            await reference.ClickAsync();
            await page.Locator("h1").HoverAsync();
            await reference.HoverAsync();
            Assert.Equal(said, await page.Locator("#kz-card:visible .said").TextContentAsync());
            await page.Context.CloseAsync();
            return;
        }

        Assert.Fail("No source of the article has a note.");
    }

    [Fact]
    public async Task APreview_ShowsTheLinkedPlaceAndCanBeSwitchedOffForGood()
    {
        var page = await browser.Open("/articles/gas");
        await TabTo(page, ".prose > p > a[href^='/']");
        await page.Locator("#kz-card:visible").WaitForAsync();
        Assert.True((await page.Locator("#kz-card").InnerTextAsync()).Length > 40);
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await page.Locator("#kz-card").IsHiddenAsync());

        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Previews of links").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        await TabTo(page, ".prose > p > a[href^='/']");
        await page.WaitForTimeoutAsync(900);
        Assert.True(await page.Locator("#kz-card").IsHiddenAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task NavigationLists_HaveNoPreviews()
    {
        var page = await browser.Open("/articles/gas");
        foreach (var selector in new[] { ".places a", ".crumbs a", ".toc a", ".aside a", "#kz-related a" })
        {
            await page.Locator(selector).First.FocusAsync();
            await page.WaitForTimeoutAsync(600);
            Assert.True(await page.Locator("#kz-card").IsHiddenAsync(), selector);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ASectionLink_CopiesTheFullAddressAndSaysSo()
    {
        var page = await browser.Open("/articles/gas");
        await TabTo(page, ".prose .sec");
        var hash = await Focused(page, "e => e.getAttribute('href')");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#kz-said")).ToHaveTextAsync("Link to section copied");
        Assert.Equal($"{browser.Address}/articles/gas{hash}", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheColourSwitch_IsKeptAndAppliedBeforeTheFirstPaint()
    {
        var page = await browser.Open("/articles/gas");
        await page.Locator("[data-scheme-switch]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.scheme"));

        await page.Context.RouteAsync("**/site.js*", route => route.AbortAsync());
        await page.ReloadAsync();

        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.scheme"));
        Assert.Equal("rgb(15, 23, 27)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AWideTable_CanBeScrolled()
    {
        var page = await browser.Open("/compare?country=cn&country=ru&country=us&country=tr", 420, 800);
        var region = page.Locator("[role=region][tabindex='0']").First;
        await region.FocusAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.WaitForFunctionAsync("() => document.querySelector('[role=region][tabindex]').scrollLeft > 0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheMap_IsReachedThroughItsTable()
    {
        var page = await browser.Open("/map");
        var link = page.Locator("main table a[href='/countries/mongolia']").First;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/countries/mongolia");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheMap_IsOneStopAndArrowsGoToTheNeighbour()
    {
        var page = await browser.Open("/map");
        await page.Locator("form [href='#kz-table']").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("/countries/russia", await Focused(page, "e => e.getAttribute('href')"));
        await page.Keyboard.PressAsync("ArrowDown");
        var below = await Focused(page, "e => e.getAttribute('href')");
        Assert.NotEqual("/countries/russia", below);
        Assert.Equal(await Focused(page, "e => e.getAttribute('aria-label')"), await page.Locator("main > .card[aria-hidden]").TextContentAsync());

        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('svg.world').contains(document.activeElement)"));
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal(below, await Focused(page, "e => e.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith(below!, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task TheMap_ReachesEveryPartnerByArrows()
    {
        var page = await browser.Open("/map");
        var unreached = await page.EvaluateAsync<string[]>("""
            () => {
              const reached = new Set(), queue = [document.querySelector('svg.world a[tabindex="0"]')]
              while (queue.length) {
                const shape = queue.pop()
                if (reached.has(shape)) continue
                reached.add(shape)
                for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
                  shape.focus()
                  shape.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
                  queue.push(document.activeElement)
                }
              }
              return [...document.querySelectorAll('svg.world a')].filter(shape => !reached.has(shape)).map(shape => shape.getAttribute('href'))
            }
            """);

        Assert.Empty(unreached);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task KeysOfOneLetter_CanBeSwitchedOff()
    {
        var page = await browser.Open("/articles/gas");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog").IsVisibleAsync());
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.PressAsync("/");

        Assert.Equal("", await page.EvaluateAsync<string>("() => document.documentElement.dataset.scheme ?? ''"));
        Assert.NotEqual("kz-q", await Focused(page, "e => e.id"));
        await page.Context.CloseAsync();
    }

    private static Task<string?> Focused(IPage page, string of) => page.EvaluateAsync<string?>($"() => ({of})(document.activeElement)");

    /// <summary>Presses Tab until the first element that the selector names has the focus.</summary>
    private static async Task TabTo(IPage page, string selector)
    {
        await page.EvaluateAsync("selector => { const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()); all[all.indexOf(document.querySelector(selector)) - 1].focus() }", selector);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("selector => document.activeElement === document.querySelector(selector)", selector), selector);
    }
}
