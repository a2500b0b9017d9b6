using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Asking a person for their side, the first time that it matters.</summary>
public static class SideCards
{
    // A button's value is limited: what doesn't fit is not gone on with.
    private const int LongestValue = 1500;

    /// <summary>Two buttons; the answer is stored and then the named command runs, as if its own button had been pressed.</summary>
    public static Card Ask(string nextAction = "", string nextValue = "")
    {
        var next =
            nextAction.Length == 0 || nextAction.Length + nextValue.Length > LongestValue - 20
                ? ""
                : $"\n{nextAction}\n{nextValue}";
        return Card.Ask(
            MemberTexts.WhichSide,
            new Button(
                MemberTexts.Name(Side.Sales),
                MemberActions.Side,
                nameof(Side.Sales) + next,
                ButtonStyle.Primary
            ),
            new Button(
                MemberTexts.Name(Side.Marketing),
                MemberActions.Side,
                nameof(Side.Marketing) + next,
                ButtonStyle.Primary
            )
        );
    }
}
