using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Competitors;
using Bot.Core.Members;
using Bot.Core.Themes;

namespace Bot.Core.Plan;

/// <summary>`plan situation`: where we stand, with what it rests on.</summary>
internal sealed class ShowSituation(SituationType kind, AgreementViews views, SituationSection links) : ICommandHandler
{
    public const string Name = "plan.situation";

    public static readonly CommandSpec Spec = new(Name, "plan|plan situation|situación|swot", SituationTexts.Summary)
    {
        Examples = [SituationTexts.Example],
        Arguments = ArgumentStyle.None,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var draft = new Button(SituationTexts.Draft, DraftSituation.Name, "", ButtonStyle.Primary);
        if (view.Find(SituationType.Only) is not { Current: { } version } agreement)
        {
            var write = new Button(SituationTexts.Kind.ProposeNew, view.Actions.Propose, "");
            return Reply.ToRequester(Card.Ask(SituationTexts.Kind.NoneYet, draft, write));
        }

        var open = new Button(PlanTexts.OpenAgreement, view.Actions.Show, agreement.Subject);
        return Reply.ToRequester(
            new Card(
                SituationTexts.Name,
                [
                    new Heading(SituationTexts.Name),
                    .. version.State == AgreementState.Agreed
                        ? Array.Empty<Block>()
                        : [new Note(PlanTexts.Of(ObjectiveState.Unsigned))],
                    .. PlanCards.Situation(version.Content, int.MaxValue),
                    .. await links.AddAsync(command, agreement, cancellationToken),
                    new Buttons([open, draft with { Style = ButtonStyle.Default }]),
                ]
            )
        );
    }
}

/// <summary>Opens the form of the situation, filled in from themes and competitors.</summary>
internal sealed class DraftSituation(
    SituationType kind,
    AgreementViews views,
    AgreementStore agreements,
    ThemeBoard themes
) : ICommandHandler
{
    public const string Name = "plan.situation.draft";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var view = await views.ViewAsync(organization.Id, kind, command.At, cancellationToken);
        var known = view.Find(SituationType.Only);
        var competitors = await agreements.ListAsync(organization.Id, CompetitorType.KindKey, cancellationToken);
        var ranked = ThemeRanking.Rank(
            themes.Of(organization.Id),
            new Dictionary<string, AccountDeals>(),
            organization.Currency,
            new ThemeQuery(),
            command.At
        );
        var written = known?.Latest?.Content ?? AgreementContent.Empty;
        var draft = SituationDraft.Of(
            ranked,
            [.. competitors.Select(competitor => competitor.Agreed?.Content).OfType<AgreementContent>()],
            written,
            command.Reader
        );
        if (draft.Values.Count == 0)
        {
            var write = new Button(SituationTexts.Kind.ProposeNew, view.Actions.Propose, "");
            return Reply.ToRequester(Card.Ask(SituationTexts.NothingHeard, write));
        }

        return Reply.Open(ContentForm.For(view, known, draft, command.Member));
    }
}

/// <summary>Buttons to the themes and competitors that the situation names.</summary>
internal sealed class SituationSection(ThemeBoard themes, AgreementStore agreements) : IAgreementCardSection
{
    private const int Most = 4;

    public string Kind => SituationType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        if (agreement.Current is not { } version)
        {
            return [];
        }

        var organization = command.Organization.Id;
        var snapshot = themes.ThemesOf(organization);
        var named = SituationDraft
            .Themes(version.Content)
            .Select(snapshot.Root)
            .OfType<Theme>()
            .DistinctBy(theme => theme.Number)
            .Select(theme => new Button(
                SituationTexts.Theme(Truncate.ToLine(theme.Name, 30)),
                ThemeActions.Show,
                ThemeActions.Value(theme.Number)
            ));
        var words = Folding.Fold(
            version.Content[SituationFields.Competitors] + "\n" + version.Content[SituationFields.Threats]
        );
        var rivals = (await agreements.ListAsync(organization, CompetitorType.KindKey, cancellationToken))
            .Where(rival => rival.Current is not null)
            .Select(rival => (rival.Subject, Name: CompetitorType.NameOf(rival.Current!.Content)))
            .Where(rival => words.Contains(Folding.Fold(rival.Name), StringComparison.Ordinal))
            .Select(rival => new Button(
                LocalizedText.Invariant(Truncate.ToLine(rival.Name, 30)),
                CompetitorType.KindKey,
                rival.Subject
            ));
        Button[] links = [.. named.Take(Most), .. rivals.Take(Most)];
        return links.Length == 0 ? [] : [new Buttons(links)];
    }
}
