using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Tests.CardFiles;

namespace Bot.Tests;

/// <summary>
/// Cards and forms against the files in <c>tests/Bot.Tests/Golden</c>: <c>cards</c> has one for each, in both languages and
/// without any surface; <c>renderers</c> has what each surface makes of the few in <see cref="Composites"/>.
/// To accept a change, run the tests with DUET_GOLDEN=write and review the difference like code.
/// </summary>
internal static partial class Golden
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>Where the golden files are.</summary>
    public static string Folder { get; } = Here();

    /// <summary>The folder of the cards and forms, one folder for each slice.</summary>
    public static string Cards { get; } = Path.Combine(Folder, "cards");

    /// <summary>The reader whom golden files are written for.</summary>
    public static RenderContext RenderContext(Language language) => new(language, Madrid, BotApp.Start);

    /// <summary>
    /// Asserts the card against Golden/cards/{slice}/{name}.json, that every surface renders it by its platform's rules,
    /// and that the file leaves out nothing that any surface shows.
    /// </summary>
    public static void Card(string slice, string name, Card card)
    {
        var neutral = NeutralJson.Write(card);
        AssertSame(Rendered(card), Rendered(NeutralJson.ReadCard(neutral)));
        Match($"cards/{slice}/{name}.json", neutral);
    }

    /// <summary>The same for a form.</summary>
    public static void Form(string slice, string name, Form form)
    {
        var neutral = NeutralJson.Write(form);
        AssertSame(Rendered(form), Rendered(NeutralJson.ReadForm(neutral)));
        Match($"cards/{slice}/{name}.json", neutral);
    }

    /// <summary>Asserts what every surface makes of it: files are Golden/renderers/{name}.{en|es}.{surface}.</summary>
    public static void Renderers(Composite composite)
    {
        foreach (var (ending, body) in composite.Rendered())
        {
            Text($"renderers/{composite.Name}.{ending}", body);
        }
    }

    /// <summary>Asserts plain text that has no surface.</summary>
    public static void Text(string file, string text) => Match(file, text);

    /// <summary>The card's bodies by the ending of their files: "en.html", "es.slack.json".</summary>
    public static IReadOnlyDictionary<string, string> Rendered(Card card) =>
        Each((surface, reader) => surface.Card(card, reader));

    /// <summary>The form's bodies by the ending of their files.</summary>
    public static IReadOnlyDictionary<string, string> Rendered(Form form) =>
        Each((surface, reader) => surface.Form(form, reader));

    private static Dictionary<string, string> Each(Func<Surface, RenderContext, string> render) =>
        Surface
            .All.SelectMany(_ => Enum.GetValues<Language>(), (surface, language) => (surface, language))
            .ToDictionary(
                both => $"{both.language.Code()}.{both.surface.Extension}",
                both => render(both.surface, RenderContext(both.language))
            );

    /// <summary>
    /// Asserts that what was read back from a file looks the same. Files have the words of a date or an amount, not its
    /// value, so neither by what a column is sorted is seen, nor that Slack writes an instant itself.
    /// </summary>
    public static void AssertSame(
        IReadOnlyDictionary<string, string> expected,
        IReadOnlyDictionary<string, string> readBack
    ) =>
        Assert.All(expected, body => Assert.Equal(Seen(body), Seen(KeyValuePair.Create(body.Key, readBack[body.Key]))));

    private static string Seen(KeyValuePair<string, string> body)
    {
        if (!body.Key.EndsWith(".slack.json", StringComparison.Ordinal))
        {
            return body.Value;
        }

        var json = string.Concat(body.Value.Where(c => !char.IsWhiteSpace(c)));
        var words = SlackDate().Replace(SortValue().Replace(json, "\"raw_text\""), "{\"type\":\"text\",\"text\":$1}");
        return words.Replace("\"},{\"type\":\"text\",\"text\":\"", "", StringComparison.Ordinal);
    }

    private static void Match(string file, string actual)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("DUET_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual.TrimEnd() + "\n");
            return;
        }

        Assert.True(File.Exists(path), $"No golden file {file}: run with DUET_GOLDEN=write and review it.");
        Assert.Equal(File.ReadAllText(path).TrimEnd(), actual.TrimEnd(), ignoreLineEndingDifferences: true);
    }

    private static string Here([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Golden");

    [GeneratedRegex(
        """
            "raw_number","value":[-\d.]+
            """
    )]
    private static partial Regex SortValue();

    [GeneratedRegex(
        """
            {"type":"date","timestamp":\d+,"format":"[^"]*","fallback":("[^"]*")}
            """
    )]
    private static partial Regex SlackDate();
}
