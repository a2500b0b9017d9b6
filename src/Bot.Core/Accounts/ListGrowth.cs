using Bot.Core.Accounts.Offers;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>`accounts to grow`: customers that are like those who bought more.</summary>
internal sealed class ListGrowth(AccountReader reader, NextSteps steps) : ICommandHandler
{
    private const int Shown = 5;

    public static readonly CommandSpec Spec = new(
        AccountActions.Growth,
        "accounts|cuentas to|para grow|crecer / growth|crecimiento accounts|cuentas",
        GrowthTexts.Summary
    )
    {
        Examples = [GrowthTexts.Example],
        Arguments = ArgumentStyle.None,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var book = await reader.ReadAsync(command.Organization, cancellationToken);
        var today = AccountPages.Today(command.Organization, command.At);
        var candidates = AccountGrowth.Find(book, today, command.Organization.Currency);
        var stepsOf = await steps.ReadAsync(command.Organization.Id, command.At, cancellationToken);
        return Reply.ToRequester(
            candidates.Count == 0
                ? Card.Say(GrowthTexts.TooFew)
                : GrowthCards.List([.. candidates.Take(Shown)], stepsOf(Stage.Growth, OfferFields.Product))
        );
    }
}

/// <summary>The card of accounts that may grow. Pure.</summary>
internal static class GrowthCards
{
    public static Card List(IReadOnlyList<GrowthCandidate> accounts, IReadOnlyList<NextStep> steps) =>
        new(
            GrowthTexts.Title,
            [
                new Heading(GrowthTexts.Title),
                .. accounts.SelectMany(account =>
                    new Block[] { new Paragraph(GrowthTexts.Line(account)), new Paragraph(GrowthTexts.Like(account)) }
                ),
                .. steps.Count > 0
                    ? new Block[] { new Paragraph(RiskTexts.Next(steps.Select(step => step.Line))) }
                    : [],
                new Note(GrowthTexts.How),
                new Buttons([
                    .. accounts.Select(account => AccountCards.Open(account.Name)),
                    .. steps.Select(step => step.Open),
                ]),
            ]
        );
}
