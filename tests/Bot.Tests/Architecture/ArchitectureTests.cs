using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Tests.Architecture;

public sealed partial class ArchitectureTests
{
    [Fact]
    public void The_product_references_nothing_of_the_wire_or_of_a_database()
    {
        var references = typeof(CommandRouter).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(
            references,
            name =>
                name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name is "LiteDB" or "Npgsql" or "Bot" or "Bot.Storage" or "System.Net.Http"
        );
    }

    [Fact]
    public void Storage_knows_no_web_and_no_chat_platform()
    {
        var references = typeof(Bot.Storage.LiteDb.LiteDbFile)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!);

        Assert.DoesNotContain(
            references,
            name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "Bot"
        );
    }

    [Theory]
    [InlineData("src/Bot/Slack", "Bot.Teams")]
    [InlineData("src/Bot/Slack", "Bot.Playground")]
    [InlineData("src/Bot/Teams", "Bot.Slack")]
    [InlineData("src/Bot/Teams", "Bot.Playground")]
    public void Platforms_do_not_see_each_other(string folder, string other) =>
        Assert.DoesNotContain(
            Repository.Sources(folder),
            file => Regex.IsMatch(File.ReadAllText(Repository.File(file)), $@"\b{Regex.Escape(other)}\b")
        );

    [Theory]
    [InlineData("src/Bot.Core/Chat")]
    [InlineData("src/Bot.Storage")]
    public void Nothing_below_the_surfaces_speaks_a_platforms_markup(string folder) =>
        Assert.DoesNotContain(
            Repository.Sources(folder),
            file => File.ReadAllText(Repository.File(file)).Contains("mrkdwn", StringComparison.Ordinal)
        );

    [Fact]
    public void Slices_do_not_use_each_others_handlers()
    {
        var handlers = typeof(CommandRouter)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(ICommandHandler).IsAssignableFrom(type))
            .ToList();
        var strangers =
            from handler in handlers
            from parameter in handler.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            where handlers.Contains(parameter.ParameterType) && parameter.ParameterType.Namespace != handler.Namespace
            select $"{handler.Name} takes {parameter.ParameterType.Name}";

        Assert.Empty(strangers);
    }

    [Fact]
    public void Fields_of_agreements_are_named_in_their_type_only()
    {
        // content["wording"] compiles whatever is in the quotes; content[ClaimFields.Wording] does not.
        var named =
            from file in Repository.Sources("src/Bot.Core")
            from Match match in FieldByName().Matches(File.ReadAllText(Repository.File(file)))
            select $"{file}: {match.Value}";

        Assert.Empty(named);
    }

    [Fact]
    public void Wire_names_are_public_once_posted_and_do_not_change()
    {
        using var app = new BotApp();
        Golden.Text(
            "wire-names.txt",
            string.Join('\n', app.Get<CommandCatalog>().Specs.Select(spec => spec.Name).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void No_source_file_is_longer_than_its_budget()
    {
        var lengths = new[] { "src", "tests" }
            .SelectMany(Repository.Sources)
            .Select(file => (File: file, Lines: File.ReadLines(Repository.File(file)).Count()))
            .ToList();
        var product = lengths
            .Where(item => item.File.StartsWith("src/", StringComparison.Ordinal))
            .Select(item => item.Lines)
            .Order()
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{product.Count} product files, median {product[product.Count / 2]} lines, longest {product[^1]}"
        );

        // One argument a line makes tests long; they read from top to bottom and may be.
        Assert.DoesNotContain(
            lengths,
            item => item.Lines > (item.File.StartsWith("src/", StringComparison.Ordinal) ? 300 : 500)
        );
    }

    [Fact]
    public void Every_file_that_a_user_reads_from_has_its_sentences_in_both_languages()
    {
        // Both arguments of a phrase are required; what may still be missing is the second language's own words.
        var untranslated =
            from file in Repository.Sources("src/Bot.Core").Concat(Repository.Sources("src/Bot"))
            from Match match in SamePhrase().Matches(File.ReadAllText(Repository.File(file)))
            select $"{file}: {match.Value}";

        Assert.Empty(untranslated);
    }

    [GeneratedRegex("""\b(?:\w*[Cc]ontent|persona|claim|message|draft)\??!?\["\w+"\]""")]
    private static partial Regex FieldByName();

    // Two equal sentences of four words or more.
    [GeneratedRegex("""new(?: Phrase)?\(\s*\$?"(?<words>(?:[\p{L},.]+ ){3,}[^"{}]*)",\s*\$?"\k<words>"\)""")]
    private static partial Regex SamePhrase();
}
