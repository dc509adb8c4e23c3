namespace Kazakhstan.Web;

/// <summary>A mistake of ours becomes a page that says so, with the status 500 and never a stack trace; the trace goes to the log.</summary>
internal sealed partial class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    private static string Body => $"""
        <!doctype html><html lang="{PageLanguage.Tag}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Texts.Error_Title} – {Texts.Site_Name}</title>
        <main><h1>{Texts.Error_Heading}</h1><p>{Texts.Error_Text}</p><p><a href="/">{Texts.Common_Home}</a> · <a href="/search">{Texts.Common_Search}</a></p></main></html>
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
