using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Handoffs;

/// <summary>Answers what is asked about hand-offs: the overview, or the cases behind a figure.</summary>
internal sealed class HandoffLists(HandoffReader reader, AgreementViews views, HandoffType type)
{
    // In the first days of a month there is little to see.
    private const int EarlyDays = 6;

    public async Task<Reply> OverviewAsync(ChatCommand command, HandoffQuery query, CancellationToken cancellationToken)
    {
        var (book, period) = await ReadAsync(command, query.Period, cancellationToken);
        var view = await views.ViewAsync(command.Organization.Id, type, command.At, cancellationToken);
        var lines = book.All.Select(handoff => HandoffLine.Of(book, handoff, period)).ToList();
        var card = HandoffCards.Overview(book, view, lines, period);
        var owners = query.IsByOwner ? OwnerCards.Owners(book, lines, command.Member) : [];
        return Reply.ToRequester(card with { Blocks = [.. card.Blocks.Take(2), .. owners, .. card.Blocks.Skip(2)] });
    }

    public async Task<Reply> CasesAsync(ChatCommand command, HandoffQuery query, CancellationToken cancellationToken)
    {
        var (book, period) = await ReadAsync(command, query.Period, cancellationToken);
        if (book.All.Count == 0 || book.All.All(handoff => MissingFacts.Of(book.Facts, handoff.Promise) is not null))
        {
            // The overview says what to do about it.
            return await OverviewAsync(command, query, cancellationToken);
        }

        var cases = book
            .All.Where(handoff => query.Subject is null || handoff.Agreement.Subject == query.Subject)
            .Where(handoff => MissingFacts.Of(book.Facts, handoff.Promise) is null)
            .SelectMany(handoff => book.Judge(handoff, period).Select(found => (Handoff: handoff, Found: found)))
            .Where(one => query.States.Count == 0 || query.States.Contains(one.Found.State))
            .Where(one => !query.IsMine || book.Responsible(one.Handoff, one.Found.Case)?.Id == command.Member.Id);
        var ordered = query.States is [HandoffState.Open]
            ? cases.OrderBy(one => one.Found.Deadline.Ends)
            : cases.OrderByDescending(one => one.Found.Case.Start.Code);
        return Reply.ToRequester(HandoffCards.Cases(book, query, period, [.. ordered]));
    }

    /// <summary>The blocks below the agreement.</summary>
    public async Task<IReadOnlyList<Block>> SectionAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        if (Handoff.Of(agreement) is not { } handoff)
        {
            return [];
        }

        var (book, period) = await ReadAsync(command, null, cancellationToken);
        return HandoffCards.Section(book, HandoffLine.Of(book, handoff, period), period, command.Member);
    }

    private async Task<(HandoffBook Book, Period Period)> ReadAsync(
        ChatCommand command,
        Period? wanted,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var period = wanted ?? Period.Of(PeriodKind.Month, today.AddDays(-EarlyDays));
        var book = await reader.ReadAsync(
            command.Organization,
            command.At,
            period.Previous().From,
            period.To,
            cancellationToken
        );
        if (wanted is not null || book.Facts.Covered(FactSource.Leads) is not { } known)
        {
            return (book, period);
        }

        // Where the files end earlier, the last month that they tell about is shown.
        var usual = Period.Of(PeriodKind.Month, (known.Last < today ? known.Last : today).AddDays(-EarlyDays));
        return usual == period ? (book, period) : await ReadAsync(command, usual, cancellationToken);
    }
}

/// <summary>Words after "handoffs" that name no hand-off: "late last month", "mine", "by owner".</summary>
internal sealed class HandoffChoice(HandoffLists lists) : IAgreementChoice
{
    public string Kind => HandoffType.KindKey;

    public async Task<Reply?> AnswerAsync(
        ChatCommand command,
        AgreementView view,
        CancellationToken cancellationToken
    ) =>
        HandoffQuery.Read(command.Text, view.Today) is { } query
            ? query is { States: [], IsMine: false }
                ? await lists.OverviewAsync(command, query, cancellationToken)
                : await lists.CasesAsync(command, query, cancellationToken)
            : Reply.ToRequester(HandoffCardTexts.NotRead(Truncate.ToLine(command.Text, 60))) with
            {
                IsMiss = true,
            };

    public async Task<Reply?> ShowAllAsync(
        ChatCommand command,
        AgreementView view,
        CancellationToken cancellationToken
    ) => await lists.OverviewAsync(command, new HandoffQuery([]), cancellationToken);
}

/// <summary>A button: all hand-offs of another period.</summary>
internal sealed class ShowHandoffs(HandoffLists lists) : ICommandHandler
{
    public const string Name = "handoff.overview";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        lists.OverviewAsync(command, ListHandoffs.Query(command), cancellationToken);
}

/// <summary>A button: the cases behind a figure.</summary>
internal sealed class ListHandoffs(HandoffLists lists) : ICommandHandler
{
    public const string Name = "handoff.cases";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        lists.CasesAsync(command, Query(command), cancellationToken);

    public static HandoffQuery Query(ChatCommand command) =>
        HandoffQuery.Parse(command.Value, DateOnly.FromDateTime(command.At.UtcDateTime));
}

/// <summary>A button: opens the form with a hand-off that ships, in the language of whoever proposes it.</summary>
internal sealed class ProposeDefault(AgreementViews views, HandoffType type) : ICommandHandler
{
    public const string Name = "handoff.default";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, type, command.At, cancellationToken);
        var shipped = DefaultHandoffs.All.FirstOrDefault(one => one.Key == command.Value);
        return Reply.Open(
            ContentForm.For(
                view,
                null,
                shipped is null ? AgreementContent.Empty : DefaultHandoffs.Content(shipped, command.Member.Language),
                command.Member
            )
        );
    }
}

/// <summary>How a hand-off goes, below its text.</summary>
internal sealed class HandoffSection(HandoffLists lists) : IAgreementCardSection
{
    public string Kind => HandoffType.KindKey;

    public Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    ) => lists.SectionAsync(command, agreement, cancellationToken);
}
