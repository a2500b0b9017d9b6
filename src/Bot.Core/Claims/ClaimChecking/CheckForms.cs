using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

internal static class CheckForms
{
    private const int ShortField = 200;

    public static Form Check(CheckRequest request) =>
        new(
            ClaimActions.Check,
            CheckTexts.FormTitle,
            CheckTexts.Check,
            [
                new TextInput("draft", CheckTexts.Draft, request.Draft, Multiline: true, Hint: CheckTexts.DraftHint),
                new TextInput(
                    "account",
                    CheckTexts.Account,
                    request.Account ?? "",
                    Optional: true,
                    Hint: CheckTexts.AccountHint,
                    MaxLength: ShortField
                ),
                new TextInput("deal", CheckTexts.Deal, request.Deal ?? "", Optional: true, MaxLength: ShortField),
            ],
            Intro: CheckTexts.FormIntro
        );
}
