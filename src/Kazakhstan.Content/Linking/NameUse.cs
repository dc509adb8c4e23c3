namespace Kazakhstan.Content.Linking;

/// <summary>What a name may do in running text.</summary>
public enum NameUse
{
    /// <summary>Links wherever it stands.</summary>
    Always,

    /// <summary>Means something else too: links where its surroundings say what is meant.</summary>
    InContext,

    /// <summary>Links nothing, and keeps shorter names inside it from linking: <c>South China Sea</c>.</summary>
    Never,

    /// <summary>Links nothing, but says that its target is spoken of, as <c>Tbilisi</c> and <c>Georgian</c> do of Georgia.</summary>
    Clue,
}
