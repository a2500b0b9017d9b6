using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Linking;

/// <summary>The app as people of a Slack workspace and a Teams tenant meet it, behind the surfaces.</summary>
internal sealed partial class TwoApps(Action<IServiceCollection>? replace = null) : IAsyncDisposable
{
    public const string Workspace = "T1";
    public const string Tenant = "tenant-1";

    public BotApp App { get; } = new(replace: replace);

    public static PlatformIdentity InSlack(string user, string workspace = Workspace) =>
        new(Platforms.Slack, workspace, user);

    public static PlatformIdentity InTeams(string user, string tenant = Tenant) => new(Platforms.Teams, tenant, user);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<CommandResult> SayAsync(PlatformIdentity who, string text) =>
        HearAsync(who, incoming => incoming with { Text = text, IsSpoken = true });

    /// <summary>Types a decision and presses the button of its confirmation.</summary>
    public async Task<CommandResult> DecideAsync(PlatformIdentity who, string text)
    {
        var asked = (await SayAsync(who, text)).Reply;
        return await PressAsync(who, asked.Button(asked.Understood!.Commands[0]));
    }

    public Task<CommandResult> PressAsync(PlatformIdentity who, Button button) =>
        HearAsync(who, incoming => incoming with { Action = button.Action, Value = button.Value });

    public Task<CommandResult> SubmitAsync(PlatformIdentity who, Form form, Dictionary<string, string> fields) =>
        HearAsync(who, incoming => incoming with { Action = form.Action, Value = form.Value, Fields = fields });

    /// <summary>What is said to a person, in one string.</summary>
    public async Task<string> AskAsync(PlatformIdentity who, string text) =>
        (await SayAsync(who, text)).Reply.English();

    /// <summary>A code that this person gets.</summary>
    public async Task<string> CodeAsync(PlatformIdentity who) => Code().Match(await AskAsync(who, "link")).Value;

    /// <summary>Makes the two companies one: Slack's stays.</summary>
    public async Task<CommandResult> LinkAsync(
        PlatformIdentity giver,
        PlatformIdentity taker,
        bool isSamePerson = false
    )
    {
        var question = (await SayAsync(taker, $"link {await CodeAsync(giver)}")).Reply.Card!;
        return await PressAsync(taker, question.Blocks.OfType<Buttons>().Single().Items[isSamePerson ? 0 : 1]);
    }

    private async Task<CommandResult> HearAsync(PlatformIdentity who, Func<IncomingMessage, IncomingMessage> say)
    {
        var name = char.ToUpperInvariant(who.UserId[0]) + who.UserId[1..];
        return await App.Get<ChatPipeline>()
            .AnswerAsync(say(new IncomingMessage(new PlatformUser(who, name), who.Direct(), App.NextDelivery())));
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
