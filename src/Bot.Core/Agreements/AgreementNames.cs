using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>
/// Reads typed words as the name of an agreement. A single word must be the whole name: "claim sign" stays a command
/// beside the claim "Sign up in one step".
/// </summary>
internal sealed class AgreementNames(SearchIndex index, IEnumerable<IAgreementType> types) : INamedThings
{
    public NameReading? Read(ChatCommand command, TwoReadings words)
    {
        var organization = command.Organization.Id;
        var type = types.FirstOrDefault(type => new AgreementActions(type.Key).Show == words.Shows.Name);
        if (type is null)
        {
            return null;
        }

        var typed = NameMatch.Split(words.Name);
        var named = Beginning(organization, typed, [type.Key]);
        return named.Count > 0 || BeginsWithPart(organization, type, typed)
            ? new NameReading(IsCommandToo(organization, words, named))
            : null;
    }

    // The name of a message begins with the name of its persona, also of one that has no message yet.
    private bool BeginsWithPart(string organization, IAgreementType type, string[] typed)
    {
        string[] parts = [.. type.Fields.Where(field => field.IsKey).Select(field => field.OptionsOf).OfType<string>()];
        return parts.Length > 0
            && (
                Beginning(organization, typed, parts).Count > 0
                || Enumerable
                    .Range(2, Math.Max(0, typed.Length - 2))
                    .Any(count => Beginning(organization, typed[..count], parts).Any(hit => hit.Score == 0))
            );
    }

    private List<NameHit> Beginning(string organization, string[] typed, IReadOnlyCollection<string> kinds) =>
        [
            .. index
                .FindBeginning(organization, string.Join(' ', typed), kinds)
                .Where(hit => typed.Length > 1 || hit.Score == 0),
        ];

    // Of the same agreement nothing more is offered: its card has the buttons.
    private bool IsCommandToo(string organization, TwoReadings words, List<NameHit> named) =>
        words.Command.TakesName is not { } kind
        || index
            .FindName(organization, words.Rest, [kind], named.Count + 1)
            .Any(hit => !named.Exists(shown => shown.Kind == hit.Kind && shown.Id == hit.Id));
}
