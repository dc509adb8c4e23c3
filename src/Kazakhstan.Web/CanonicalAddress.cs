namespace Kazakhstan.Web;

/// <summary>An address in capitals or with a slash at its end is answered with 308 to its canonical form.</summary>
internal sealed class CanonicalAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var canonical = path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path;
        if (canonical.Length == 0)
        {
            canonical = "/";
        }

        // Two slashes at the start would be read as another host.
        if (canonical == path || canonical.StartsWith("//", StringComparison.Ordinal) || canonical.Contains('\\', StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = new PathString(canonical).ToUriComponent() + context.Request.QueryString;
        return Task.CompletedTask;
    }
}
