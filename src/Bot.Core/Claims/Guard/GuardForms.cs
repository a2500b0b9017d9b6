using Bot.Core.Chat;

namespace Bot.Core.Claims.Guard;

internal static class GuardForms
{
    private const int ShortField = 200;

    public static Form Check(PromiseAsk ask) =>
        new(
            ClaimActions.Check,
            GuardTexts.FormTitle,
            GuardTexts.Check,
            [
                new TextInput("draft", GuardTexts.Draft, ask.Draft, Multiline: true, Hint: GuardTexts.DraftHint),
                new TextInput(
                    "account",
                    GuardTexts.Account,
                    ask.Account ?? "",
                    Optional: true,
                    Hint: GuardTexts.AccountHint,
                    MaxLength: ShortField
                ),
                new TextInput("deal", GuardTexts.Deal, ask.Deal ?? "", Optional: true, MaxLength: ShortField),
            ],
            Intro: GuardTexts.FormIntro
        );
}
