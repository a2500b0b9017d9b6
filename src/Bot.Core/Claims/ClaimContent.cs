using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>The content of a claim by its fields. What is optional is null if it is empty.</summary>
public readonly record struct ClaimContent(AgreementContent Values)
{
    public string Name => Values[ClaimFields.Name] ?? "";

    /// <summary>The name in one line.</summary>
    public string Title => Name.ReplaceLineEndings(" ").Trim();

    public string Wording => Values[ClaimFields.Wording] ?? "";

    /// <summary>The wording in the language of each reader.</summary>
    public LocalizedText WordingText =>
        ContentTranslations.Text(Values, ClaimFields.Wording, Language) ?? LocalizedText.Invariant("");

    /// <summary>Other approved ways to say it, among them the wording in the other language.</summary>
    public IReadOnlyList<string> OtherWays =>
        [.. Values.Lines(ClaimFields.WordingOther), .. Values.Lines(ClaimFields.OtherWays)];

    public IReadOnlyList<string> Forbidden => Values.Lines(ClaimFields.Forbidden);

    public string? State => Values[ClaimFields.State];

    public string? Plan => Values[ClaimFields.Plan];

    public string? Region => Values[ClaimFields.Region];

    public string? Proof => Values[ClaimFields.Proof];

    public DateOnly? Expiry => Values.Day(ClaimFields.Expiry);

    public string? Instead => Values[ClaimFields.Instead];

    /// <summary>What to say instead, in the language of each reader.</summary>
    public LocalizedText? InsteadText => ContentTranslations.Text(Values, ClaimFields.Instead, Language);

    /// <summary>The language of the wording; English unless the claim says otherwise.</summary>
    public Language Language => ContentLanguages.Read(Values[ClaimFields.Language]);

    public static ClaimContent Read(AgreementContent content) => new(content);
}
