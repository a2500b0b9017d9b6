using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Which agreement, and which version of it (0: the current one), a command is about.</summary>
internal sealed record AgreementTarget(Agreement? Agreement, VersionRef Ref, string Words, SearchResult Finding)
{
    private static readonly SearchResult Nothing = new(null, []);

    /// <summary>By the button's value, else by the words typed.</summary>
    public static AgreementTarget About(ChatCommand command, AgreementView view)
    {
        if (command.Value.Length > 0)
        {
            var target = VersionRef.Parse(command.Value);
            return new AgreementTarget(view.Find(target.Subject), target, "", Nothing);
        }

        var result = view.Kind.Find(command.Text, view.Agreements, view.Options);
        return new AgreementTarget(result.Match, new VersionRef(result.Match?.Subject ?? ""), command.Text, result);
    }

    /// <summary>The version meant: by number, else the one that a change starts from.</summary>
    public int Number => Ref.Number > 0 ? Ref.Number : Agreement?.Latest?.Number ?? 0;
}
