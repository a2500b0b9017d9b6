using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Home;

namespace Bot.Core.Funnel;

/// <summary>What moved in the funnel in the week, against the week before, in digests.</summary>
internal sealed class FunnelDigestSection(StageBook stages, CurrentFacts facts) : IDigestSection
{
    public string Key => "funnel";

    public int Order => 16;

    public LocalizedText Name => FunnelMoveTexts.Title;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var moves = FunnelMoves.Of(
            await facts.GetAsync(week.Organization.Id, cancellationToken),
            await stages.ReadAsync(week.Organization.Id, cancellationToken),
            week.Period with
            {
                To = week.Period.To < week.Today ? week.Period.To : week.Today,
            }
        );
        return moves is null
            ? new DigestPart([]) { IsQuiet = true }
            : new DigestPart([new Heading(FunnelMoveTexts.Title), .. FunnelMoveTexts.Blocks(moves)]);
    }
}

/// <summary>What moved in the funnel in the last seven days, on home pages.</summary>
internal sealed class FunnelHomeSection(StageBook stages, CurrentFacts currentFacts) : IHomeSection
{
    public int Order => 22;

    public async Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var facts = await currentFacts.GetAsync(reader.Organization.Id, cancellationToken);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(reader.Now, reader.Organization.TimeZone).DateTime);
        var moves = FunnelMoves.Of(
            facts,
            await stages.ReadAsync(reader.Organization.Id, cancellationToken),
            Period.LastDays(7, today)
        );
        return new HomeSection(FunnelMoveTexts.Title, moves is null ? [] : [.. FunnelMoveTexts.Blocks(moves)]);
    }
}
