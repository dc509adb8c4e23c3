using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kazakhstan.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Kazakhstan.Web;

/// <summary>Makes the web application: services, middleware, routes. Used by <c>serve</c>, by <c>export</c> and by the tests.</summary>
public static class SiteApp
{
    /// <summary>An application that answers from the holder's snapshot.</summary>
    /// <param name="options">Settings of the site.</param>
    /// <param name="holder">The snapshot being served; the caller owns it.</param>
    /// <param name="configure">Anything that the caller adds: addresses, a test server, a watcher.</param>
    public static WebApplication Create(SiteOptions options, SnapshotHolder holder, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(SiteApp).Assembly.GetName().Name });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options, holder);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = PageLanguage.Culture;
            return next(context);
        });
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<CanonicalAddress>();
        app.UseMiddleware<PageCache>();
        app.UseMiddleware<PageFormats>();
        app.UseRouting();
        app.MapSite();
        app.MapApi();
        app.MapSearchApi();
        return app;
    }

    private static void AddServices(IServiceCollection services, SiteOptions options, SnapshotHolder holder)
    {
        services.AddSingleton(options);
        services.AddSingleton(holder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Assets>();
        services.AddScoped<SiteRequest>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        // Rendering registers data protection; nothing here needs a key to outlive the process.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Keeps Cyrillic and every other script readable in the page's source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        });
        services.AddOpenApi("v1");
    }
}
