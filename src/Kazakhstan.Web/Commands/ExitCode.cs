namespace Kazakhstan.Web.Commands;

/// <summary>What the verbs return to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The content has errors.</summary>
    public const int Errors = 1;

    /// <summary>The arguments are unusable.</summary>
    public const int Usage = 2;
}
