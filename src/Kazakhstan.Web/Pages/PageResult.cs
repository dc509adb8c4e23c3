using Kazakhstan.Content;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kazakhstan.Web.Pages;

/// <summary>A page and its model as an HTTP result: HTML, or the same as Markdown, as data or as a reference when the address asked for that.</summary>
public sealed class PageResult<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK) : IResult
    where TPage : Page<TModel>
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var frame = httpContext.RequestServices.GetRequiredService<SiteRequest>().Frame;
        var parameters = new Dictionary<string, object?> { [nameof(Page<TModel>.Model)] = model, [nameof(Page<TModel>.Frame)] = frame };
        switch (PageFormats.Of(httpContext))
        {
            case PageFormat.Json:
                await Results.Json(model, statusCode: status).ExecuteAsync(httpContext);
                break;
            case PageFormat.Markdown:
                httpContext.Response.StatusCode = status;
                httpContext.Response.ContentType = "text/markdown; charset=utf-8";
                await httpContext.Response.WriteAsync(MarkdownPage.From(await ToHtml(httpContext, parameters), frame));
                break;
            case var format when ReferenceFile.IsAskedFor(format):
                await (Citation.Of(model!, frame)?.ToFile(format) ?? References.ToFile(References.Of(model), format, Slug.From(frame.Path))).ExecuteAsync(httpContext);
                break;
            default:
                var html = new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true, ContentType = "text/html; charset=utf-8" };
                await html.ExecuteAsync(httpContext);
                break;
        }
    }

    private static async Task<string> ToHtml(HttpContext context, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
