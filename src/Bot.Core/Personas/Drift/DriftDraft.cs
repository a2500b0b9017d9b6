using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Drift;

/// <summary>Drafts the new version of a persona from findings. Pure.</summary>
public static class DriftDraft
{
    private const int LineLength = 120;
    private const int QuoteLength = 200;
    private const int MostQuotes = 3;

    // The limit of the proposal form.
    private const int MostEvidence = 20;

    /// <summary>The pain points of a persona: the lines of the field.</summary>
    public static IReadOnlyList<string> Pains(AgreementContent content) => PersonaContent.Read(content).Pains;

    public static DriftChange Change(DriftFinding finding, IReadOnlyList<string> agreed, DateTimeOffset now)
    {
        var since = now - TimeSpan.FromDays(7 * finding.Weeks);
        var heard = finding
            .Pain.Heard.Where(pain => finding.Kind == DriftKind.New && pain.At >= since && pain.At < now)
            .Reverse()
            .ToList();
        var byAccount = heard.DistinctBy(pain => pain.Account).ToList();
        var tags = finding.Pain.Heard.SelectMany(pain => pain.Text.Tags).Distinct().Take(5);
        return new DriftChange(
            finding.Kind,
            finding.Pain.Agreed ?? Line(finding.Pain.TypicalIn(LanguageOf(agreed)).Words),
            [.. tags],
            finding.Weeks,
            finding.Now,
            finding.Before,
            finding.Against
        )
        {
            Evidence = [.. byAccount.Concat(heard).Select(pain => pain.Number).Distinct().Take(MostEvidence)],
            Quotes =
            [
                .. byAccount
                    .OrderBy(pain => pain.AccountName is null)
                    .DistinctBy(pain => pain.Text.Words)
                    .Take(MostQuotes)
                    .Select(pain => new DriftQuote(
                        Truncate.ToLine(pain.Text.Words, QuoteLength),
                        pain.AccountName,
                        pain.Number
                    )),
            ],
        };
    }

    /// <summary>Returns the content with new pains at the end of the list and without faded ones.</summary>
    public static AgreementContent Apply(
        IReadOnlyList<FieldDefinition> fields,
        AgreementContent content,
        IReadOnlyList<DriftChange> changes
    )
    {
        var faded = changes.Where(change => change.Kind == DriftKind.Faded).Select(change => change.Pain).ToHashSet();
        var pains = Pains(content)
            .Where(pain => !faded.Contains(pain))
            .Concat(changes.Where(change => change.Kind == DriftKind.New).Select(change => change.Pain));
        return AgreementContent.Of(
            fields,
            name => name == PersonaFields.Pains.Name ? string.Join('\n', pains) : content[name]
        );
    }

    /// <summary>Numbers of the feedback behind the new version.</summary>
    public static IReadOnlyList<int> Evidence(IReadOnlyList<DriftChange> changes) =>
        [.. changes.SelectMany(change => change.Evidence).Distinct().Take(MostEvidence)];

    private static Language LanguageOf(IReadOnlyList<string> agreed) =>
        SpokenLanguage.Of([.. agreed.SelectMany(Folding.Words)], Language.English);

    private static string Line(string words)
    {
        var line = Truncate.ToLine(words, LineLength);
        return line.Length > 0 ? char.ToUpperInvariant(line[0]) + line[1..] : line;
    }
}
