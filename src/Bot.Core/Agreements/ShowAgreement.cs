using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows an agreement; without words, or for "list", the list.</summary>
internal sealed class ShowAgreement<TType>(
    TType kind,
    AgreementViews views,
    IEnumerable<IAgreementCardSection> others,
    IEnumerable<IAgreementChoice> choices
) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        if (
            command.Value.Length == 0
            && (string.IsNullOrWhiteSpace(command.Text) || IsList(command.Text))
            && (kind.SinglesOut is null || view.Agreements.Count == 0)
        )
        {
            return (
                    IsList(command.Text) || Choice is not { } all
                        ? null
                        : await all.ShowAllAsync(command, view, cancellationToken)
                ) ?? Reply.ToRequester(AgreementCards.List(view));
        }

        var target = AgreementTarget.About(command, view);
        if (target.Ref is { Subject: "", Extra: { } from })
        {
            return Reply.ToRequester(
                AgreementCards.List(
                    view,
                    int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0
                )
            );
        }

        var instead = target.Agreement?.Current is null ? target.Finding.Instead : null;
        if ((instead ?? target.Agreement) is not { } found)
        {
            if (Choice is { } choice && (target.Words.Length > 0 || kind.Keeps(command.Value)))
            {
                return await choice.AnswerAsync(command, view, cancellationToken)
                    ?? Reply.ToRequester(AgreementCards.List(view));
            }

            return Reply.ToRequester(AgreementCards.Which(view, target, view.Actions.Show)) with
            {
                IsMiss = !target.Finding.IsAmbiguous,
            };
        }

        var added = command.IsForEverybody
            ? []
            : await AddedAsync(command, found, target.Ref.Extra == VersionRef.Whole, cancellationToken);
        if (target.Ref.IsUpdate)
        {
            return Reply.Replace(
                target.Ref.Extra == VersionRef.Whole
                    ? AgreementCards.WholeAnswer(view, found, added)
                    : AgreementCards.Answer(view, found, null, added)
            );
        }

        return Reply.ToRequester(
            AgreementCards.Answer(view, found, instead is null ? null : target.Finding.InsteadBecause, added)
        ) with
        {
            Shows = found.Current is { } shown ? $"{kind.Key}/{found.Subject}/{VersionRef.Digits(shown.Number)}" : null,
            MayBePublic = found.Current is { State: AgreementState.Agreed, IsSuspended: false },
        };
    }

    private IAgreementChoice? Choice => choices.FirstOrDefault(choice => choice.Kind == kind.Key);

    private static bool IsList(string words) => Folding.Fold(words).Trim() is "list" or "lista" or "listar";

    private async Task<IReadOnlyList<Block>> AddedAsync(
        ChatCommand command,
        Agreement found,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var added = new List<Block>();
        foreach (
            var other in others.Where(other =>
                (other.Kind is null || other.Kind == kind.Key) && (isWhole || other.IsEssential)
            )
        )
        {
            added.AddRange(await other.AddAsync(command, found, cancellationToken));
        }

        return added;
    }
}
