using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Cards and buttons for whoever takes care of a request.</summary>
internal static class OwnerCards
{
    private const int WordsLength = 200;

    /// <summary>What the reader can do about who takes care of it.</summary>
    public static IEnumerable<Button> Buttons(RequestView view, Request request, Member reader) =>
        !request.IsOpen || !view.Type.MayTake(reader) ? []
        : request.Owner is not { } owner
            ? [new Button(OwnerTexts.TakeButton, TakeRequest.Name, RequestActions.Value(request))]
        : reader.Is(owner) ? Mine(request)
        : [];

    public static Card Taken(RequestView view, Request request) =>
        With(OwnerTexts.Taken(request), request, [.. Answers(view, request), .. Mine(request)]);

    public static Card IsTaken(RequestView view, Request request) =>
        With(
            OwnerTexts.IsTaken(view.Names[request.Owner!], request),
            request,
            [new Button(OwnerTexts.TakeOverButton, TakeRequest.Name, RequestActions.Value(request) + TakeRequest.Over)]
        );

    /// <summary>Tells the owner once that the day has come.</summary>
    public static Card Due(RequestView view, Request request) =>
        With(OwnerTexts.IsDue(request), request, [.. Answers(view, request), .. Mine(request)]);

    public static Form DueForm(Request request, DateOnly day) =>
        new(
            SetRequestDue.Name,
            OwnerTexts.DueTitle,
            OwnerTexts.DueSave,
            [new DayInput(SetRequestDue.DayInput, OwnerTexts.DueLabel, day)],
            RequestActions.Value(request),
            LocalizedText.Invariant(Truncate.ToLine(request.Sentence, WordsLength))
        );

    private static Button[] Mine(Request request) =>
        [
            new Button(OwnerTexts.DueButton, SetRequestDue.Name, RequestActions.Value(request)),
            new Button(OwnerTexts.ReleaseButton, ReleaseRequest.Name, RequestActions.Value(request)),
        ];

    private static IEnumerable<Button> Answers(RequestView view, Request request) =>
        [
            .. view.Offers(request),
            new Button(view.Type.Texts.AnswerButton, view.Actions.Choose, RequestActions.Value(request)),
        ];

    private static Card With(LocalizedText sentence, Request request, IReadOnlyList<Button> buttons) =>
        new(sentence, [new Paragraph(sentence), RequestCards.Sentence(request), new Buttons(buttons)]);
}
