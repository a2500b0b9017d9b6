using Bot.Core.Agreements;

namespace Bot.Core.Assets;

/// <summary>An asset's content with types. No stage or persona means all of them.</summary>
internal sealed record AssetContent(
    string Title,
    string Link,
    string? Use,
    string Kind,
    IReadOnlyList<string> Stages,
    IReadOnlyList<string> Personas,
    string? Language,
    DateOnly? Expiry
)
{
    /// <summary>The link as an address; null if it is the name of a place ("shared drive, folder Sales").</summary>
    public Uri? Address =>
        Uri.TryCreate(Link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public static AssetContent Read(AgreementContent content) =>
        new(
            content[AssetFields.Title] ?? "",
            (content[AssetFields.Link] ?? "").Trim(),
            content[AssetFields.Use],
            content[AssetFields.Kind] ?? "",
            Lines(content[AssetFields.StageChoice]),
            Lines(content[AssetFields.PersonaChoice]),
            content[AssetFields.Language],
            AgreementContent.Day(content[AssetFields.Expiry])
        );

    private static string[] Lines(string? values) =>
        (values ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
