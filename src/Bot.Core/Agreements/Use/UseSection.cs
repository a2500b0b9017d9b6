using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Use;

/// <summary>
/// Below each signed text that is used with customers: who used it, what came of it, and a button to say so. Being
/// shown counts as a use, except to its owner.
/// </summary>
internal sealed class UseSection(VersionUses uses, AgreementViews views) : IAgreementCardSection
{
    public string? Kind => null;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        if (agreement.Agreed is not { } agreed || !views.Kind(agreement.Kind).IsUsed)
        {
            return [];
        }

        var version = VersionUse.IdOf(agreement, agreed);
        if (!command.Member.Is(agreed.Owner))
        {
            await uses.RecordAsync(command, [version], UseKind.Shown, null, cancellationToken);
        }

        var today = VersionUses.Day(command.Organization, command.At);
        var usage = await uses.ReadAsync(command.Organization.Id, version, today, cancellationToken);
        return
        [
            .. UseTexts.InShort(usage) is { } line ? new Block[] { new Note(line) } : [],
            new Buttons([
                new Button(UseTexts.SentButton, MarkSent.Name, $"{agreement.Kind}/{agreement.Subject}"),
                new Button(UseTexts.UseButton, ShowUse.Name, $"{agreement.Kind}/{agreement.Subject}"),
            ]),
        ];
    }
}

/// <summary>
/// A member used the current version with a customer. The value is "objection/too-expensive"; buttons of assets that
/// were posted earlier carry the asset alone. The account is asked with a form, because what came of it is worth most.
/// </summary>
internal sealed class MarkSent(VersionUses uses, AgreementStore store) : ICommandHandler
{
    public const string Name = "agreements.used";
    public const string OfAsset = "asset.used";

    private const string Account = "account";
    private const string Submitted = "sent";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var value = command.Action == OfAsset ? $"asset/{command.Value}/{Submitted}" : command.Value;
        if (
            value.Split('/') is not [var kind, var subject, .. var rest]
            || await store.GetAsync(command.Organization.Id, kind, subject, cancellationToken)
                is not { Agreed: { } agreed }
        )
        {
            return Reply.ToRequester(UseTexts.Gone);
        }

        // The form has one field, which may be empty, so its value says that it was submitted.
        if (rest.Length == 0)
        {
            return Reply.Open(
                new Form(
                    Name,
                    UseTexts.SentTitle,
                    UseTexts.SentSave,
                    [
                        new TextInput(
                            Account,
                            UseTexts.AccountLabel,
                            Optional: true,
                            Hint: UseTexts.AccountHint,
                            MaxLength: 100
                        ),
                    ],
                    $"{value}/{Submitted}"
                )
            );
        }

        await uses.RecordAsync(
            command with
            {
                Text = "",
            },
            [VersionUse.IdOf(kind, subject, agreed.Number)],
            UseKind.Sent,
            command.Field(Account),
            cancellationToken
        );
        return Reply.ToRequester(UseTexts.Thanks);
    }
}
