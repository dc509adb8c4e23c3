namespace Kazakhstan.Tests.Support;

/// <summary>One running <see cref="SmallSite"/> for all tests of a class.</summary>
public sealed class SmallSiteFixture : IAsyncLifetime
{
    private TestSite? _site;

    internal TestSite Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    public async ValueTask InitializeAsync() => _site = await TestSite.Of(SmallSite.Block);

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}
