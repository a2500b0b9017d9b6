using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;

namespace Bot.Core.Assets.Links;

/// <summary>Asks the owner of an asset about its link, which failed twice.</summary>
internal sealed class DeadLinkQuestion(AgreementViews views, AssetType kind) : IQuestionType
{
    public const string TypeKey = "dead-link";

    private const string Right = "right";
    private const string Retire = "retire";

    public string Key => TypeKey;

    public IReadOnlyList<AnswerOption> Answers { get; } =
    [new(Right, LinkTexts.IsRight), new(Retire, LinkTexts.Retire, ButtonStyle.Danger)];

    public async ValueTask<bool> IsNeededAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    ) => await LinkAsync(reader, question, cancellationToken) is { IsDead: true };

    public async ValueTask<Card> CardAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var (organization, asset) = (question.Organization, Asset(question));
        var view = await views.ViewAsync(organization, kind, [asset], question.DueAt, cancellationToken);
        if (
            view.Find(asset) is not { Current: not null } agreement
            || await LinkAsync(reader, question, cancellationToken) is not { } link
        )
        {
            return Card.Say(LinkTexts.NewLink);
        }

        var sentence = LinkTexts.IsDead(view.Title(agreement), link);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Paragraph(LocalizedText.Invariant(Truncate.ToLine(link.Link, LinkTexts.LongestLink))),
                new Buttons([new Button(LinkTexts.ReplaceButton, view.Actions.Propose, asset, ButtonStyle.Primary)]),
            ]
        );
    }

    public async ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer)
    {
        if (answer.Option == Right && await LinkAsync(transaction, question, CancellationToken.None) is { } link)
        {
            await transaction.ReplaceAsync(AssetLink.Set, link with { IsRight = true });
        }

        if (
            answer.Option == Retire
            && await AgreementStore.FindAsync(
                transaction,
                question.Organization,
                AssetType.KindKey,
                Asset(question),
                CancellationToken.None
            )
                is { Agreed: { } agreed } asset
            && ApprovalRules.Suspend(asset, agreed.Number, answer.At) is { } suspended
        )
        {
            await AgreementStore.SaveAsync(transaction, suspended);
        }
    }

    // Null if the link was replaced, or worked in between.
    private static async ValueTask<AssetLink?> LinkAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(AssetLink.Set, question.Organization, Asset(question), cancellationToken) is { } link
        && link.QuestionId == question.Id
            ? link
            : null;

    private static string Asset(Question question) => question.Id.Split('/')[0];
}
