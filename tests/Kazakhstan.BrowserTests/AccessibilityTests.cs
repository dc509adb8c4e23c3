using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Kazakhstan.BrowserTests;

/// <summary>What axe finds: WCAG 2.2 AA on every kind of page, in both schemes and at three widths.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The other scheme changes colours and nothing else, so only the rules on colour are asked again.</summary>
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task EveryKindOfPage_HasNoViolation(string address)
    {
        var found = new List<string>();
        var page = await browser.Open(address);
        foreach (var width in new[] { 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            found.AddRange(Describe(await page.RunAxe(Rules), $"light {width}"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange(Describe(await page.RunAxe(ColourRules), $"dark {width}"));
        }

        await page.Context.CloseAsync();

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    [Fact]
    public async Task AnArticleWithNoteCardAndSheetOpen_HasNoViolation()
    {
        var page = await browser.Open("/articles/gas");
        await page.Locator(".prose .ref").First.ClickAsync();
        await page.Locator(".prose .ref").Nth(2).HoverAsync();
        await page.Locator("#kz-card:visible").WaitForAsync();
        var found = Describe(await page.RunAxe(Rules), "note and card").ToList();
        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog[open]").WaitForAsync();
        found.AddRange(Describe(await page.RunAxe(Rules), "sheet"));
        await page.Context.CloseAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Describe(AxeResult result, string where) =>
        result.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{where}: {violation.Id}: {node.Html} ({string.Join(" ", node.Any.Concat(node.All).Select(check => check.Message).Take(1))})"));
}
