using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack;
using Bot.Tests.CardFiles;
using Bot.Tests.Slack;
using Bot.Tests.Teams;

namespace Bot.Tests.Design;

/// <summary>Both platforms' design rules over every card and form that has a golden file, as it is sent.</summary>
public sealed class DesignRulesTests
{
    // What breaks a rule, and no more than that: rows of buttons, inputs and blocks, each in the shortest form.
    private static readonly (string Rule, string Sent)[] Breaking =
    [
        ("slack/one-primary", Message(Actions(Press("primary"), Press("primary")))),
        ("slack/three-buttons", Message(Actions(Press(), Press(), Press(), Press()))),
        ("slack/red-asks", Message(Actions(Press("danger")))),
        ("slack/question-names-the-act", Message(Actions(Press("danger", confirm: "Yes")))),
        ("slack/menus-apart", Message(Actions("""{"type":"overflow"}""", """{"type":"overflow"}"""))),
        ("slack/placeholder", Modal("Choose", """{"type":"input","element":{"type":"users_select"}}""")),
        ("slack/six-inputs", Modal("Company", string.Join(',', Enumerable.Repeat(Input, 7)))),
        ("slack/title-says-what", Modal("Duet")),
        ("slack/submit-says-what", Modal("Log feedback", submit: "Submit")),
        ("slack/modal-closes", """{"type":"modal","title":{"text":"x"},"blocks":[]}"""),
        ("slack/header-on-long", Message([.. Enumerable.Repeat("""{"type":"section"}""", 11)])),
        ("slack/no-edge-divider", Message("""{"type":"section"}""", """{"type":"divider"}""")),
        ("slack/text-for-screen-readers", """{"text":"–","blocks":[]}"""),
        ("slack/axes-labelled", Message(Chart(points: 4, label: ""))),
        ("slack/chart-size", Message(Chart(points: 3, label: "Week"))),
        ("teams/one-primary", Card(Set(Execute("positive"), Execute("positive")))),
        ("teams/six-actions", Card(Set([.. Enumerable.Repeat(Execute(), 7)]))),
        ("teams/red-asks", Card(Set(Execute("destructive")))),
        ("teams/narrow-table", Card(Table(columns: 4))),
        ("teams/table-headers", Card(Table(columns: 2, headers: "false"))),
        ("teams/labelled-inputs", Card("""{"type":"Input.Text","label":"Name","isRequired":true}""")),
        ("teams/placeholder", Card("""{"type":"Input.ChoiceSet","label":"Stage"}""")),
        ("teams/chart-in-words", Card("""{"type":"Chart.Line","showTitle":true}""")),
        ("teams/spoken", Card().Replace("\"speak\":\"x\",", "", StringComparison.Ordinal)),
        ("teams/literal-text", Card("""{"type":"TextBlock","text":"*x*"}""")),
        ("teams/whole-width", Card().Replace("1.5", "1.6", StringComparison.Ordinal)),
    ];

    private const string Input = """{"type":"input","element":{"type":"plain_text_input"}}""";

    // The files hold whole forms; a form is sent in steps.
    private const string Steps = "slack/six-inputs";

    public static TheoryData<string> Rules =>
        [.. SlackDesignRules.All.Concat(TeamsDesignRules.All).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_breaks_a_rule_is_found_by_its_name_alone(string rule)
    {
        var sent = JsonNode.Parse(Breaking.Single(one => one.Rule == rule).Sent)!;

        Assert.Equal(
            [rule],
            rule.StartsWith("slack/", StringComparison.Ordinal) ? SlackDesignRules.Of(sent) : TeamsDesignRules.Of(sent)
        );
    }

    [Theory]
    [InlineData(".slack.json", 600)]
    [InlineData(".teams.json", 600)]
    public void Every_golden_card_and_form_keeps_every_rule(string ending, int least)
    {
        var files = Directory.GetFiles(RenderedCards.Folder, $"*{ending}", SearchOption.AllDirectories);

        var findings = files
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                Of(ending, JsonNode.Parse(File.ReadAllText(file))!)
                    .Select(rule => $"{Path.GetRelativePath(RenderedCards.Folder, file)}: {rule}")
            )
            .ToList();

        Assert.InRange(files.Length, least, int.MaxValue);
        Assert.True(findings.Count == 0, $"{findings.Count} findings\n{string.Join('\n', findings.Take(60))}");
    }

    [Fact]
    public void Every_step_of_every_golden_form_keeps_every_rule_of_Slack()
    {
        var forms = Directory
            .EnumerateFiles(Golden.Cards, "*.json", SearchOption.AllDirectories)
            .Where(file => NeutralJson.IsForm(File.ReadAllText(file)))
            .Order(StringComparer.Ordinal)
            .ToList();

        var steps = forms.SelectMany(file => StepsOf(NeutralJson.ReadForm(File.ReadAllText(file)), file)).ToList();

        Assert.True(steps.Count > forms.Count * 2);
        Assert.Empty(
            steps.SelectMany(step =>
                SlackDesignRules
                    .Of(step.View)
                    .Concat(SlackRules.View(step.View))
                    .Select(rule => $"{Path.GetFileName(step.File)}: {rule}")
            )
        );
    }

    private static IEnumerable<(string File, JsonNode View)> StepsOf(Form form, string file) =>
        from language in Enum.GetValues<Language>()
        let reader = new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start)
        from step in SlackFormSteps.Of(form, reader).Index()
        select (file, JsonNode.Parse(SlackJson.Write(SlackFormSteps.View(form, step.Index, reader, "")))!);

    private static IEnumerable<string> Of(string ending, JsonNode sent) =>
        ending == ".slack.json"
            ? SlackDesignRules.Of(sent).Where(rule => rule != Steps)
            : TeamsDesignRules.Of(sent["attachments"]?[0]?["content"] ?? sent);

    private static string Message(params string[] blocks) =>
        $$"""{"text":"x","blocks":[{{string.Join(',', blocks)}}]}""";

    private static string Modal(string title, string? block = null, string submit = "Save") =>
        $$"""
            {"type":"modal","title":{"text":"{{title}}"},"submit":{"text":"{{submit}}"},"close":{"text":"Cancel"},
             "blocks":[{{block}}]}
            """;

    private static string Actions(params string[] elements) =>
        $$"""{"type":"actions","elements":[{{string.Join(',', elements)}}]}""";

    private static string Press(string? style = null, string? confirm = null)
    {
        var button = new JsonObject { ["type"] = "button", ["style"] = style };
        if (confirm is not null)
        {
            button["confirm"] = new JsonObject
            {
                ["style"] = "danger",
                ["confirm"] = new JsonObject { ["text"] = confirm },
            };
        }

        return button.ToJsonString();
    }

    private static string Chart(int points, string label) =>
        new JsonObject
        {
            ["type"] = "data_visualization",
            ["chart"] = new JsonObject
            {
                ["series"] = new JsonArray(),
                ["axis_config"] = new JsonObject
                {
                    ["x_label"] = label,
                    ["y_label"] = "€",
                    ["categories"] = new JsonArray([.. Enumerable.Range(0, points).Select(i => JsonValue.Create(i))]),
                },
            },
        }.ToJsonString();

    private static string Card(params string[] body) =>
        $$"""
            {"type":"AdaptiveCard","version":"1.5","speak":"x","fallbackText":"x","msteams":{"width":"full"},
             "body":[{{string.Join(',', body)}}]}
            """;

    private static string Set(params string[] actions) =>
        $$"""{"type":"ActionSet","actions":[{{string.Join(',', actions)}}]}""";

    private static string Execute(string style = "default") => $$"""{"type":"Action.Execute","style":"{{style}}"}""";

    private static string Table(int columns, string headers = "true") =>
        $$"""
            {"type":"Table","firstRowAsHeaders":{{headers}},
             "columns":[{{string.Join(',', Enumerable.Repeat("{}", columns))}}]}
            """;
}
