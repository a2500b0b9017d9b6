using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Shows the difference between two versions: the two whose numbers follow the name; or the given one and the one
/// before it; or the pending and the agreed one; or the last change.
/// </summary>
internal sealed class ShowChanges<TType>(TType kind, AgreementViews views) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var (target, numbers) = Resolve(command, view);
        if (target.Agreement is not { } agreement)
        {
            return Reply.ToRequester(AgreementCards.Which(view, target, view.Actions.Changes));
        }

        if (agreement.Versions.Count == 1)
        {
            return Reply.ToRequester(HistoryTexts.OnlyOne(view.Title(agreement)));
        }

        var (before, after) = Pair(agreement, numbers);
        return before is null || after is null
            ? Reply.ToRequester(AgreementTexts.NoSuchVersion)
            : Reply.ToRequester(HistoryCards.Changes(view, agreement, before, after, numbers.ElementAtOrDefault(2)));
    }

    private static (AgreementTarget Target, IReadOnlyList<int> Numbers) Resolve(ChatCommand command, AgreementView view)
    {
        var target = AgreementTarget.About(command, view);
        if (command.Value.Length > 0)
        {
            return (
                target,
                target.Ref.Number == 0 ? [] : [target.Ref.Number, .. Numbers((target.Ref.Extra ?? "").Split('/'))]
            );
        }

        // Numbers after the name are versions, unless they are part of the name.
        var words = command.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = Numbers(words.Reverse().TakeWhile(word => Number(word) is not null).Take(2).Reverse());
        return target.Agreement is not null || numbers.Count == 0
            ? (target, [])
            : (
                AgreementTarget.About(command with { Text = string.Join(' ', words.SkipLast(numbers.Count)) }, view),
                numbers
            );
    }

    private static (AgreementVersion? Before, AgreementVersion? After) Pair(
        Agreement agreement,
        IReadOnlyList<int> numbers
    )
    {
        if (numbers.Count >= 2)
        {
            return (agreement.Find(numbers[0]), agreement.Find(numbers[1]));
        }

        var after = numbers.Count == 1 ? agreement.Find(numbers[0]) : agreement.Latest;
        var earlier = agreement.Versions.Where(version => version.Number < after?.Number).ToList();
        return (earlier.LastOrDefault(version => version.AgreedAt is not null) ?? earlier.LastOrDefault(), after);
    }

    private static List<int> Numbers(IEnumerable<string> words) => [.. words.Select(Number).OfType<int>()];

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
