using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Asks a person for their side, the first time that it matters.</summary>
public static class SideCards
{
    // A button's value is limited. If the next command does not fit, it is not run.
    private const int MaxValue = 1500;

    /// <summary>
    /// Two buttons. The answer is stored, then the named command runs as if its own button had been pressed.
    /// </summary>
    public static Card Ask(string nextAction = "", string nextValue = "")
    {
        var next =
            nextAction.Length == 0 || nextAction.Length + nextValue.Length > MaxValue - 20
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
