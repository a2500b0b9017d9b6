using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>`import undo 12`: shows which figures change without an import, and asks before it is undone.</summary>
internal sealed class AskToUndoImport(
    FactStore facts,
    CurrentFacts current,
    MemberStore members,
    IEnumerable<IFactEffects> effects
) : ICommandHandler
{
    public const string Name = "import.undo";

    public static readonly CommandSpec Spec = new(Name, "import|importar undo|deshacer", ImportHistoryTexts.UndoCommand)
    {
        Examples = [ImportHistoryTexts.UndoExample],
        Needs = Roles.Approver | Roles.Admin,
        Arguments = ArgumentStyle.Word,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var all = await facts.SegmentsAsync(organization, cancellationToken);
        var names = await members.NamesAsync(organization, cancellationToken);
        if (Find(all, command.Action is null ? command.Text : command.Value) is not { } segment)
        {
            return Reply.ToRequester(
                ImportHistoryCards.List(all, await facts.FormerAsync(organization, cancellationToken), names)
            );
        }

        if (!segment.CanBeUndone)
        {
            return Reply.ToRequester(
                segment.IsMerged ? ImportHistoryTexts.IsTooOld(segment) : ImportHistoryTexts.ChangedNothing(segment)
            );
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var before = await current.GetAsync(organization, cancellationToken);
        var heir = segment.Heir(all);
        var after = heir is null ? await facts.PackWithoutAsync(organization, segment, cancellationToken) : before;
        return Reply.ToRequester(
            ImportHistoryCards.Ask(
                segment,
                heir,
                [.. effects.SelectMany(effect => effect.Changes(before, after, today))],
                names
            )
        );
    }

    /// <summary>The import with the number that the words give.</summary>
    internal static FactSegment? Find(IEnumerable<FactSegment> all, string words) =>
        int.TryParse(words.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? all.FirstOrDefault(segment => segment.Number == number)
            : null;
}
