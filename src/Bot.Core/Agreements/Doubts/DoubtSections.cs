using System.Text.RegularExpressions;
using Bot.Core.Agreements.Use;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Agreements.Doubts;

/// <summary>A doubted version that is still in use, and how many reports contradict it.</summary>
internal sealed record DoubtedText(VersionOf Of, AgreementView View, int Reports)
{
    public LocalizedText One => View.Kind.Texts.One(View.Title(Of.Version));

    public Button Open => new(View.Title(Of.Version), View.Actions.Show, Of.Agreement.Subject);
}

/// <summary>Reads the doubts whose owner has not answered yet.</summary>
internal sealed class DoubtedTexts(IDocumentStore data, AgreementViews views)
{
    public async Task<IReadOnlyList<DoubtedText>> ReadAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var found = new List<DoubtedText>();
        foreach (var doubt in await VersionDoubt.AskedAsync(data, organization, cancellationToken))
        {
            var (kind, subject, number) = DoubtQuestion.Parse(doubt.Version);
            var id = QuestionStore.Id(DoubtQuestion.TypeKey, doubt.Version);
            var question = await data.GetAsync(QuestionStore.Set, organization, id, cancellationToken);
            if (question is not { IsOpen: true, AskedAt: not null })
            {
                continue;
            }

            var view = await views.ViewAsync(organization, views.Kind(kind), [subject], now, cancellationToken);
            if (view.Find(subject) is { Agreed: { IsSuspended: false } agreed } agreement && agreed.Number == number)
            {
                found.Add(new DoubtedText(new VersionOf(agreement, agreed), view, doubt.Voices.Count));
            }
        }

        return [.. found.OrderByDescending(text => text.Reports)];
    }
}

/// <summary>Lists the texts that customers contradict.</summary>
internal sealed class ListDoubts(DoubtedTexts doubts) : ICommandHandler
{
    public const string Name = "agreements.doubts";

    private const int Shown = 20;
    private const int Opened = 5;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var all = await doubts.ReadAsync(command.Organization.Id, command.At, cancellationToken);
        return Reply.ToRequester(
            all.Count == 0
                ? Card.Say(DoubtTexts.NoDoubt)
                : new Card(
                    DoubtTexts.Title,
                    [
                        new Heading(DoubtTexts.Title),
                        new Bullets([.. all.Take(Shown).Select(Line)]),
                        new Buttons([.. all.Take(Opened).Select(text => text.Open)]),
                    ]
                )
        );
    }

    public static LocalizedText Line(DoubtedText text) =>
        DoubtTexts.Line(text.One, text.Reports, text.View.Names[text.Of.Version.Owner]);
}

/// <summary>The doubted texts that the reader of a home page owns.</summary>
internal sealed class DoubtsWaiting(DoubtedTexts doubts) : IWaitingItems
{
    private const int Shown = 3;

    public int Order => 12;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken) =>
        [
            .. (await doubts.ReadAsync(reader.Organization.Id, reader.Now, cancellationToken))
                .Where(text => reader.Member.Is(text.Of.Version.Owner))
                .Take(Shown)
                .Select(text => new WaitingItem(DoubtTexts.Waiting(text.View.Title(text.Of.Version)), text.Open)),
        ];
}

/// <summary>The doubted and the unused texts, in the digest.</summary>
internal sealed class TextsDigestSection(DoubtedTexts doubts, UnusedTexts unused) : IDigestSection
{
    private const int Shown = 5;

    public string Key => "texts";

    public int Order => 45;

    public LocalizedText Name { get; } = new("Doubted and unused texts", "Textos en duda y sin usar");

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var doubted = await doubts.ReadAsync(week.Organization.Id, week.Now, cancellationToken);
        var today = VersionUses.Day(week.Organization, week.Now);
        var idle = await unused.ReadAsync(week.Organization.Id, today, cancellationToken);
        var lines = await unused.LinesAsync(week.Organization.Id, [.. idle.Take(Shown)], week.Now, cancellationToken);
        return new DigestPart([
            .. doubted.Count == 0
                ? []
                : new Block[]
                {
                    new Heading(DoubtTexts.Title),
                    new Bullets([.. doubted.Take(Shown).Select(ListDoubts.Line)]),
                },
            .. idle.Count == 0
                ? []
                : new Block[] { new Heading(UseTexts.UnusedTitle), new Bullets([.. lines.Select(line => line.Line)]) },
            .. idle.Count > Shown ? new Block[] { new Note(AgreementTexts.Showing(1, Shown, idle.Count)) } : [],
        ])
        {
            IsQuiet = doubted.Count == 0,
        };
    }
}

internal static partial class DoubtRegistration
{
    /// <summary>Registers the watch over signed texts that customers contradict.</summary>
    public static IServiceCollection AddDoubts(this IServiceCollection services) =>
        services
            .AddDocumentSet(VersionDoubt.Set)
            .AddDocumentSet(DoubtCursor.Set)
            .AddSingleton<DoubtedTexts>()
            .AddOrganizationJob<WatchDoubts>()
            .AddQuestionType<DoubtQuestion>(DoubtQuestion.TypeKey)
            .AddSingleton<IWaitingItems, DoubtsWaiting>()
            .AddSingleton<IDigestSection, TextsDigestSection>()
            .AddIntent(
                Intent.WholeSentence,
                sentence => IsAsked(sentence.FoldedWords) ? [new Line(ListDoubts.Name)] : []
            )
            .AddCommand<ListDoubts>(
                new CommandSpec(ListDoubts.Name, "usage|uso doubted|duda / doubted texts", DoubtTexts.Summary)
                {
                    SpanishWords = "textos en duda",
                    Examples = [DoubtTexts.Example],
                    Arguments = ArgumentStyle.None,
                }
            );

    private static bool IsAsked(string words) => English().IsMatch(words) || Spanish().IsMatch(words);

    [GeneratedRegex(
        "^(?:(?:which|what) (?:signed )?(?:texts|claims|answers|messages) (?:are|is) (?:in doubt|doubted"
            + "|questioned|contradicted)"
            + "|(?:which|what) (?:signed )?(?:texts|claims|answers|messages) do (?:the "
            + "|our )?customers (?:contradict|doubt|deny)"
            + "|what do (?:the |our )?customers (?:contradict|deny|say is (?:wrong|not true))"
            + "|(?:do|does) (?:any )?customers? (?:contradict|deny) (?:us|what we (?:say|signed)))$"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:que (?:textos|promesas|respuestas|mensajes) (?:firmados |firmadas )?(?:estan en duda"
            + "|contradicen los clientes"
            + "|desmienten los clientes)"
            + "|que (?:contradicen|desmienten|niegan) (?:los|nuestros) clientes"
            + "|(?:nos )?(?:contradice|desmiente) algun cliente)$"
    )]
    private static partial Regex Spanish();
}
