using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Core.OpenQuestions;

namespace Bot.Core.Assets;

/// <summary>Adds the library to a view of open questions: an asset may answer one.</summary>
internal sealed class AssetRequestView(AgreementView assets)
    : RequestView(new OpenQuestionType(), assets.Members, assets.Now)
{
    public const string AssetInput = "asset";

    private const int MostOptions = 100;

    public AgreementView Assets => assets;

    public override IEnumerable<Button> Offers(Request request) =>
        [new Button(assets.Kind.Texts.ProposeNew, AddAsset.Name, RequestActions.Value(request))];

    public override IEnumerable<Button> Links(RequestAnswer answer) =>
        Asset(answer) is { } asset ? [AssetCards.Open(assets, asset)] : [];

    public override IEnumerable<Block> Blocks(RequestAnswer answer) =>
        [
            .. Asset(answer) is { Agreed: not null } asset ? AssetCards.Rows(assets, asset) : [],
            .. answer.Note is { } note ? new Block[] { new Paragraph(LocalizedText.Invariant(note)) } : [],
        ];

    public override LocalizedText? Headline(RequestAnswer answer) =>
        Asset(answer) is { } asset ? assets.Title(asset) : base.Headline(answer);

    /// <summary>A text, an asset, or both.</summary>
    public override Reply AskForAnswer(Request request)
    {
        var form = RequestForms.Answer(this, request);
        var options = assets
            .Agreements.Where(agreement => agreement.Agreed is not null)
            .OrderByDescending(agreement => agreement.Agreed!.AgreedAt)
            .Take(MostOptions)
            .Select(agreement => new Option(agreement.Subject, assets.Title(agreement)))
            .ToList();
        return Reply.Open(
            options.Count == 0
                ? form
                : form with
                {
                    Inputs =
                    [
                        .. form.Inputs.Select(input => input is TextInput text ? text with { Optional = true } : input),
                        new ChoiceInput(AssetInput, AssetTexts.AnswerAsset, options, [], Optional: true),
                    ],
                }
        );
    }

    public override (RequestAnswer? Answer, Reply? Error) Read(ChatCommand command, RequestAnswer answer)
    {
        if (command.Field(AssetInput) is not { } subject || assets.Find(subject)?.Agreed is not { } agreed)
        {
            return base.Read(command, answer);
        }

        var (note, error) = AnswerTexts.NoteOf(command, AnswerTexts.AnswerLabel);
        return error is not null
            ? (null, error)
            : (answer with { Subject = subject, Version = agreed.Number, Note = note }, null);
    }

    private Agreement? Asset(RequestAnswer answer) => answer.Subject is { } subject ? assets.Find(subject) : null;
}

/// <summary>Reads the library for views of open questions.</summary>
internal sealed class AssetRequestViews(AssetType kind, AgreementViews views) : IRequestViews
{
    public string Type => OpenQuestionType.TypeKey;

    public async Task<RequestView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => new AssetRequestView(await views.ViewAsync(organization, kind, now, cancellationToken));
}
