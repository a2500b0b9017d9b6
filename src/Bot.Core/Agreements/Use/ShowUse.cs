using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Use;

/// <summary>Shows how a signed text is used, version by version, and what came of the deals behind it.</summary>
internal sealed class ShowUse(
    VersionUses uses,
    AgreementStore store,
    AgreementViews views,
    SignedPassages passages,
    UnusedTexts unused
) : ICommandHandler
{
    public const string Name = "agreements.use";

    private const int MostVersions = 5;
    private const int MostOthers = 2;

    // Of texts that fit nearly as well, what is said goes before what is sent, and the others are offered too.
    private const double Near = 0.6;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        if (command.Action is not null)
        {
            var (kind, subject) = command.Value.Split('/', 2) is [var first, var second] ? (first, second) : ("", "");
            return kind.Length > 0 && await store.GetAsync(organization, kind, subject, cancellationToken) is { } chosen
                ? await CardAsync(command, chosen, [], cancellationToken)
                : Reply.ToRequester(UseTexts.Gone);
        }

        if (command.Text.Trim().Length == 0)
        {
            return await unused.ShowAsync(command, cancellationToken);
        }

        IReadOnlyList<IAgreementType> types = [.. views.Kinds.Where(type => type.IsUsed)];
        var hits = await passages.FindAsync(organization, types, command.Text, cancellationToken);
        var found = new List<Agreement>();
        var near = hits.Where(hit => hit.Score >= Near * hits[0].Score)
            .OrderByDescending(hit => views.Kind(hit.Kind).IsAnswer)
            .ThenByDescending(hit => hit.Score);
        foreach (var hit in near.Take(MostOthers + 1))
        {
            found.AddRange(
                await store.GetAsync(organization, hit.Kind, hit.Subject, cancellationToken) is { Agreed: not null } one
                    ? [one]
                    : []
            );
        }

        return found is [var best, .. var others]
            ? await CardAsync(command, best, others, cancellationToken)
            : Reply.ToRequester(UseTexts.NothingFor(Truncate.ToLine(command.Text, 80))) with
            {
                IsMiss = true,
            };
    }

    private async Task<Reply> CardAsync(
        ChatCommand command,
        Agreement agreement,
        IReadOnlyList<Agreement> others,
        CancellationToken cancellationToken
    )
    {
        var today = VersionUses.Day(command.Organization, command.At);
        var versions = agreement
            .Versions.Where(version => version.State is AgreementState.Agreed or AgreementState.Superseded)
            .Reverse()
            .Take(MostVersions)
            .ToList();
        var view = await views.ViewAsync(
            command.Organization.Id,
            views.Kind(agreement.Kind),
            [agreement.Subject],
            command.At,
            cancellationToken
        );
        var blocks = new List<Block> { new Heading(UseTexts.Title(view.Title(agreement))) };
        foreach (var version in versions)
        {
            var usage = await uses.ReadAsync(
                command.Organization.Id,
                VersionUse.IdOf(agreement, version),
                today,
                cancellationToken
            );
            blocks.Add(new Paragraph(UseTexts.Version(version)));
            blocks.Add(new Bullets(UseTexts.Lines(usage)));
        }

        blocks.Add(new Note(UseTexts.HowCounted));
        blocks.Add(
            new Buttons([
                new Button(UseTexts.OpenButton, view.Actions.Show, agreement.Subject),
                .. await OthersAsync(command, others, cancellationToken),
            ])
        );
        return Reply.ToRequester(
            versions.Count == 0
                ? Card.Say(UseTexts.NotSigned(view.Title(agreement)))
                : new Card(UseTexts.Title(view.Title(agreement)), blocks)
        );
    }

    private async Task<IReadOnlyList<Button>> OthersAsync(
        ChatCommand command,
        IReadOnlyList<Agreement> others,
        CancellationToken cancellationToken
    )
    {
        var buttons = new List<Button>();
        foreach (var other in others)
        {
            var type = views.Kind(other.Kind);
            var view = await views.ViewAsync(
                command.Organization.Id,
                type,
                [other.Subject],
                command.At,
                cancellationToken
            );
            buttons.Add(new Button(type.Texts.One(view.Title(other)), Name, $"{other.Kind}/{other.Subject}"));
        }

        return buttons;
    }
}
