using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>
/// A stage of the customer journey as both sides agreed on it: who leads, when it starts and ends, and what comes before.
/// Without it, the stage holds as it ships.
/// </summary>
public sealed class StageType : IAgreementType
{
    public const string KindKey = "stage";

    public string Key => KindKey;

    // Customers do not talk about stages, and rules are not for them.
    public bool IsShared => false;

    public bool TellsTopic(FieldDefinition field) => false;

    public string Words => "journey|recorrido|stages|etapas|stage|etapa";

    public AgreementTypeTexts Texts => StageTexts.Type;

    public IReadOnlyList<FieldDefinition> Fields => StageFields.All;

    public string Subject(AgreementContent content) => content[StageFields.Stage] ?? "";

    public LocalizedText Title(AgreementContent content, FieldOptions options) => StageRule.Of(content).Name;

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        Stages.TryParse(content[StageFields.Stage], out var stage)
            ?
            [
                .. Own(content),
                stage.Name().English.ToString(),
                stage.Name().Spanish.ToString(),
                .. Stages.Words(stage),
            ]
            : Own(content);

    public bool Keeps(string subject) => Stages.TryParse(subject, out _);

    /// <summary>The stage with that name in the company, in the CRM or in general.</summary>
    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options)
    {
        var name = Folding.Fold(SearchResult.NameIn(words)).Trim();
        var own = agreements.FirstOrDefault(agreement =>
            agreement.Current is { } version && Own(version.Content).Any(known => Folding.Fold(known).Trim() == name)
        );
        if (own is not null)
        {
            return new SearchResult(own, []);
        }

        return Read(words) is { } stage
            ? new SearchResult(agreements.FirstOrDefault(agreement => agreement.Subject == stage.Code()), [])
            : SearchResult.ByName(this, words, agreements, options);
    }

    public AgreementContent Start(string words, FieldOptions options)
    {
        if (Read(words) is not { } stage)
        {
            return AgreementContent.Empty;
        }

        var shipped = DefaultStages.Of(stage);
        return AgreementContent.Of(
            Fields,
            field =>
                field == StageFields.Stage.Name ? stage.Code()
                : field == StageFields.Leads.Name ? shipped.Leads
                : field == StageFields.Counted.Name ? shipped.Source.ToString()
                : field == StageFields.Kpi.Name ? shipped.Kpi
                : null
        );
    }

    /// <summary>The stage that the words name; null if they name none. Of several, the last one is meant.</summary>
    internal static Stage? Read(string words)
    {
        Stage? found = null;
        foreach (
            var word in words.Split([' ', '?', '.', ',', '!', '¿', '¡', '"'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            found = Stages.TryParse(word, out var stage) ? stage : found;
        }

        return found ?? CrmStages.Usual(Folding.Fold(words).Trim('?', '.', '!', '¿', '¡', '"', ' '));
    }

    private static IEnumerable<string> Own(AgreementContent content) =>
        content[StageFields.Name] is { } name
            ? [name, .. content.Lines(StageFields.CrmNames)]
            : content.Lines(StageFields.CrmNames);
}
