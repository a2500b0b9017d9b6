using Bot.Core.Chat;

namespace Bot.Tests;

/// <summary>A reply as its words, for asserting what a person would read, and its buttons by label.</summary>
public static class PlainCard
{
    public static string Words(Reply reply, Language language = Language.English) =>
        reply.Card is { } card ? Words(card, language) : "";

    public static string Words(Card card, Language language = Language.English) => CardWords.In(card, language);

    public static Button Button(Reply reply, string label) => Button(reply.Card!, label);

    /// <summary>The button with that English label.</summary>
    public static Button Button(Card card, string label)
    {
        var context = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);
        return card
            .Blocks.OfType<Buttons>()
            .SelectMany(buttons => buttons.Items)
            .Single(button => context.Plain(button.Label) == label);
    }
}
