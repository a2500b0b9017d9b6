using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Files;

namespace Bot.Core.Accounts;

/// <summary>An account at risk with its owner and what to do next.</summary>
internal sealed record RiskRow(AccountAtRisk Account, string? Owner, IReadOnlyList<NextStep> Steps);

/// <summary>Cards about accounts at risk. Pure.</summary>
internal static class RiskCards
{
    public const string Action = "action";
    public const string Note = "note";
    public const int NoteLength = 500;

    public static Card List(
        IReadOnlyList<RiskRow> rows,
        int from,
        (int Count, int Hidden, IReadOnlyList<Money> Monthly) total,
        RiskRecord record
    )
    {
        var sum = RiskTexts.Total(total.Count, total.Monthly);
        List<Block> blocks = [new Heading(RiskTexts.Title), new Paragraph(sum), .. rows.SelectMany(Row)];
        var next = from + rows.Count;
        if (rows.Count > 0)
        {
            blocks.Add(
                new Buttons([
                    .. next < total.Count
                        ?
                        [
                            new Button(
                                RiskTexts.More,
                                AccountActions.AtRisk,
                                next.ToString(CultureInfo.InvariantCulture)
                            ),
                        ]
                        : Array.Empty<Button>(),
                    FileButton.To(AtRiskFile.Offer),
                ])
            );
        }

        if (total.Hidden > 0)
        {
            blocks.Add(new Note(RiskTexts.Hidden(total.Hidden)));
        }

        if (record.All.Total > 0)
        {
            blocks.Add(new Note(RiskTexts.Record(record)));
        }

        return new Card(sum, blocks);
    }

    public static Form Answer(AccountAtRisk account) =>
        new(
            AccountActions.SaveAnswer,
            RiskTexts.AnswerTitle,
            RiskTexts.Save,
            [
                new ChoiceInput(
                    Action,
                    RiskTexts.Action,
                    [
                        .. Enum.GetValues<CareAction>()
                            .Select(action => new Option(action.ToString(), RiskTexts.Of(action))),
                    ],
                    []
                ),
                new TextInput(Note, RiskTexts.Note, Multiline: true, Optional: true, MaxLength: NoteLength),
            ],
            account.Name,
            RiskTexts.Waiting(account)
        );

    public static Button Open(AccountAtRisk account) =>
        new(LocalizedText.Invariant(account.Name), AccountActions.Show, account.Name);

    private static IEnumerable<Block> Row(RiskRow row)
    {
        yield return new Paragraph(RiskTexts.Line(row.Account, row.Owner));
        yield return new Paragraph(RiskTexts.Reasons(row.Account));
        if (row.Steps.Count > 0)
        {
            yield return new Note(RiskTexts.Next(row.Steps.Select(step => step.Line)));
        }

        var name = row.Account.Name;
        yield return new Buttons([
            Open(row.Account),
            new Button(RiskTexts.ClaimButton, AccountActions.Claim, name),
            new Button(RiskTexts.SnoozeButton, AccountActions.Snooze, name),
            new Button(RiskTexts.AnswerButton, AccountActions.Answer, name),
        ]);
    }
}
