using System.Text.Json.Nodes;
using Bot.Core.Import;
using Bot.Hosting;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>
/// <c>import deals FILE --org sample</c>: shows what is in the file and imports it (facts) or proposes it (agreements),
/// by the same preview and confirm as in chat: over the playground of the running host that has the
/// data file, else on the store itself.
/// </summary>
internal static class ImportCommand
{
    private static readonly IReadOnlyList<ImportFileType> Types = ImportFileType.In(
        new ServiceCollection().AddProduct()
    );

    private static readonly Dictionary<string, DayOrder> Days = new()
    {
        ["us"] = DayOrder.MonthFirst,
        ["eu"] = DayOrder.DayFirst,
        ["iso"] = DayOrder.YearFirst,
    };

    public static CliCommand Verb { get; } =
        new("import", TerminalTexts.ImportUsage(Types.Select(type => type.Word)), RunAsync)
        {
            Options = ["org", "as", "dates", "lang", "url"],
            Flags = ["yes"],
        };

    private static async Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        if (
            arguments.Words is not [var kind, var path]
            || Types.FirstOrDefault(type => type.Word == kind) is not { } type
        )
        {
            return CliCommands.Misused(Verb, TerminalTexts.WhatIsImported, console, arguments.Language);
        }

        DayOrder? days = null;
        if (arguments.Option("dates") is { } dates)
        {
            if (!Days.TryGetValue(dates, out var order))
            {
                return CliCommands.Misused(Verb, TerminalTexts.DatesForm, console, arguments.Language);
            }

            days = order;
        }

        if (!File.Exists(path))
        {
            console.Complain(TerminalTexts.NoFile(path), arguments.Language);
            return CliCommands.Failed;
        }

        return type.Facts is not { } source || Check(path, new ImportChoices(source, days), arguments, console)
            ? await ImportAsync(path, kind, days, arguments, console)
            : CliCommands.Failed;
    }

    // Read here too, so that every line with a problem is listed and not only the first ones, as on a card.
    private static bool Check(string path, ImportChoices choices, CliArguments arguments, CliConsole console)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var reading = CsvImport.Read(Bytes(path), choices, "USD", today);
        foreach (var problem in reading.Problems)
        {
            console.Complain(ImportCards.Line(problem), arguments.Language);
        }

        if (reading.DaysAsked is { } asked)
        {
            console.Complain(TerminalTexts.SayDates(asked.Header, asked.Words), arguments.Language);
        }

        return reading.CanImport || reading is { IsUnreadable: false, Asked.Count: > 0 };
    }

    private static FileBytes Bytes(string path)
    {
        using var file = File.OpenRead(path);
        var beginning = new byte[Math.Min(file.Length, UploadedFiles.SmallLength)];
        file.ReadExactly(beginning);
        return new FileBytes(beginning, file.Length, () => File.OpenRead(path));
    }

    private static async Task<int> ImportAsync(
        string path,
        string kind,
        DayOrder? days,
        CliArguments arguments,
        CliConsole console
    )
    {
        using var found = RemoteHost.Find(arguments, arguments.HostBuilder().Configuration);
        var host = found is not null && await found.IsThereAsync() ? found : null;
        var organization = arguments.Option("org") ?? PlaygroundOptions.Sample;
        if (host is null && arguments.Option("url") is { } wanted)
        {
            console.Complain(TerminalTexts.NobodyThere(wanted), arguments.Language);
            return CliCommands.Failed;
        }

        var (person, problem) = arguments.Option("as") is { } given
            ? (given, null)
            : await ImporterAsync(host, organization, arguments);
        if (person is null)
        {
            console.Complain(problem!, arguments.Language);
            return CliCommands.Failed;
        }

        var dialog = new ImportDialog(
            question => host?.AskAsync(question) ?? LocalHost.AskAsync(arguments.HostBuilder(), question),
            person,
            organization,
            arguments,
            console
        );
        return await dialog.RunAsync(path, kind, days);
    }

    /// <summary>The first who may import; who that is does not change what is stored.</summary>
    private static async Task<(string? Person, Core.Chat.LocalizedText? Problem)> ImporterAsync(
        RemoteHost? host,
        string organization,
        CliArguments arguments
    )
    {
        try
        {
            var person = host is not null
                ? (await host.PeopleAsync(organization))?.FirstOrDefault(MayImport)?["id"]?.GetValue<string>()
                : await StoredImporterAsync(organization, arguments);
            return person is null ? (null, TerminalTexts.NobodyImports(organization)) : (person, null);
        }
        catch (Exception reason) when (StorageTexts.Sentence(reason) is { } sentence)
        {
            return (null, sentence);
        }
    }

    private static async Task<string?> StoredImporterAsync(string organization, CliArguments arguments)
    {
        await using var app = await LocalHost.BuildAsync(arguments.HostBuilder());
        var members = await app
            .Services.GetRequiredService<PlaygroundCast>()
            .ListAsync(organization, CancellationToken.None);
        return members?.FirstOrDefault(member => member.IsAdmin || member.IsApprover) is { } member
            ? PlaygroundCast.PersonOf(member)
            : null;
    }

    private static bool MayImport(JsonNode? person) =>
        (bool?)person?["admin"] == true || (bool?)person?["approver"] == true;
}
