using System.Collections;
using Bot.Cli;
using Bot.Core.Chat;
using Bot.Slack;

namespace Bot.Tests.CardFiles;

public sealed class CompositeTests
{
    // Every way in which a card is shown, also those that have no golden files.
    private static readonly IReadOnlyList<(string Name, Action<Card, RenderContext> Render)> CardRenderers =
    [
        .. Surface.All.Select(surface =>
            (surface.Extension, new Action<Card, RenderContext>((card, reader) => surface.Card(card, reader)))
        ),
        ("Slack's views", (card, reader) => SlackModals.Card(card, reader, metadata: "")),
        ("Slack without charts", (card, reader) => SlackRenderer.Message(card, reader, SlackStyle.Tables)),
        ("the terminal", (card, reader) => TerminalRenderer.Card(card, reader)),
        ("tests", (card, reader) => CardWords.In(card, reader.Language)),
    ];

    private static readonly IReadOnlyList<(string Name, Action<Form, RenderContext> Render)> FormRenderers =
    [
        .. Surface.All.Select(surface =>
            (surface.Extension, new Action<Form, RenderContext>((form, reader) => surface.Form(form, reader)))
        ),
        ("the terminal", (form, reader) => TerminalRenderer.Form(form, reader)),
    ];

    public static TheoryData<string> Names => [.. Composites.All.Select(composite => composite.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_surface_renders_a_composite_as_agreed(string name) =>
        Golden.Renderers(Composites.All.Single(composite => composite.Name == name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_composite_is_stored_and_read_back_as_it_was(string name)
    {
        var composite = Composites.All.Single(composite => composite.Name == name);

        Golden.AssertSame(
            composite.Rendered(),
            composite.Card is { } card
                ? Golden.Rendered(NeutralJson.ReadCard(NeutralJson.Write(card)))
                : Golden.Rendered(NeutralJson.ReadForm(NeutralJson.Write(composite.Form!)))
        );
    }

    [Theory]
    [InlineData(typeof(Block))]
    [InlineData(typeof(Input))]
    [InlineData(typeof(Span))]
    public void Every_kind_is_among_the_composites(Type family)
    {
        var kinds = family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract).ToList();

        Assert.NotEmpty(kinds);
        Assert.Empty(kinds.Except(Composites.All.SelectMany(Parts).Select(part => part.GetType())));
    }

    [Theory]
    [InlineData(typeof(SpanStyle))]
    [InlineData(typeof(ButtonStyle))]
    public void Every_style_is_among_the_composites(Type styles) =>
        Assert.Empty(Enum.GetValues(styles).Cast<object>().Except(Composites.All.SelectMany(Parts)));

    [Fact]
    public void Every_renderer_has_an_arm_for_every_block() =>
        Assert.Empty(
            from renderer in CardRenderers
            from block in Composites.All.SelectMany(Parts).OfType<Block>()
            let card = new Card(LocalizedText.Invariant("One block"), [block])
            from language in Enum.GetValues<Language>()
            let thrown = Record.Exception(() => renderer.Render(card, Golden.RenderContext(language)))
            where thrown is not null
            select $"{renderer.Name} for {block.GetType().Name}: {thrown.Message}"
        );

    [Fact]
    public void Every_renderer_has_an_arm_for_every_input() =>
        Assert.Empty(
            from renderer in FormRenderers
            from input in Composites.All.SelectMany(Parts).OfType<Input>()
            let form = new Form(
                "do.this",
                LocalizedText.Invariant("One input"),
                LocalizedText.Invariant("Save"),
                [input]
            )
            from language in Enum.GetValues<Language>()
            let thrown = Record.Exception(() => renderer.Render(form, Golden.RenderContext(language)))
            where thrown is not null
            select $"{renderer.Name} for {input.GetType().Name}: {thrown.Message}"
        );

    // Whatever a card or form is made of, down to the values of its spans.
    private static IEnumerable<object> Parts(object? whole) =>
        whole switch
        {
            null or string => [],
            IEnumerable items => items.Cast<object?>().SelectMany(Parts),
            _ when whole.GetType() is { IsEnum: false } type
                    && (type.Namespace == typeof(Card).Namespace || whole is Composite) =>
            [
                whole,
                .. type.GetProperties()
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .SelectMany(property => Parts(property.GetValue(whole))),
            ],
            _ => [whole],
        };
}
