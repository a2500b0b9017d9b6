using Bot.Core.Agreements;
using Bot.Core.Assets;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;
using Bot.Core.Kpis;
using Bot.Core.Members;
using Bot.Core.Messages;

namespace Bot.Core.Funnel;

/// <summary>
/// Below a stage: what stands before and behind it, how many are there, what the customer hears, what to send, its KPI.
/// </summary>
internal sealed class StageDetails(
    StageBook stages,
    CurrentFacts facts,
    AgreementViews views,
    MessageType messages,
    AssetType assets
) : IAgreementCardSection
{
    private const int Most = 3;
    private const int LongestHeadline = 140;

    public string Kind => StageType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    ) => Stages.TryParse(agreement.Subject, out var stage) ? await OfAsync(command, stage, cancellationToken) : [];

    public async Task<IReadOnlyList<Block>> OfAsync(
        ChatCommand command,
        Stage stage,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var journey = await stages.ReadAsync(organization, cancellationToken);
        var rule = journey.Of(stage);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var counts = StageCounts.Of(journey, await facts.GetAsync(organization, cancellationToken), today);
        var said = await SaidAsync(organization, stage, command.At, cancellationToken);
        var sent = await SentAsync(organization, stage, command.At, cancellationToken);
        return
        [
            new Paragraph(JourneyTexts.Path(journey.Before(stage)?.Name, journey.Next(stage)?.Name)),
            .. counts.Of(rule) is { } count ? new Block[] { new Paragraph(JourneyTexts.Here(rule.Source, count)) } : [],
            new Heading(JourneyTexts.Hears),
            said.Lines.Count > 0 ? new Bullets(said.Lines) : new Paragraph(JourneyTexts.NoMessage),
            new Heading(JourneyTexts.Assets),
            sent.Lines.Count > 0 ? new Bullets(sent.Lines) : new Paragraph(JourneyTexts.NoAsset),
            .. Opens([.. said.Buttons, .. sent.Buttons, .. KpiButton(rule)]),
        ];
    }

    /// <summary>The signed messages for the stage, those for just this stage first.</summary>
    public async Task<StageContent> SaidAsync(
        string organization,
        Stage stage,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(organization, messages, now, cancellationToken);
        return Content(
            view,
            view.Agreements.Where(agreement =>
                    agreement.Agreed is { IsSuspended: false } version
                    && IsFor(MessageContent.Read(version.Content), stage)
                )
                .OrderBy(agreement => MessageContent.Read(agreement.Agreed!.Content).Stage == MessageType.Any)
        );
    }

    /// <summary>The assets for the stage that have not expired, those for the fewest stages first.</summary>
    public async Task<StageContent> SentAsync(
        string organization,
        Stage stage,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(organization, assets, now, cancellationToken);
        return Content(
            view,
            from agreement in view.Agreements
            where agreement.Agreed is not null
            let content = AssetContent.Read(agreement.Agreed!.Content)
            where !(content.Expiry < view.Today) && (content.Stages.Count == 0 || content.Stages.Contains(stage.Code()))
            orderby content.Stages.Count == 0 ? int.MaxValue : content.Stages.Count
            select agreement
        );
    }

    private static bool IsFor(MessageContent message, Stage stage) =>
        message.Stage == MessageType.Any || message.Stage == stage.Code();

    private static StageContent Content(AgreementView view, IEnumerable<Agreement> agreements)
    {
        var shown = agreements.Take(Most).ToList();
        return new StageContent(
            [.. shown.Select(agreement => Line(view, agreement))],
            [.. shown.Select(agreement => new Button(view.Title(agreement), view.Actions.Show, agreement.Subject))]
        );
    }

    private static LocalizedText Line(AgreementView view, Agreement agreement)
    {
        var title = view.Title(agreement);
        return view.LeadFor(agreement.Agreed!, LongestHeadline) is { } lead
            ? LocalizedText.Invariant($"{title:b}: {lead}")
            : LocalizedText.Invariant($"{title:b}");
    }

    private static IEnumerable<Button> KpiButton(StageRule rule) =>
        KpiCatalog.Find(rule.Kpi ?? "") is { } kpi ? [new Button(kpi.Name, ShowKpi.Name, kpi.Key)] : [];

    private static IEnumerable<Block> Opens(IReadOnlyList<Button> buttons) =>
        buttons.Count == 0 ? [] : [new Buttons(buttons)];
}

/// <summary>Messages or assets of a stage: a line and a button for each.</summary>
internal sealed record StageContent(IReadOnlyList<LocalizedText> Lines, IReadOnlyList<Button> Buttons);
