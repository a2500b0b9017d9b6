using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>What the asker can do now: one line for each capability, or all of one capability's commands with examples.</summary>
internal sealed class ShowHelp(CommandCatalog catalog) : ICommandHandler
{
    public const string Name = "help";

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var open = catalog.Specs.Where(spec => spec.Words is not null && IsOpenTo(spec, command.Member)).ToList();
        var topic = Folding.Fold(command.Action is null ? command.Text : command.Value).Trim();
        var about = open.Where(spec => Topics(spec).Contains(topic)).ToList();
        return Task.FromResult(Reply.ToAsker(about.Count > 0 ? HelpCards.Topic(about) : HelpCards.Overview(open, topic.Length > 0 ? command.Text : null)));
    }

    private static bool IsOpenTo(CommandSpec spec, Member member) => spec.Needs == Roles.None || (member.Roles & spec.Needs) != Roles.None;

    private static string[] Topics(CommandSpec spec) => spec.Words!.Split(' ')[0].Split('|');
}
