using Bot.Core.Chat;

namespace Bot.Tests.CardFiles;

/// <summary>A card or form that exists to show what renderers do with it.</summary>
internal sealed record Composite(string Name, Card? Card, Form? Form)
{
    public Composite(string name, Card card)
        : this(name, card, null) { }

    public Composite(string name, Form form)
        : this(name, null, form) { }

    public IReadOnlyDictionary<string, string> Rendered() =>
        Card is null ? Golden.Rendered(Form!) : Golden.Rendered(Card);

    public override string ToString() => Name;
}
