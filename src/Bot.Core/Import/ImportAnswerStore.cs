using System.Collections.Immutable;
using Bot.Core.Data;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Remembers what members answered about files, by the header of the file.</summary>
public sealed class ImportAnswerStore(IDocumentStore data)
{
    private const string Source = "source";
    private const string Days = "days";

    internal static DocumentSet<RememberedAnswers> Set { get; } =
        new("importAnswers", answers => answers.Organization, answers => answers.Header);

    /// <summary>The choices, completed with what is remembered for the header. A new answer beats an old one.</summary>
    public async Task<ImportChoices> CompleteAsync(
        string organization,
        string header,
        ImportChoices choices,
        CancellationToken cancellationToken
    )
    {
        if (await data.GetAsync(Set, organization, header, cancellationToken) is not { } known)
        {
            return choices;
        }

        return choices with
        {
            Source = choices.Source ?? Named<FactSource>(known.Answers, Source),
            Days = choices.Days ?? Named<DayOrder>(known.Answers, Days),
            Answers = known.Answers.Remove(Source).Remove(Days).SetItems(choices.Answers),
        };
    }

    /// <summary>Adds the answers to those of the header.</summary>
    public async Task RememberAsync(
        string organization,
        string header,
        ImportChoices choices,
        CancellationToken cancellationToken
    )
    {
        choices = choices.Lasting;
        if (choices is { Source: null, Days: null, Answers.Count: 0 })
        {
            return;
        }

        var known =
            await data.GetAsync(Set, organization, header, cancellationToken)
            ?? new RememberedAnswers(organization, header, new ImportChoices().Answers);
        var answers = known.Answers.SetItems(choices.Answers);
        answers = choices.Source is { } source ? answers.SetItem(Source, source.ToString()) : answers;
        answers = choices.Days is { } days ? answers.SetItem(Days, days.ToString()) : answers;
        await data.PutAsync(Set, known with { Answers = answers }, cancellationToken);
    }

    private static T? Named<T>(ImmutableSortedDictionary<string, string> answers, string key)
        where T : struct, Enum => Enum.TryParse<T>(answers.GetValueOrDefault(key), out var value) ? value : null;
}
