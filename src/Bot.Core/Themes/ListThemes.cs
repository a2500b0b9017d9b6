using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Members;
using Bot.Core.Search;

namespace Bot.Core.Themes;

/// <summary>Ranks the themes, filtered by options; with other words it opens the theme of that name.</summary>
internal sealed class ListThemes(
    ThemeBoard board,
    ThemeDeals deals,
    MemberStore members,
    SearchIndex index,
    ShowTheme show
) : ICommandHandler
{
    private const int FewestLetters = 3;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = command.Action is null ? command.Text : command.Value;
        var line = CommandLine.Parse(words);
        var snapshot = board.Of(command.Organization.Id);
        if (line.Rest.Length > 0)
        {
            return Find(snapshot, command.Organization.Id, line.Rest) is { } theme
                ? await show.ShowAsync(command, theme, snapshot, cancellationToken)
                : Reply.ToRequester(Card.Ask(ThemeTexts.NotThere(line.Rest), All, ThemeCards.New(""))) with
                {
                    IsMiss = true,
                };
        }

        var (query, error) = await ReadAsync(command, line, cancellationToken);
        if (query is null)
        {
            return Reply.ToRequester(error!);
        }

        var ranked = ThemeRanking.Rank(
            snapshot,
            await deals.ReadAsync(command.Organization, cancellationToken),
            command.Organization.Currency,
            query,
            command.At
        );
        var filters = string.Join(
            ' ',
            words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(part => !part.StartsWith("by:", StringComparison.OrdinalIgnoreCase))
                .Where(part => !part.StartsWith("por:", StringComparison.OrdinalIgnoreCase))
        );
        return Reply.ToRequester(
            ThemeCards.List(ranked, query, command.Organization.Currency, snapshot.Waiting.Count(), filters)
        ) with
        {
            // A plain question is then answered by the feedback itself.
            IsMiss = ranked.Count == 0 && command.Action is null && words.Length > 0,
        };
    }

    private static Button All => new(ThemeTexts.AllButton, ThemeActions.List, "");

    private Theme? Find(ThemeSnapshot snapshot, string organization, string words)
    {
        var folded = Folding.Fold(words).Trim();
        return snapshot.Themes.FirstOrDefault(theme => Folding.Fold(theme.Name) == folded)
            ?? index
                .FindName(organization, words, [ThemeSearch.Kind], 1)
                .Select(hit => snapshot.Root(int.Parse(hit.Id, CultureInfo.InvariantCulture)))
                .FirstOrDefault(theme => theme is not null)
            ?? (
                folded.Length >= FewestLetters
                    ? snapshot.Themes.FirstOrDefault(theme =>
                        Folding.Fold(theme.Name).Contains(folded, StringComparison.Ordinal)
                    )
                    : null
            );
    }

    private async Task<(ThemeQuery? Query, LocalizedText? Error)> ReadAsync(
        ChatCommand command,
        CommandLine line,
        CancellationToken cancellationToken
    )
    {
        var query = new ThemeQuery(OrderOf(line.Option("by", "por", "sort", "orden")))
        {
            Persona = line.Option("persona", "perfil"),
            Account = line.Option("account", "cuenta"),
            Tag =
                line.Option("product", "producto") is { } product ? Folding.Fold(product)
                : line.Tags is [var tag, ..] ? tag
                : null,
        };
        if (line.Option("kind", "type", "tipo") is { } kindWord)
        {
            if (!FeedbackKinds.TryParse(kindWord, out var kind))
            {
                return (null, ThemeTexts.NotAFilter(kindWord));
            }

            query = query with { Kind = kind };
        }

        if (line.Option("stage", "etapa") is { } stageWord)
        {
            if (!Stages.TryParse(stageWord, out var stage))
            {
                return (null, ThemeTexts.NotAFilter(stageWord));
            }

            query = query with { Stage = stage };
        }

        if (line.Option("since", "desde", "days", "dias") is { } since)
        {
            if (SinceOf(since, command) is not { } from)
            {
                return (null, ThemeTexts.NotAFilter(since));
            }

            query = query with { Since = from };
        }

        if (line.Option("segment", "segmento") is { } segment)
        {
            query = query with
            {
                Accounts = await deals.OfSegmentAsync(command.Organization.Id, segment, cancellationToken),
            };
        }

        if (line.Option("rep", "comercial", "by-rep") is { } rep)
        {
            var all = await members.ListAsync(command.Organization.Id, cancellationToken);
            var wanted = Folding.Fold(rep).TrimStart('@');
            if (all.FirstOrDefault(member => IsCalled(member, wanted)) is not { } member)
            {
                return (null, ThemeTexts.NotAFilter(rep));
            }

            query = query with { Reporters = member.Ids };
        }

        return (query, null);
    }

    private static bool IsCalled(Member member, string wanted) =>
        Folding.Words(member.Name).Contains(wanted)
        || Folding.Fold(member.Name) == wanted
        || member.Handles.Any(handle => Folding.Fold(handle) == wanted);

    private static ThemeOrder OrderOf(string? word) =>
        Folding.Fold(word ?? "") switch
        {
            "voices" or "voces" => ThemeOrder.Voices,
            "pipeline" or "deals" or "oportunidades" => ThemeOrder.Pipeline,
            "lost" or "perdido" or "perdidas" or "perdidos" => ThemeOrder.Lost,
            "growth" or "growing" or "crecimiento" or "crecen" => ThemeOrder.Growth,
            _ => ThemeOrder.Accounts,
        };

    // A day ("2026-10-01") or a number of days.
    private static DateTimeOffset? SinceOf(string word, ChatCommand command) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 10_000
            ? command.At.AddDays(-days)
        : DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(
                day.ToDateTime(TimeOnly.MinValue),
                command.Organization.TimeZone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))
            )
        : null;
}
