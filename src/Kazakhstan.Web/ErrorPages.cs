namespace Kazakhstan.Web;

/// <summary>A mistake of ours becomes a page that says so, with the status 500 and never a stack trace; the trace goes to the log.</summary>
internal sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    private static string Body => $"""
        <!doctype html><html lang="{PageLanguage.Tag}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{Texts.Error_Title} – {Texts.Site_Name}</title><link rel="stylesheet" href="/assets/site.css">
        <header class="masthead"><div class="wrap"><a class="brand" href="/">{Texts.Site_Name}</a></div></header>
        <main class="wrap page"><div class="lost"><h1>{Texts.Error_Heading}</h1><p class="lede">{Texts.Error_Text}</p><p class="more">{Phrase.Of(Texts.Error_BeginAt, $"<a href=\"/\">{Texts.Error_FirstPage}</a>", $"<a href=\"/countries\">{Texts.Error_Partners}</a>", $"<a href=\"/search\">{Texts.Error_Search}</a>")}</p></div></main></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Write(context, bad.StatusCode);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFault(fault, context.Request.Method, context.Request.Path);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            await Write(context, StatusCodes.Status500InternalServerError);
        }
    }

    [LoggerMessage(LogLevel.Error, "The request {Method} {Path} failed")]
    private partial void LogFault(Exception fault, string method, string path);

    private static Task Write(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Body);
    }
}
