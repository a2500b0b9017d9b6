using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>Who imports facts decides which names are one account.</summary>
internal static class AccountRights
{
    public static bool MayMerge(Member member) => member.IsApprover || member.IsAdmin;
}

/// <summary>A button: makes one name part of another account, and shows that one.</summary>
internal sealed class MergeAccounts(AccountStore store, AccountReader reader) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!AccountRights.MayMerge(command.Member))
        {
            return Reply.ToRequester(AccountTexts.MayNotMerge);
        }

        if (command.Value.Split('\n') is not [var from, var into])
        {
            return Reply.ToRequester(AccountTexts.Which);
        }

        var merge = new AccountMerge(
            command.Organization.Id,
            AccountStore.Key(from),
            from,
            AccountStore.Key(into),
            into,
            command.Member.Id,
            command.At
        );
        var isMerged = await store.MergeAsync(merge, cancellationToken);
        var book = await reader.ReadAsync(command.Organization, cancellationToken);
        var root = book.NameOf(book.Root(into)) ?? into;
        return Reply.ToRequester(
            Card.Ask(
                isMerged ? AccountTexts.Merged(from, root) : AccountTexts.SameAccount,
                [
                    AccountCards.Open(root),
                    .. isMerged
                        ? new[]
                        {
                            new Button(AccountTexts.UndoButton(from), AccountActions.UndoMerge, AccountStore.Key(from)),
                        }
                        : [],
                ]
            )
        );
    }
}

/// <summary>A button: makes a merged name an account of its own again.</summary>
internal sealed class UndoAccountMerge(AccountStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!AccountRights.MayMerge(command.Member))
        {
            return Reply.ToRequester(AccountTexts.MayNotMerge);
        }

        var undone = await store.UndoAsync(command.Organization.Id, command.Value, cancellationToken);
        return Reply.ToRequester(
            undone is null
                ? Card.Say(AccountTexts.NotMerged)
                : Card.Ask(
                    AccountTexts.Apart(undone.From),
                    AccountCards.Open(undone.From),
                    AccountCards.Open(undone.Into)
                )
        );
    }
}
