using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Chat;

/// <summary>Ways to a command: other wordings, one word behind it, and dropped files.</summary>
public sealed class CommandPathTests
{
    private static readonly CommandSpec Why = new("why", "why|porque / por que", new("Why", "Por qué"))
    {
        Arguments = ArgumentStyle.Word,
    };
    private static readonly CommandSpec List = new("list", "note|nota list|lista", new("List", "Ver"))
    {
        SpanishWords = "ver|mostrar reuniones|reunión / mis notas",
        Arguments = ArgumentStyle.Options,
    };
    private static readonly CommandSpec Import = new("import", "import|importar", new("Import", "Importar"))
    {
        MatchesFreeText = command => command.File is not null,
    };
    private static readonly CommandSpec Note = new("note", "note|nota", new("Note", "Nota"))
    {
        MatchesFreeText = command => command.File is null,
        IsFreeTextFallback = true,
    };

    private readonly CommandCatalog catalog = new([
        new(Why, typeof(object)),
        new(List, typeof(object)),
        new(Import, typeof(object)),
        new(Note, typeof(object)),
    ]);

    [Theory]
    [InlineData("why abc", "why", "abc")]
    [InlineData("¿por qué? abc", "why", "abc")]
    [InlineData("Por  qué abc", "why", "abc")]
    [InlineData("porque abc", "why", "abc")]
    [InlineData("why", "why", "")]
    [InlineData("why do they leave", "note", "why do they leave")]
    [InlineData("por cierto", "note", "por cierto")]
    [InlineData("note list", "list", "")]
    [InlineData("nota lista", "list", "")]
    [InlineData("Ver reuniones", "list", "")]
    [InlineData("mostrar reunion", "list", "")]
    [InlineData("mis notas cuenta:Acme", "list", "cuenta:Acme")]
    [InlineData("ver reuniones largas", "note", "ver reuniones largas")]
    public void Words_find_their_command_or_none(string words, string? name, string rest)
    {
        var (registration, routed) = catalog.Find(Said(words));

        Assert.Equal((name, rest), (registration?.Spec.Name, routed.Text));
    }

    [Fact]
    public void A_dropped_file_goes_to_the_command_that_takes_files_whatever_is_said_with_it()
    {
        var (registration, routed) = catalog.Find(
            Said("note these deals") with
            {
                File = new Attachment("deals.csv", new byte[1]),
            }
        );

        Assert.Equal(("import", "note these deals"), (registration!.Spec.Name, routed.Text));
        Assert.Same(Note, catalog.FreeText);
    }

    [Fact]
    public void Help_shows_the_first_wording() =>
        Assert.Equal(("why", "porque"), (Why.WordsIn(Language.English), Why.WordsIn(Language.Spanish)));

    [Fact]
    public void Spanish_readers_see_the_phrasing_of_their_own()
    {
        Assert.Equal(("note list", "ver reuniones"), (List.WordsIn(Language.English), List.WordsIn(Language.Spanish)));
        Assert.Equal(Language.Spanish, catalog.LanguageOf("ver reuniones"));
        Assert.Equal(Language.English, catalog.LanguageOf("note list"));
    }

    private static ChatCommand Said(string words)
    {
        var company = new Company("acme-co");
        return new ChatCommand(
            new MemberRequester(company.Organization, company.Lena),
            company.Lena.Identities[0],
            company.Channel,
            words,
            "d",
            BotApp.Start
        );
    }
}
