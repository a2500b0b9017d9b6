using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Which agreement, and which version of it (0: the current one), a command is about.</summary>
internal sealed record Asked(Agreement? Agreement, VersionRef Ref, string Words, Finding Finding)
{
    private static readonly Finding Nothing = new(null, []);

    /// <summary>By the button's value, else by the words typed.</summary>
    public static Asked About(ChatCommand command, AgreementView view)
    {
        if (command.Value.Length > 0)
        {
            var target = VersionRef.Parse(command.Value);
            return new Asked(view.Find(target.Subject), target, "", Nothing);
        }

        var finding = view.Kind.Find(command.Text, view.Agreements, view.Options);
        return new Asked(finding.Match, new VersionRef(finding.Match?.Subject ?? ""), command.Text, finding);
    }

    /// <summary>The version meant: by number, else the one that a change starts from.</summary>
    public int Number => Ref.Number > 0 ? Ref.Number : Agreement?.Newest?.Number ?? 0;
}
