using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Hosting;

/// <summary>appsettings.example.json is the list of all options: complete, with their defaults, and bindable.</summary>
public sealed class SettingsFileTests
{
    private static readonly JsonObject Example = JsonNode
        .Parse(File.ReadAllText(Repository.File("appsettings.example.json")))!
        .AsObject();

    public static TheoryData<Type> OptionTypes() =>
        [
            .. typeof(Program)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null
                ),
        ];

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public void Every_option_stands_there_with_its_default(Type type)
    {
        var section = Example[(string)type.GetField("Section")!.GetRawConstantValue()!]!.AsObject();
        var options = Activator.CreateInstance(type)!;
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod?.IsPublic == true)
            .ToList();

        Assert.Equal(settable.Select(property => property.Name).Order(), section.Select(pair => pair.Key).Order());
        Assert.All(
            settable,
            property =>
                Assert.Equal(
                    JsonSerializer.Serialize(property.GetValue(options)),
                    section[property.Name]?.ToJsonString() ?? "null"
                )
        );
    }

    [Fact]
    public void There_is_no_section_that_nobody_reads()
    {
        var known = OptionTypes()
            .Select(row => (string)row.Data.GetField("Section")!.GetRawConstantValue()!)
            .Append("Urls");

        Assert.Equal(known.Order(), Example.Select(pair => pair.Key).Order());
    }

    [Fact]
    public async Task The_host_starts_with_it()
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Repository.File("appsettings.example.json"))
            .Build()
            .AsEnumerable()
            .Where(pair => pair.Key is not ("Urls" or "Storage:Path") && pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        await using var app = new BotApp(settings);

        Assert.Equal("ready", await app.CreateClient().GetStringAsync("/readyz"));
    }

    [Theory]
    [InlineData("Storage__Engine", "Oracle", "Storage:Engine must be LiteDb or Postgres.")]
    [InlineData("Storage__Engine", "Postgres", "Storage:ConnectionString must name the database.")]
    [InlineData("Storage__ConnectionString", "Host=localhost", "Storage:Engine is LiteDb")]
    [InlineData("Teams__AppId", "only-this", "half configured")]
    [InlineData("Slack__BotToken", "xoxb-without-secret", "Slack:SigningSecret (HTTP)")]
    public async Task Half_configured_or_unknown_stops_the_start_with_a_sentence(
        string variable,
        string value,
        string expected
    )
    {
        var folder = Directory.CreateTempSubdirectory("duet-start-");
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            HostProcess.StartAsync(Path.Combine(folder.FullName, "duet.db"), new() { [variable] = value })
        );
        folder.Delete(recursive: true);

        Assert.Contains("ended with 1:", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Duet does not start.", stopped.Message, StringComparison.Ordinal);
        Assert.Contains(expected, stopped.Message, StringComparison.Ordinal);
    }
}
