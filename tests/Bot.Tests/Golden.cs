using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Playground;
using Bot.Slack;

namespace Bot.Tests;

/// <summary>
/// Cards and forms against the files in <c>tests/Bot.Tests/Golden</c>: each in both languages and for each surface.
/// To accept a change, run the tests with DUET_GOLDEN=write and review the difference like code.
/// </summary>
public static class Golden
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the golden files are.</summary>
    public static string Folder { get; } = Here();

    /// <summary>Asserts the card in every surface; files are Golden/{slice}/{name}.{en|es}.{slack.json|teams.json|html}.</summary>
    public static void Card(string slice, string name, Card card) =>
        Each(slice, name, surface => context => surface.Card(card, context));

    /// <summary>Asserts the form in every surface.</summary>
    public static void Form(string slice, string name, Form form) =>
        Each(slice, name, surface => context => surface.Form(form, context));

    /// <summary>Asserts plain text that has no surface.</summary>
    public static void Text(string file, string text) => Match(file, text);

    private static void Each(string slice, string name, Func<Surface, Func<RenderContext, string>> render)
    {
        foreach (var surface in Surfaces.All)
        {
            foreach (var language in new[] { Language.English, Language.Spanish })
            {
                var context = new RenderContext(
                    language,
                    TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"),
                    BotApp.Start
                );
                Match(
                    $"{slice}/{name}.{language.Code()}.{surface.Extension}",
                    Pretty(render(surface)(context), surface)
                );
            }
        }
    }

    private static string Pretty(string rendered, Surface surface) =>
        surface.Extension.EndsWith("json", StringComparison.Ordinal)
            ? JsonNode.Parse(rendered)!.ToJsonString(Indented)
            : rendered;

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
}

/// <summary>How one surface renders.</summary>
public sealed record Surface(
    string Extension,
    Func<Card, RenderContext, string> Card,
    Func<Form, RenderContext, string> Form
);

/// <summary>All surfaces; each platform adds its line here.</summary>
public static class Surfaces
{
    public static IReadOnlyList<Surface> All { get; } =
    [
        new("html", HtmlRenderer.Card, HtmlRenderer.Form),
        new(
            "slack.json",
            (card, context) => SlackRenderer.Message(card, context).ToJsonString(),
            (form, context) => SlackModals.Form(form, context).ToJsonString()
        ),
        new("teams.json", Teams.TeamsGolden.Card, Teams.TeamsGolden.Form),
    ];
}
