using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>The agreement that a command is about, and the version (0 for the current one).</summary>
internal sealed record AgreementTarget(Agreement? Agreement, VersionRef Ref, string Words, SearchResult Finding)
{
    private static readonly SearchResult Nothing = new(null, []);

    /// <summary>Resolves the target from the button's value, else from the typed words.</summary>
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

    /// <summary>
    /// The version in question: the one with the given number, else the one that a change starts from.
    /// </summary>
    public int Number => Ref.Number > 0 ? Ref.Number : Agreement?.Latest?.Number ?? 0;
}
