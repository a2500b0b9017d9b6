using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

internal static class CheckForms
{
    private const int ShortField = 200;

    public static Form Check(CheckRequest ask) =>
        new(
            ClaimActions.Check,
            CheckTexts.FormTitle,
            CheckTexts.Check,
            [
                new TextInput("draft", CheckTexts.Draft, ask.Draft, Multiline: true, Hint: CheckTexts.DraftHint),
                new TextInput(
                    "account",
                    CheckTexts.Account,
                    ask.Account ?? "",
                    Optional: true,
                    Hint: CheckTexts.AccountHint,
                    MaxLength: ShortField
                ),
                new TextInput("deal", CheckTexts.Deal, ask.Deal ?? "", Optional: true, MaxLength: ShortField),
            ],
            Intro: CheckTexts.FormIntro
        );
}
