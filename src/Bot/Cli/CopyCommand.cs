using System.Data.Common;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Installations;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Storage;

namespace Bot.Cli;

/// <summary>
/// <c>copy --from STORE --to STORE [--org ORG]</c>: copies data from one store to another, on any engine, and compares the
/// two set by set.
/// </summary>
internal static class CopyCommand
{
    public static CliCommand Verb { get; } =
        new("copy", CopyTexts.Usage, RunAsync) { Options = ["from", "to", "org", "lang"], Flags = ["continue"] };

    private static async Task<int> RunAsync(CliArguments arguments, CliConsole console)
    {
        if (
            arguments.Words.Count > 0
            || arguments.Option("from") is not { } from
            || arguments.Option("to") is not { } to
        )
        {
            return CliCommands.Misused(Verb, CopyTexts.FromAndTo, console, arguments.Language);
        }

        if (!OpenedStore.IsPostgres(from) && !File.Exists(from))
        {
            console.Complain(TerminalTexts.NoFile(from), arguments.Language);
            return CliCommands.Failed;
        }

        await using var source = await TryOpenAsync(from, arguments, console);
        await using var target = source is null ? null : await TryOpenAsync(to, arguments, console);
        if (source is null || target is null)
        {
            return CliCommands.Failed;
        }

        try
        {
            return await SelectAsync(source.Documents, arguments, console) is { } selection
                ? await CopyAsync(new StoreCopy(source.Documents, target.Documents, selection), arguments, console)
                : CliCommands.Failed;
        }
        catch (Exception broken) when (broken is DbException or StorageUnavailableException or IOException)
        {
            console.Complain(CopyTexts.Interrupted(broken.Message), arguments.Language);
            return CliCommands.Failed;
        }
    }

    private static async Task<OpenedStore?> TryOpenAsync(string place, CliArguments arguments, CliConsole console)
    {
        try
        {
            return await OpenedStore.OpenAsync(place);
        }
        catch (StorageInUseException)
        {
            console.Complain(CopyTexts.InUse(place), arguments.Language);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // A damaged file makes LiteDB throw anything. A connection string is not repeated: it may hold a password.
            var store = OpenedStore.IsPostgres(place) ? "PostgreSQL" : place;
            console.Complain(CopyTexts.NotOpened(store, unreadable.Message), arguments.Language);
        }

        return null;
    }

    private static async Task<CopySelection?> SelectAsync(
        IDocumentStore source,
        CliArguments arguments,
        CliConsole console
    )
    {
        if (arguments.Option("org") is not { } organization)
        {
            return await CopySelection.EverythingAsync(source);
        }

        if (await new MemberStore(source).GetOrganizationAsync(organization, CancellationToken.None) is null)
        {
            console.Complain(CopyTexts.NoOrganization(organization), arguments.Language);
            return null;
        }

        var workspaces = await new WorkspaceLinkStore(source).WorkspacesAsync(organization, CancellationToken.None);
        foreach (var joined in workspaces.Where(workspace => workspace.IsJoined))
        {
            console.Complain(CopyTexts.Joined($"{joined.Platform}/{joined.Workspace}"), arguments.Language);
        }

        foreach (var platform in workspaces.Select(workspace => workspace.Platform).Distinct())
        {
            var waiting = await source.ListAsync(Inbox.Waiting, platform, CancellationToken.None);
            if (waiting.Count(item => item.Done is null) is > 0 and var count)
            {
                console.Complain(CopyTexts.Unhandled(count, platform), arguments.Language);
            }
        }

        return CopySelection.Of(organization, workspaces);
    }

    private static async Task<int> CopyAsync(StoreCopy copy, CliArguments arguments, CliConsole console)
    {
        var goesOn = arguments.Flags.Contains("continue");
        if (await copy.IsTakenAsync(goesOn))
        {
            console.Complain(goesOn ? CopyTexts.Taken : CopyTexts.TakenInPart, arguments.Language);
            return CliCommands.Failed;
        }

        var sets = await copy.RunAsync();
        sets.ToList().ForEach(set => console.Say(Line(set)));
        if (sets.Any(set => !set.IsEqual))
        {
            console.Complain(CopyTexts.Different, arguments.Language);
            return CliCommands.Failed;
        }

        Say(CopyTexts.Done(sets.Sum(set => set.Target.Count)));
        if (sets.Any(set => set.Name == InstallationStore.Set.Name))
        {
            Say(CopyTexts.SameKeys);
        }

        return CliCommands.Done;

        void Say(LocalizedText sentence) =>
            console.Say(new RenderContext(arguments.Language, TimeZoneInfo.Utc, default).Plain(sentence));
    }

    private static string Line(CopiedSet set)
    {
        var name = set.Name.PadRight(20);
        return set.IsEqual
            ? $"✓ {name} {Digits(set.Target)}  {Short(set.Target)}"
            : $"✗ {name} {Digits(set.Source)}  {Short(set.Source)} → {Digits(set.Target)}  {Short(set.Target)}";
    }

    private static string Digits(DocumentCount count) => count.Count.ToString(CultureInfo.InvariantCulture).PadLeft(8);

    private static string Short(DocumentCount count) => $"sha256 {count.Sha256[..16]}";
}
