using System.Collections.Immutable;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Import;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>
/// What members answered about stages of their CRM, by the folded name: the code of a stage of the journey, or "" for
/// none. Names on signed stages win.
/// </summary>
internal sealed record StageNames(string Organization, ImmutableSortedDictionary<string, string> Names)
{
    private const string Id = "names";

    public static DocumentSet<StageNames> Set { get; } = new("stageNames", names => names.Organization, _ => Id);

    public static StageNames None(string organization) =>
        new(organization, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public static async ValueTask<StageNames> ReadAsync(
        IDocumentReader data,
        string organization,
        CancellationToken cancellationToken
    ) => await data.GetAsync(Set, organization, Id, cancellationToken) ?? None(organization);

    public StageNames With(IReadOnlyDictionary<string, string> answers) =>
        this with
        {
            Names = Names.SetItems(
                answers.Select(answer =>
                    KeyValuePair.Create(answer.Key, Stages.TryParse(answer.Value, out var stage) ? stage.Code() : "")
                )
            ),
        };
}

/// <summary>Tells imports what the stages of their files stand for, and keeps what members answer.</summary>
internal sealed class StageMap(StageBook stages, IDocumentStore data) : IStageMap
{
    public IReadOnlyList<Option> Options => Stages.Options;

    public async Task<Func<string, StageReading>> ReaderAsync(string organization, CancellationToken cancellationToken)
    {
        var journey = await stages.ReadAsync(organization, cancellationToken);
        return name => new StageReading(journey.Knows(name), journey.Read(name)?.Code());
    }

    public async Task RememberAsync(
        string organization,
        IReadOnlyDictionary<string, string> answers,
        CancellationToken cancellationToken
    )
    {
        if (answers.Count > 0)
        {
            await data.CommitAsync(
                organization,
                async transaction =>
                {
                    var known = await StageNames.ReadAsync(transaction, organization, cancellationToken);
                    await transaction.PutAsync(StageNames.Set, known.With(answers));
                    return true;
                },
                cancellationToken
            );
        }
    }
}
