using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>Cards about people who leave. Pure.</summary>
internal static class LeaverCards
{
    public static Card Question(Member leaver, IReadOnlyList<LocalizedText> duties, MemberNames names) =>
        Of(LeaverTexts.HasLeft(names[leaver.Id]), duties, new Note(LeaverTexts.NameSomeoneElse));

    public static Card Plan(Member leaver, Member? successor, IReadOnlyList<LocalizedText> duties, MemberNames names) =>
        successor is null
            ? Of(LeaverTexts.NoSuccessor(names[leaver.Id]), duties, new Bullets([LeaverTexts.Example]))
            : Of(
                LeaverTexts.WillTakeOver(names[leaver.Id], names[successor.Id]),
                duties,
                new Buttons([
                    new Button(LeaverTexts.HandOverNow, LeaverActions.HandOver, $"{leaver.Id}\n{successor.Id}"),
                ])
            );

    public static Card YouTakeOver(HandedOver done, MemberNames names) =>
        Of(LeaverTexts.YouTakeOver(names[done.From.Id]), done.Duties, OtherSide(done));

    public static Card TakenOver(HandedOver done, MemberNames names) =>
        Of(LeaverTexts.TakenOver(names[done.From.Id], names[done.To.Id]), done.Duties, OtherSide(done));

    private static Note? OtherSide(HandedOver done) => done.WithoutApprover ? new Note(LeaverTexts.OtherSide) : null;

    private static Card Of(LocalizedText sentence, IReadOnlyList<LocalizedText> duties, Block? last) =>
        new(
            sentence,
            [
                new Paragraph(sentence),
                new Bullets(duties.Count > 0 ? duties : [LeaverTexts.Nothing]),
                .. last is null ? Array.Empty<Block>() : [last],
            ]
        );
}
