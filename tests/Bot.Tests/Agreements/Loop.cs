using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Agreements;

/// <summary>The app with a company in it, and what its people see: for tests that walk through proposing and signing.</summary>
public sealed class Loop : IAsyncDisposable
{
    private readonly FakePoster poster = new(Platforms.Playground);

    public Loop() =>
        App = new BotApp(replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster));

    public BotApp App { get; }

    public Company Company { get; private set; } = new("acme-co");

    /// <summary>What was posted and changed, in order.</summary>
    public IReadOnlyList<(string Call, OutboundMessage Posting)> Posted => poster.Calls;

    public static async Task<Loop> StartAsync()
    {
        var loop = new Loop();
        loop.Company = await loop.App.CompanyAsync();
        return loop;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Opens the form with these words and submits it with these fields, the others as the form has them.</summary>
    public async Task<Reply> ProposeAsync(
        Member member,
        string words,
        Dictionary<string, string> fields,
        Address? place = null
    )
    {
        var form = (await App.SayAsync(member, words, place)).Form!;
        return await SubmitAsync(member, form, fields, place);
    }

    public async Task<Reply> SubmitAsync(
        Member member,
        Form form,
        Dictionary<string, string> fields,
        Address? place = null
    )
    {
        var filled = form
            .Inputs.Select(input => (input.Name, Value: Value(input)))
            .Where(input => input.Value.Length > 0)
            .ToDictionary(input => input.Name, input => input.Value);
        foreach (var (name, value) in fields)
        {
            filled[name] = value;
        }

        return await App.SubmitAsync(member, form, filled, place);
    }

    public Task<Reply> ProposePersonaAsync(
        Member member,
        string pains = "Onboarding takes too long",
        Address? place = null
    ) =>
        ProposeAsync(
            member,
            "persona propose",
            new()
            {
                ["name"] = "Operations lead",
                ["titles"] = "Head of operations\nCOO",
                ["pains"] = pains,
            },
            place
        );

    public async Task AgreePersonaAsync()
    {
        await ProposePersonaAsync(Company.Maya);
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        await App.DecideAsync(Company.Sofia, "persona firmar operations lead");
    }

    /// <summary>The card that stands at an address now: the last one posted or put in its place.</summary>
    public async Task<Card> StandsAtAsync(Address place)
    {
        await App.DrainAsync();
        return poster.Calls.Last(call => call.Posting.To == place).Posting.Card;
    }

    public static Button Button(Card card, string action) =>
        card.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Items).First(button => button.Action == action);

    /// <summary>All words of a reply's card, in one language.</summary>
    public static string Words(Reply reply, Language language = Language.English) => Words(reply.Card!, language);

    public static string Words(Card card, Language language = Language.English)
    {
        var context = new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start);
        return string.Join('\n', card.Blocks.SelectMany(Phrases).Select(context.Plain));
    }

    private static IEnumerable<LocalizedText> Phrases(Block block) =>
        block switch
        {
            Heading heading => [heading.Text],
            Paragraph paragraph => [paragraph.Text],
            Quote quote => quote.Source is null ? [quote.Text] : [quote.Text, quote.Source],
            Fields fields => fields.Items.SelectMany(item => new[] { item.Label, item.Value }),
            Bullets bullets => bullets.Items,
            Note note => [note.Text],
            Buttons buttons => buttons.Items.Select(button => button.Label),
            _ => [],
        };

    private static string Value(Input input) =>
        input switch
        {
            TextInput text => text.Value,
            DayInput day => day.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ChoiceInput choice => string.Join('\n', choice.Selected),
            _ => "",
        };
}
