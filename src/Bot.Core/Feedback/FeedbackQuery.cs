using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Feedback;

/// <summary>
/// The filters of a list: "kind:pain account:Acme #pricing", in both languages. The "More" button adds the position.
/// </summary>
internal sealed record FeedbackQuery(FeedbackFilter Filter, string Options, int Skip)
{
    /// <summary>Parses the options. The error names the option that cannot be parsed, and its valid values.</summary>
    public static (FeedbackQuery? Query, LocalizedText? Error) Parse(string options)
    {
        var line = CommandLine.Parse(options);
        var filter = new FeedbackFilter(
            Account: line.Option("account", "cuenta"),
            Persona: line.Option("persona"),
            Tag: line.Tags is [var tag, ..] ? tag : null
        );
        if (line.Option("kind", "type", "tipo") is { } kindWord)
        {
            if (!FeedbackKinds.TryParse(kindWord, out var kind))
            {
                return (null, FeedbackTexts.NoSuchKind(kindWord));
            }

            filter = filter with { Kind = kind };
        }

        if (line.Option("stage", "etapa") is { } stageWord)
        {
            if (!Stages.TryParse(stageWord, out var stage))
            {
                return (null, FeedbackTexts.NoSuchStage(stageWord));
            }

            filter = filter with { Stage = stage };
        }

        _ = int.TryParse(line.Option("from"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip);
        return (
            new FeedbackQuery(
                filter,
                string.Join(' ', options.Split(' ').Where(part => !part.StartsWith("from:", StringComparison.Ordinal))),
                skip
            ),
            null
        );
    }

    /// <summary>The same query from a later position, as a button value.</summary>
    public string From(int skip) => string.Create(CultureInfo.InvariantCulture, $"{Options} from:{skip}").Trim();
}
